/** `/v1/players/:id`: what a player has done, by competition and match by match. */
import { Hono } from "hono";
import * as v from "valibot";
import { PlayerId } from "../../../match/ids.ts";
import { figures } from "../../../match/statistics.ts";
import type { PlayerRecord } from "../../../store/store.ts";
import { SUMS } from "../caching.ts";
import { describe } from "../describe.ts";
import { path } from "../parameters.ts";
import { refuse, unknown } from "../problem.ts";
import { playerRecord } from "../schemas/player.ts";
import { versionOf } from "../send.ts";
import type { ApiParts } from "./parts.ts";
import { statisticsOf } from "./sports.ts";

const described = describe({
  id: "getPlayer",
  tag: "Players",
  summary: "What a player has done: totals by competition, and match by match",
  answer: playerRecord,
  refusals: { 404: "There is no such player." },
});

export const playerRoutes = ({ reader, send }: ApiParts) =>
  new Hono().get("/:id", described, path(v.object({ id: PlayerId }), "player"), async (c) => {
    const { id } = c.req.valid("param");
    // The board moves with every match, so its version is that of every player too.
    const { value: board, ...asked } = await reader.board();
    const version = versionOf(board);
    const make = async () => {
      const { value: record, ...age } = await reader.player(id);
      if (!record) return refuse(c, unknown("player", id));
      return { version, caching: SUMS, age, value: () => withFigures(record) };
    };
    return send.json(c, { key: `player ${id}`, version, age: asked, make });
  });

const withFigures = (record: PlayerRecord) => ({
  ...record,
  totals: record.totals.map((total) => ({
    ...total,
    figures: figures(statisticsOf(total.sport), total.line),
  })),
});
