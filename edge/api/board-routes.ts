/** `/v1/board`: the board as its room holds it. */
import { Hono } from "hono";
import type { MatchReader } from "../../store/store.ts";
import { etagOf, unchanged } from "./etag.ts";

export function boardRoutes(reader: MatchReader): Hono {
  return new Hono().get("/", async (c) => {
    const board = await reader.board();
    return unchanged(c, etagOf(board)) ?? c.json(board);
  });
}
