import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeEvent, encodeEvent, isCorrection } from "../../../match/event.ts";
import { apply, fold } from "../../../match/fold.ts";
import type { SideId } from "../../../match/ids.ts";
import type { MatchDocument } from "../../../match/sports.ts";
import type { TennisDocument } from "../../../match/tennis/card.ts";
import { called } from "../../../match/tennis/scoring.ts";
import { latestSet, scoreText } from "../../../match/tennis/sets.ts";
import { needsRecordings } from "../../../tests/recorded.ts";
import { summariseTennis } from "../../summary/tennis.ts";
import { type Recording, UnreadableRecording } from "../reader.ts";
import { readRecordedFile } from "../recording.ts";
import { readTable } from "../csv.ts";
import { pbpStrings } from "./pbp-strings.ts";
import { slamPoints } from "./slam-points.ts";

function folded({ events }: Recording): TennisDocument {
  const { doc, refused } = fold(events);
  expect(refused).toEqual([]);
  if (doc?.sport !== "tennis") throw new Error("no tennis");
  return doc;
}

/** What was written passes the border of the log and comes back the same. */
function expectSound({ events }: Recording): void {
  for (const event of events) {
    const decoded = decodeEvent(encodeEvent(event));
    expect(decoded).toEqual({ ok: true, event });
  }
}

const nothingBeside = { sibling: () => Promise.resolve(undefined) };

interface Truth {
  readonly file: string;
  readonly points: number;
  readonly set_winners: readonly (readonly [number, number])[];
}

await needsRecordings((data) => {
  const tennis = join(data, "tennis");
  const truths: readonly Truth[] = JSON.parse(readFileSync(join(tennis, "INDEX.json"), "utf8"));

  describe("[R-1] a recorded slam match folds to its official score, point by point", () => {
    test.each(truths.map((truth) => [truth.file, truth] as const))("%s", async (file, truth) => {
      const [recording, ...others] = await readRecordedFile(join(tennis, file));
      if (!recording || others.length > 0) throw new Error("one match is expected");
      const doc = folded(recording);
      const rows = readTable(readFileSync(join(tennis, file), "utf8")).rows.filter(
        ({ PointWinner = "" }) => PointWinner === "1" || PointWinner === "2",
      );
      const points = recording.events.filter(({ type }) => type === "tennis.point-played");
      expect(points).toHaveLength(truth.points - (/2024-usopen/.test(file) ? 2 : 0));
      expect(points).toHaveLength(rows.length);
      const sets = Object.values(doc.card.sets);
      const won = sets.flatMap(({ ordinal, winner }) => (winner ? [[ordinal, winner === "a" ? 1 : 2]] : []));
      expect(won).toEqual(truth.set_winners);
      expectScores(recording, rows);
      expectSound(recording);
    });
  });

  /** The feed's own score after every point is what the rules make of the points before it. */
  function expectScores({ events }: Recording, rows: ReturnType<typeof readTable>["rows"]): void {
    let doc: MatchDocument | undefined;
    let at = 0;
    for (const event of events) {
      if (isCorrection(event)) continue;
      const applied = apply(doc, event);
      if (!applied.ok) throw new Error(applied.reason);
      ({ doc } = applied);
      if (event.type !== "tennis.point-played") continue;
      const row = rows[at++] ?? {};
      const set = doc.sport === "tennis" ? latestSet(doc.card) : undefined;
      if (!set) throw new Error("no set");
      expect([String(set.games.a), String(set.games.b)]).toEqual([row["P1GamesWon"], row["P2GamesWon"]]);
      const game = set.log[String(Object.keys(set.log).length)];
      const call = (side: SideId) => (game?.winner ? "0" : called(set.points, side, game?.tieBreak === true));
      expect([call("a"), call("b")]).toEqual([row["P1Score"], row["P2Score"]]);
    }
  }

  test("a retirement after ten points has no winner that the points could tell", async () => {
    const [recording] = await readRecordedFile(join(tennis, "slam_points/2013-wimbledon-1219.csv"));
    if (!recording) throw new Error("no match");
    expect(summariseTennis(folded(recording))).toEqual({ sets: [[1, 1]], winner: null, retired: true });
  });

  test("[R-1] every string folds to its score and winner", async () => {
    const path = join(tennis, "pbp_strings.csv");
    const { rows } = readTable(readFileSync(path, "utf8"));
    const recordings = await readRecordedFile(path);
    expect(recordings).toHaveLength(rows.length);
    for (const [at, recording] of recordings.entries()) {
      const doc = folded(recording);
      const { winner } = doc.card.outcome ?? {};
      expect(winner === "a" ? "1" : "2").toBe(rows[at]?.["winner"]);
      expect(scoreText(doc.card, winner ?? "a")).toBe(rows[at]?.["score"]);
      expectSound(recording);
    }
    expect(new Set(recordings.map(({ match }) => match)).size).toBe(recordings.length);
  });
});

