import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../match/fold.ts";
import { needsRecordings } from "../../tests/recorded.ts";
import { CricsheetMatch, type CricsheetDelivery } from "./cricsheet-format.ts";
import { cricsheet } from "./cricsheet.ts";
import * as v from "valibot";

const FILES = ["1252690.json", "1136561.json", "392197.json", "1384393.json"];

/** What a scorer or a typist may get wrong in one delivery. */
const slips: readonly ((ball: CricsheetDelivery, someone: string) => CricsheetDelivery[])[] = [
  () => [],
  (ball) => [ball, { ...ball, wickets: [] }],
  (ball) => [{ ...ball, runs: { ...ball.runs, batter: ball.runs.batter + 4, total: ball.runs.total + 4 } }],
  (ball, someone) => [{ ...ball, batter: someone === ball.non_striker ? ball.batter : someone }],
  (ball, someone) => [{ ...ball, bowler: someone }],
  (ball) => [{ ...ball, extras: { wides: 1 }, runs: { batter: 0, extras: 1, total: 1 } }],
];

const mistakes = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(slips.length - 1), fc.nat(21)), {
  maxLength: 20,
});

await needsRecordings((data) => {
  test.each(FILES)(
    "[R-5] whatever %s gets wrong, every run, wicket and ball in it is counted",
    async (file) => {
      const match = v.parse(CricsheetMatch, JSON.parse(readFileSync(join(data, "cricket", file), "utf8")));
      const people = Object.values(match.info.players).flat();
      await fc.assert(
        fc.asyncProperty(mistakes, async (made) => {
          const wrong = structuredClone(match);
          for (const [i, o, b, slip, person] of made) {
            const innings = wrong.innings[i % wrong.innings.length];
            const over = innings?.overs[o % innings.overs.length];
            const at = over ? b % over.deliveries.length : 0;
            const ball = over?.deliveries[at];
            if (over && ball)
              over.deliveries.splice(at, 1, ...(slips[slip]?.(ball, people[person] ?? ball.bowler) ?? []));
          }
          for (const innings of wrong.innings)
            innings.overs = innings.overs.filter(({ deliveries }) => deliveries.some(isLegal));
          const [recording] = await cricsheet.read(
            { text: "", json: wrong },
            { sibling: async () => undefined },
          );
          const { doc, refused } = fold(recording?.events ?? []);
          expect(refused).toEqual([]);
          if (doc?.sport !== "cricket") throw new Error("no match of cricket");
          expect(
            Object.values(doc.card.innings).map(({ runs, wickets, balls }) => [runs, wickets, balls]),
          ).toEqual(
            wrong.innings.map(({ overs, penalty_runs: { pre, post } }) => {
              const balls = overs.flatMap(({ deliveries }) => deliveries);
              const runs = balls.reduce((sum, ball) => sum + ball.runs.total, pre + post);
              const out = balls
                .flatMap(({ wickets }) => wickets)
                .filter(({ kind }) => !/^retired (hurt|not out)$/.test(kind));
              return [runs, out.length, balls.filter(isLegal).length];
            }),
          );
        }),
        { numRuns: 40 },
      );
    },
  );
});

const isLegal = ({ extras }: CricsheetDelivery): boolean => !extras.wides && !extras.noballs;
