/** `/v1/matches/:id/room`, `/v1/board/room`: where a match and the board are told as they happen. */
import { type Context, Hono } from "hono";
import * as v from "valibot";
import { RELAYS_MAX } from "../../../match/places.ts";
import { BOARD_ROOM } from "../../../match/protocol.ts";
import { LIVE } from "../caching.ts";
import { describe } from "../describe.ts";
import { path } from "../parameters.ts";
import { refuse, unknownMatch } from "../problem.ts";
import { MatchPath } from "./matches.ts";
import type { ApiParts } from "./parts.ts";

const address = v.object({
  rooms: v.pipe(v.string(), v.description("Where the rooms are; /asyncapi.json has what is said there.")),
  room: v.pipe(v.string(), v.description("The room's name.")),
  relays: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(RELAYS_MAX),
    v.description(
      "Over how many relays its viewers are spread: connect to one of ROOM~1 to ROOM~N, each with the same chance; with none, to ROOM.",
    ),
  ),
});
const summary = (what: string) => `Where ${what} is told as it happens: the room, and how many relays it has`;
const ofMatch = describe({
  id: "getMatchRoom",
  tag: "Matches",
  summary: summary("a match"),
  answer: address,
  versioned: false,
  refusals: { 404: "There is no such match." },
});
const ofBoard = describe({
  id: "getBoardRoom",
  tag: "Matches",
  summary: summary("the board"),
  answer: address,
  versioned: false,
});

export const roomRoutes = ({ reader, relays, roomsUrl: rooms }: ApiParts) => {
  const answer = async (c: Context, room: string) =>
    c.json({ rooms, room, relays: await relays.of(room) }, 200, { "Cache-Control": LIVE });
  return new Hono()
    .get("/board/room", ofBoard, (c) => answer(c, BOARD_ROOM))
    .get("/matches/:id/room", ofMatch, path(MatchPath, "match"), async (c) => {
      const { id } = c.req.valid("param");
      return (await reader.stamp(id)).value ? answer(c, id) : refuse(c, unknownMatch(id));
    });
};