const HEAD = "pbp_id,date,tny_name,tour,draw,server1,server2,winner,pbp,score,adf_flag,wh_minutes";
/** Six games for who serves first in it. */
const LOVE_SET = "SSSS;RRRR;SSSS;RRRR;SSSS;RRRR";
/** A set in which every game is held. */
const held = (games: number) => Array.from({ length: games }, () => "SSSS").join(";");

async function strings(pbp: string, { name = "Village Open", tour = "ATP", winner = "1" } = {}) {
  const text = `${HEAD}\n1,03 Feb 12,${name},${tour},Main,Ada Ode,Bea Juma,${winner},${pbp},,0,0\n`;
  const [recording] = await pbpStrings.read({ text, json: undefined }, nothingBeside);
  if (!recording) throw new Error("no match");
  return folded(recording);
}

describe("strings of points", () => {
  test("server1 serves first, the other side after every game, and a stray dot is nothing", async () => {
    const doc = await strings(`${held(9)};RRRR.${held(9)};RRRR.`);
    // Ten games: the set goes 6-4 to whoever broke in the last.
    expect(scoreText(doc.card, "a")).toBe("6-4 6-4");
    expect(doc.id).toBe("ada-ode-v-bea-juma-2012-02-03");
  });

  test("aces and double faults are told, and a slash changes the server of a tie-break", async () => {
    const doc = await strings(`${held(12)};A/SS/SS/SS/SD/SS.${held(12)};S/RR/SS/RR/SS`);
    const [first] = Object.values(doc.card.sets);
    expect(first?.figures.a.aces).toBe(1);
    expect(first?.tieBreak && first.tieBreak.a + first.tieBreak.b).toBe(11);
  });

  test.each([
    ["Men'sWimbledonSingles", "5 advantage"],
    ["Gentlemen'sWimbledonSingles.", "5 advantage"],
    ["DavisCup", "5 advantage"],
    ["Men'sUSOpen", "5 tie-break"],
    ["VillageOpen", "3 tie-break"],
  ])("%s of 2012: %s where the points do not say otherwise", async (name, expected) => {
    const sets = expected.startsWith("5") ? [LOVE_SET, LOVE_SET, LOVE_SET] : [LOVE_SET, LOVE_SET];
    const doc = await strings(sets.join("."), { name });
    expect(`${doc.card.format.bestOf} ${doc.card.format.finalSet}`).toBe(expected);
  });

  test("a final set without a tie-break is found from what was played", async () => {
    const second = LOVE_SET.replaceAll(/[SR]/g, (mark) => (mark === "S" ? "R" : "S"));
    const doc = await strings(`${LOVE_SET}.${second}.${held(14)};SSSS;RRRR`);
    expect(scoreText(doc.card, "a")).toBe("6-0 0-6 9-7");
    expect(doc.card.format.finalSet).toBe("advantage");
  });

  test.each([
    ["x", 'row 2: pbp has a point "x"'],
    ["SSSS", undefined],
  ])("pbp %j", async (pbp, complaint) => {
    const reading = strings(pbp);
    if (complaint) await expect(reading).rejects.toThrow(new UnreadableRecording(complaint));
    else expect(summariseTennis(await reading)).toMatchObject({ sets: [[1, 0]], retired: true, winner: 1 });
  });

  test("a date that is none is named with its row", async () => {
    const text = `${HEAD}\n1,someday,X,ATP,Main,Ada Ode,Bea Juma,1,SSSS,,0,0\n`;
    await expect(pbpStrings.read({ text, json: undefined }, nothingBeside)).rejects.toThrow(/^row 2: date/);
  });

  test("two matches of the same two on a day keep ids of their own", async () => {
    const row = "1,03 Feb 12,X,ATP,Main,Ada Ode,Bea Juma,1,SSSS,,0,0";
    const recordings = await pbpStrings.read(
      { text: `${HEAD}\n${row}\n${row}\n`, json: undefined },
      nothingBeside,
    );
    expect(recordings.map(({ match }) => match)).toEqual([
      "ada-ode-v-bea-juma-2012-02-03",
      "ada-ode-v-bea-juma-2012-02-03-2",
    ]);
  });
});

