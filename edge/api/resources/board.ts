/** `/v1/board`: the board as its room holds it. */
import { Hono } from "hono";
import { describe } from "../describe.ts";
import { etagOf, unchanged } from "../etag.ts";
import { boardImage } from "../schemas/match.ts";
import type { ApiParts } from "./parts.ts";

const described = describe({
  id: "getBoard",
  tag: "Matches",
  summary: "The board: the headlines of all matches that are on or to come, and of the newest results",
  answer: boardImage,
});

export const boardRoutes = ({ reader }: ApiParts) =>
  new Hono().get("/", described, async (c) => {
    const board = await reader.board();
    return unchanged(c, etagOf(board)) ?? c.json(board);
  });
