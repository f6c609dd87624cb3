/** `/v1/board`: the board as its room holds it. */
import { Hono } from "hono";
import { LIVE } from "../caching.ts";
import { describe } from "../describe.ts";
import { boardImage } from "../schemas/match.ts";
import { versionOf } from "../send.ts";
import type { ApiParts } from "./parts.ts";

const described = describe({
  id: "getBoard",
  tag: "Matches",
  summary: "The board: the headlines of all matches that are on or to come, and of the newest results",
  answer: boardImage,
});

export const boardRoutes = ({ reader, send }: ApiParts) =>
  new Hono().get("/", described, async (c) => {
    const { value: board, ...age } = await reader.board();
    const version = versionOf(board);
    const make = async () => ({ version, caching: LIVE, age, value: () => board });
    return send.json(c, { key: "board", version, age, make });
  });
