/** `/v1/players/:id`: what a player has done, by competition and match by match. */
import { Hono } from "hono";
import * as v from "valibot";
import { PlayerId } from "../../match/ids.ts";
import { figures } from "../../match/statistics.ts";
import type { MatchReader } from "../../store/store.ts";
import { etagOf, unchanged } from "./etag.ts";
import { type Refuse, unknown } from "./problem.ts";
import { statisticsOf } from "./sport-routes.ts";

export function playerRoutes({ reader, refuse }: { reader: MatchReader; refuse: Refuse }): Hono {
  return new Hono().get("/:id", async (c) => {
    const id = v.safeParse(PlayerId, c.req.param("id"));
    if (!id.success) return refuse(c, unknown("player", c.req.param("id")));
    // The board moves with every match, so its version is that of every player too.
    const board = await reader.board();
    const record = await reader.player(id.output);
    if (!record) return refuse(c, unknown("player", id.output));
    const totals = record.totals.map((total) => ({
      ...total,
      figures: figures(statisticsOf(total.sport), total.line),
    }));
    return unchanged(c, etagOf(board)) ?? c.json({ ...record, totals });
  });
}
