/** `/v1/search`: matches and players by name. */
import { Hono } from "hono";
import * as v from "valibot";
import { begins, folded, searchText } from "../../../match/search.ts";
import { PlayerId } from "../../../match/ids.ts";
import { SUMS } from "../caching.ts";
import { describe } from "../describe.ts";
import { query, text } from "../parameters.ts";
import { sportName, stamped } from "../schemas/common.ts";
import { listing } from "../schemas/match.ts";
import { findPlayers } from "../search.ts";
import { versionOf } from "../send.ts";
import { listed } from "./match-page.ts";
import type { ApiParts } from "./parts.ts";

const LISTED = 20;

const Query = v.object({
  q: v.pipe(text(2, 100), v.description("Words, or their beginnings; case and accents do not matter.")),
});

const described = describe({
  id: "search",
  tag: "Matches",
  summary: "Matches on the board and players, by name",
  answer: v.object({
    ...stamped,
    matches: v.pipe(v.array(listing), v.description(`By sides and competition, at most ${LISTED}.`)),
    players: v.pipe(
      v.array(v.object({ id: PlayerId, name: v.string(), sport: sportName })),
      v.description(`At most ${LISTED}.`),
    ),
  }),
  refusals: { 400: "A parameter is wrong." },
});

export const searchRoutes = ({ reader, send }: ApiParts) =>
  new Hono().get("/", described, query(Query), async (c) => {
    const { q } = c.req.valid("query");
    const { value: board, ...age } = await reader.board();
    const version = versionOf(board);
    const make = async () => {
      const sought = folded(q);
      const players = await findPlayers(reader, q, LISTED);
      const { epoch, v: at, at: time } = board;
      const matches = listed(board.doc)
        .filter((match) => begins(searchText(match), sought))
        .slice(0, LISTED);
      return {
        version,
        caching: SUMS,
        age,
        value: () => ({ epoch, v: at, at: time, matches, players: [...players] }),
      };
    };
    return send.json(c, { key: JSON.stringify(["search", q]), version, age, make });
  });