const COLUMNS = "match_id,ElapsedTime,SetNo,GameNo,GameWinner,PointWinner,PointServer,P1Ace,P2DoubleFault";
/** Rows of games to love: "ab" for one each, side 1 serving first. */
function slamRows(id: string, sets: readonly string[], number = (at: number) => at): string[] {
  return sets.flatMap((games, ordinal) =>
    Array.from(games, (winner, game) =>
      Array.from({ length: 4 }, (_, point) => {
        const one = winner === "a" ? 1 : 2;
        const server = 1 + (game % 2);
        return `${id},,${ordinal + 1},${number(game + 1)},${point === 3 ? one : 0},${one},${server},0,0`;
      }),
    ).flat(),
  );
}
const slam = (rows: readonly string[], siblings: Readonly<Record<string, string>> = {}) =>
  slamPoints.read(
    { text: [COLUMNS, ...rows].join("\n"), json: undefined },
    { sibling: (name) => Promise.resolve(siblings[name]) },
  );

describe("rows of points", () => {
  test("several matches in a file, each with its own draw; rows without a winner are no points", async () => {
    const recordings = await slam([
      ...slamRows("2013-usopen-2101", ["aaaaaa", "bbbbbb", "aaaaaa"]),
      "2013-usopen-1101,0:00:00,1,1,0,0,0,0,0",
      ...slamRows("2013-usopen-1101", ["aaaaaa", "aaaaaa"]),
    ]);
    const [women, men] = recordings.map(folded);
    expect(women && summariseTennis(women)).toMatchObject({ winner: 1, retired: false });
    expect(men && summariseTennis(men)).toEqual({
      sets: [
        [6, 0],
        [6, 0],
      ],
      winner: null,
      retired: true,
    });
    expect(men?.card.format).toMatchObject({ bestOf: 5, finalSet: "tie-break" });
  });

  test.each([
    ["2012-ausopen-1101", 5, "advantage"],
    ["2019-ausopen-1101", 5, "tie-break to 10"],
    ["2018-wimbledon-2101", 3, "advantage"],
    ["2019-wimbledon-1101", 5, "tie-break at 12-12"],
    ["2022-frenchopen-2101", 3, "tie-break to 10"],
    ["2021-usopen-1101", 5, "tie-break"],
    ["2024-usopen-5101", 3, "match tie-break"],
    ["2018-ausopen-XD101", 3, "match tie-break"],
    ["2018-wimbledon-MD101", 5, "advantage"],
  ])("%s: best of %i, %s", async (id, bestOf, finalSet) => {
    const [recording] = await slam(slamRows(id, ["aaaaaa", "bbbb"]));
    expect(recording && folded(recording).card.format).toMatchObject({ bestOf, finalSet });
  });

  test("names, ids and who won come from the list beside it; in doubles partners serve as 3 and 4", async () => {
    const rows = slamRows("2013-usopen-5101", ["ab"]).map((row, at) =>
      at < 4 ? row.replace(/,1,0,0$/, ",3,0,0") : row,
    );
    const list =
      "match_id,player1,player2,status,winner,player1id,partner1,partner2\n" +
      "2013-usopen-5101,Ada Ode,Bea Juma,Retired,2,ode77,Cy Holm,Di Kruse\n";
    const [recording] = await slam(rows, { "2013-usopen-matches-mixed.csv": list });
    if (!recording) throw new Error("no match");
    const doc = folded(recording);
    expect(doc.sides.a).toEqual({ name: "Ode / Holm", short: "ODHO" });
    expect(Object.keys(doc.players)).toEqual(["ode77", "cy-holm", "bea-juma", "di-kruse"]);
    expect(doc.card.sets["1"]?.rotation?.["0"]).toBe("cy-holm");
    expect(summariseTennis(doc)).toEqual({ sets: [[1, 1]], winner: 2, retired: true });
  });

  test("times are those of the feed, and a point that contradicts itself keeps its winner alone", async () => {
    const [recording] = await slam([
      "2013-usopen-1101,0:00:00,1,1,0,1,1,1,0",
      "2013-usopen-1101,0:01:30,1,1,0,2,1,1,0",
    ]);
    const points = recording?.events.filter(({ type }) => type === "tennis.point-played");
    expect(points).toMatchObject([{ how: "ace" }, { winner: "b" }]);
    expect(points?.[1]).not.toHaveProperty("how");
    const [first, second] = points ?? [];
    expect(Date.parse(second?.at ?? "") - Date.parse(first?.at ?? "")).toBe(90_000);
  });

  test("a game whose points are not all there goes to whom the feed gives it; points past its end are none", async () => {
    const rows = slamRows("2013-usopen-1101", ["abab"]);
    const missing = rows.filter((_, at) => at !== 5);
    const [short] = await slam(missing);
    expect(short && summariseTennis(folded(short)).sets).toEqual([[2, 2]]);
    expect(short?.events.filter(({ type }) => type === "tennis.game-recorded")).toHaveLength(1);
    const [long] = await slam(rows.flatMap((row, at) => (at === 5 ? [row, row] : [row])));
    expect(long && summariseTennis(folded(long)).sets).toEqual([[2, 2]]);
  });

  test("at Wimbledon's men's doubles two sets win the match, unless a third was played", async () => {
    const lengths = [
      ["aaaaaa", "aaaaaa"],
      ["aaaaaa", "aaaaaa", "aaaaaa"],
    ].map(async (sets) => {
      const [recording] = await slam(slamRows("2021-wimbledon-3101", sets));
      return recording && folded(recording).card;
    });
    const [three, five] = await Promise.all(lengths);
    expect(three).toMatchObject({ format: { bestOf: 3 }, outcome: { winner: "a" } });
    expect(five).toMatchObject({ format: { bestOf: 5 }, outcome: { winner: "a" } });
  });

  test.each([
    ["an id of no major", ["2013-village-1101,,1,1,0,1,1,0,0"], /^match_id is not/],
    ["no rows", [], /^row 2: the file has no point/],
  ])("%s", async (_name, rows, complaint) => {
    await expect(slam(rows)).rejects.toThrow(complaint);
  });
});

test.each([
  [
    "plain",
    "a,b\n1,2\n\n3\n",
    [
      { a: "1", b: "2" },
      { a: "3", b: "" },
    ],
  ],
  ["quoted", '\uFEFFa,"b"\r\n"1, ""x""",2\r\n', [{ a: '1, "x"', b: "2" }]],
])("a table, %s", (_name, text, rows) => expect(readTable(text).rows).toEqual(rows));
