import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { decodeEvent, encodeEvent } from "../match/event.ts";
import { fold } from "../match/fold.ts";
import type { MatchDocument } from "../match/sports.ts";
import { cricketIn } from "../match/testing.ts";
import { needsRecordings } from "../tests/recorded.ts";
import { foldFiles } from "./fold.ts";
import { matchAt } from "./play/sports.ts";
import { readRecordedFile, renamed } from "./replay/recording.ts";
import { revise } from "./replay/revise.ts";
import { summarise } from "./summary/summary.ts";

interface Truth {
  readonly file: string;
  readonly outcome: Readonly<Record<string, unknown>>;
  readonly innings_computed: readonly {
    readonly team: string;
    readonly runs: number;
    readonly wkts: number;
    readonly overs: string;
    readonly super_over: boolean;
  }[];
}

/** What no laws can tell from the balls: a bowl-out, an award. */
const NOT_FROM_THE_BALLS: Readonly<Record<string, object>> = {
  "237242.json": { result: "tie" },
  "1273144.json": { result: "no result" },
};

async function run(...files: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await foldFiles(
    files,
    (line) => lines.push(line),
    (line) => complaints.push(line),
  );
  return { code, lines: lines.map((line) => JSON.parse(line)), complaints };
}

await needsRecordings((data) => {
  const cricket = join(data, "cricket");
  const truths: readonly Truth[] = JSON.parse(readFileSync(join(cricket, "INDEX.json"), "utf8"));
  const read = async (file: string) => {
    const [recording] = await readRecordedFile(join(cricket, file));
    if (!recording) throw new Error(`${file} holds no match`);
    return recording;
  };

  describe("[R-1] a recorded match folds to its official score", () => {
    test.each(truths.map((truth) => [truth.file, truth] as const))("%s", async (file, truth) => {
      const { code, lines } = await run(join(cricket, file));
      expect(code).toBe(0);
      const [{ innings, derived, declared }] = lines;
      expect(innings).toMatchObject(
        truth.innings_computed.map(({ team, runs, wkts, overs, super_over }) => ({
          team,
          runs,
          wickets: wkts,
          overs,
          superOver: super_over,
        })),
      );
      expect(innings).toHaveLength(truth.innings_computed.length);
      expect(declared).toEqual(truth.outcome);
      const { method: _method, ...result } = truth.outcome;
      expect(derived).toEqual(NOT_FROM_THE_BALLS[file] ?? result);
    });
  });

  test("[R-2] what a recording becomes passes the border, is lawful, and comes back the same", async () => {
    for (const { file } of truths) {
      const { events } = await read(file);
      const again = events.map((event) => {
        const decoded = decodeEvent(encodeEvent(event));
        if (!decoded.ok)
          throw new Error(`${file} ${event.seq}: ${decoded.malformed.field} ${decoded.malformed.problem}`);
        return decoded.event;
      });
      expect(again).toEqual(events);
      expect(fold(events).refused).toEqual([]);
    }
  });

  describe("[R-4] a match and the corrections of its later revision come to what that revision says", () => {
    const revisions = readdirSync(join(cricket, "revisions")).filter((name) => name.endsWith(".rev1.json"));
    test.each(revisions)("%s", async (name) => {
      const earlier = await read(join("revisions", name));
      const later = renamed(await read(join("revisions", name.replace("rev1", "rev2"))), earlier.match);
      const corrections = revise(earlier, later);
      expect(corrections.length).toBeGreaterThan(0);
      const corrected = fold([...earlier.events, ...corrections]);
      expect(corrected.doc).toEqual(fold(later.events).doc);
    });
  });

  test("[C-17.5] a miscounted over stands: the umpires' count beside the balls", async () => {
    const { lines } = await run(join(cricket, "1384393.json"));
    expect(lines[0].innings[0]).toMatchObject({ overs: "48.5", called: "49.0" });
  });

  test("[R-3] the cards agree with the official ones: batting, bowling, extras, fall of wickets", async () => {
    const official: Official = JSON.parse(
      readFileSync(join(cricket, "scorecards/1136561.ipl-official-scoring.json"), "utf8"),
    );
    const doc = cricketIn(fold((await read("1136561.json")).events).doc);
    for (const { inningsNumber, scorecard } of official.innings) {
      const innings = doc.card.innings[inningsNumber];
      if (!innings) throw new Error(`no innings ${inningsNumber}`);
      const by = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(" ")).toSorted();
      expect(
        by(
          Object.values(innings.batters).map(({ runs, balls, fours, sixes }) => [runs, balls, fours, sixes]),
        ),
      ).toEqual(
        by(
          scorecard.battingStats
            .filter(({ b }) => b !== undefined)
            .map((row) => [row.r, row.b, row["4s"], row["6s"]]),
        ),
      );
      expect(
        by(
          Object.values(innings.bowlers).map((row) => [
            row.oversText.replace(/\.0$/, ""),
            row.maidens,
            row.runs,
            row.wickets,
          ]),
        ),
      ).toEqual(by(scorecard.bowlingStats.map(({ ov, maid, r, w }) => [ov, maid, r, w])));
      expect(Object.values(innings.fallOfWickets).map(({ runs }) => runs)).toEqual(
        scorecard.fow.map(({ r }) => r),
      );
    }
  });
});

interface Official {
  readonly innings: readonly {
    readonly inningsNumber: number;
    readonly scorecard: {
      readonly battingStats: readonly { r?: number; b?: number; "4s"?: number; "6s"?: number }[];
      readonly bowlingStats: readonly { ov: string; maid: number; r: number; w: number }[];
      readonly fow: readonly { r: number }[];
    };
  }[];
}

const folder = await mkdtemp(join(tmpdir(), "touchline-fold-"));
afterAll(() => rm(folder, { recursive: true }));
async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe("files that are no recorded match", () => {
  const cases = [
    ["not JSON", "?", /^no known format of recorded matches \(known: .*Cricsheet JSON.*\)$/],
    ["a file that broke off", '{"info":{"match', /^broken JSON: /],
    ["no known format", "{}", /^no known format of recorded matches \(known: .*Cricsheet JSON.*\)$/],
    [
      "a field that is wrong",
      '{"info":{"match_type":"T20","dates":["x"]},"innings":[]}',
      /^info\.dates\.0: /,
    ],
  ] as const;
  test.each(cases)("%s: one line and exit code 2, the others are folded", async (name, text, complaint) => {
    const path = await written(`${name}.json`, text);
    const { code, complaints } = await run(path);
    expect(code).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]?.slice(path.length + 2)).toMatch(complaint);
  });

  test("a missing file", async () => {
    expect(await run(join(folder, "none.json"))).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining("no such file")],
    });
  });

  test("no file at all", async () => {
    expect(await run()).toMatchObject({ code: 2, complaints: ["usage: bun run fold FILE…"] });
  });
});

test("a sport without terms of its own is told by its headline", () => {
  const { doc } = fold([...matchAt({ sport: "tennis", seed: 2 }, 0, Date.UTC(2026, 5, 1, 14)).events]);
  if (!doc) throw new Error("no match");
  const { a, b, text } = doc.headline;
  const other = { ...doc, sport: "kabaddi" } as unknown as MatchDocument;
  expect(summarise(other)).toEqual({ a: a.score, b: b.score, text });
});
