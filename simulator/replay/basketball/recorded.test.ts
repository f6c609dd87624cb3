import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeEvent, encodeEvent } from "../../../match/event.ts";
import { fold } from "../../../match/fold.ts";
import { needsRecordings } from "../../../tests/recorded.ts";
import { summariseBasketball } from "../../summary/basketball.ts";
import { readRecordedFile } from "../recording.ts";

interface Truth {
  readonly file: string;
  readonly final?: Readonly<Record<string, number>>;
  readonly final_score_column?: string;
  readonly periods_home?: readonly number[];
  readonly home_periods?: readonly { readonly score: number }[];
}

async function read(path: string) {
  const [recording] = await readRecordedFile(path);
  if (!recording) throw new Error(`${path} holds no match`);
  const { doc, refused } = fold(recording.events);
  if (doc?.sport !== "basketball") throw new Error(`${path} is another sport`);
  return { doc, refused, events: recording.events };
}

await needsRecordings((data) => {
  const folder = join(data, "basketball");
  const truths: readonly Truth[] = JSON.parse(readFileSync(join(folder, "INDEX.json"), "utf8"));

  describe("a recorded game folds to its official score", () => {
    test.each(truths.map((truth) => [truth.file, truth] as const))("%s", async (file, truth) => {
      const { doc } = await read(join(folder, file));
      const { score, periods, players } = summariseBasketball(doc);
      for (const [code, points] of Object.entries(truth.final ?? {})) {
        expect(doc.sides.a.short === code ? score.home : score.away).toBe(points);
      }
      // The column has the visitors first.
      const column = truth.final_score_column;
      if (column) expect(`${score.away} - ${score.home}`).toBe(column);
      const home = truth.periods_home ?? truth.home_periods?.map((period) => period.score);
      if (home) expect(periods.map(([points]) => points)).toEqual(home);
      const total = Object.values(players).reduce((sum, points) => sum + points, 0);
      expect(total).toBe(score.home + score.away);
    });
  });

  test("what a recording becomes passes the border, is lawful, and comes back the same", async () => {
    for (const { file } of truths) {
      const { events, refused } = await read(join(folder, file));
      expect(refused).toEqual([]);
      for (const event of events) expect(decodeEvent(encodeEvent(event))).toEqual({ ok: true, event });
      expect(events.filter(({ despite }) => despite)).toEqual([]);
    }
  });

  test("the box score of the live feed is the official one: all counts and the minutes", async () => {
    const { doc } = await read(join(folder, "nba_live_0022000001.json"));
    const { game } = JSON.parse(readFileSync(join(folder, "nba_details_live_0022000001.json"), "utf8"));
    for (const { personId, statistics: official } of [...game.homeTeam.players, ...game.awayTeam.players]) {
      const row = Object.entries(doc.card.players).find(([id]) => id === `nba-${personId}`)?.[1];
      if (!row) continue;
      expect(row).toMatchObject({
        points: official.points,
        fgm: official.fieldGoalsMade,
        fga: official.fieldGoalsAttempted,
        tpa: official.threePointersAttempted,
        fta: official.freeThrowsAttempted,
        offensive: official.reboundsOffensive,
        defensive: official.reboundsDefensive,
        assists: official.assists,
        steals: official.steals,
        blocks: official.blocks,
        turnovers: official.turnovers,
        fouls: official.foulsPersonal,
      });
      const [, minutes, seconds] = /PT(\d+)M([\d.]+)S/.exec(official.minutes) ?? [];
      expect(Math.abs((row.seconds ?? 0) - Number(minutes) * 60 - Number(seconds))).toBeLessThan(2);
    }
  });

  test.each([
    ["nba_details_live_0022000001.json", "game.actions"],
    ["nba_details_stats_boxscore_0021600270.json", "resultSets"],
  ])("%s is a box score alone: the message names what is missing", async (file, field) => {
    await expect(readRecordedFile(join(folder, file))).rejects.toThrow(field);
  });
});
