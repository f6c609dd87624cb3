import { expect, test } from "vitest";
import type { MatchEvent } from "../../../match/event.ts";
import { nbaData } from "./nba-data.ts";
import { nbaStatsCsv } from "./nba-stats.ts";

/** Home Harbour (1610000001) has Ada (1) and Bea (2), the visitors of Moor (1610000002) Cid (3) and Dov (4). */
const [HOME, AWAY] = [1_610_000_001, 1_610_000_002];
const PEOPLE: Readonly<Record<number, string>> = { 1: "Ada", 2: "Bea", 3: "Cid", 4: "Dov" };
const teamOf = (person: number) => (person > 2 ? AWAY : HOME);

interface Told {
  readonly type: number;
  readonly action?: number;
  readonly clock: string;
  readonly people: readonly [number, number?, number?];
  readonly words: string;
  readonly score?: readonly [number, number];
  /** The second and the third of the people as the older feed has them. */
  readonly older?: readonly [opid: number, epid: number];
}

const PLAYED: readonly Told[] = [
  { type: 10, clock: "12:00", people: [1, 3, 2], words: "Jump Ball", older: [3, 2] },
  { type: 5, action: 1, clock: "11:50", people: [1, 3], words: "Ada Turnover" },
  { type: 5, action: 0, clock: "11:49", people: [1], words: "Ada Turnover" },
  { type: 1, clock: "11:40", people: [3, 4], words: "3PT", score: [0, 3], older: [0, 4] },
  { type: 2, clock: "11:30", people: [1, 0, 3], words: "Try", older: [3, 0] },
  { type: 4, clock: "11:29", people: [2], words: "Bea Rebound (Off:1 Def:0)" },
  { type: 6, action: 2, clock: "11:20", people: [4, 2], words: "Dov S.FOUL" },
  { type: 3, clock: "11:20", people: [2], words: "Bea Free Throw 1 of 2", score: [1, 3] },
  { type: 3, clock: "11:20", people: [2], words: "MISSED Bea Free Throw 2 of 2" },
  { type: 4, clock: "11:18", people: [4], words: "Dov Rebound (Off:0 Def:1)" },
  { type: 6, action: 10, clock: "11:10", people: [1, 3], words: "Ada double foul" },
  { type: 7, action: 1, clock: "11:00", people: [3], words: "Cid Violation: Lane (X Referee)" },
  { type: 8, clock: "10:50", people: [1, 2], words: "Ada Substitution replaced by Bea", older: [0, 2] },
  { type: 9, action: 4, clock: "10:40", people: [1], words: "Timeout : Official" },
  { type: 9, action: 1, clock: "10:40", people: [1], words: "Timeout : Regular" },
  { type: 18, action: 5, clock: "10:40", people: [0], words: "Replay" },
  { type: 11, clock: "10:30", people: [4], words: "Dov Ejection" },
];

const COLUMNS = ["ID", "TEAM_ID", "NAME", "TEAM_ABBREVIATION"] as const;

function asTable(): string {
  const people = [1, 2, 3].flatMap((place) => [
    `PERSON${place}TYPE`,
    ...COLUMNS.map((column) => `PLAYER${place}_${column}`),
  ]);
  const head = ["GAME_ID", "EVENTMSGTYPE", "EVENTMSGACTIONTYPE", "PERIOD", "PCTIMESTRING"];
  const rows = PLAYED.map(({ type, action = 0, clock, people: [one, two = 0, three = 0], words }) => {
    const cells = [one, two, three].flatMap((person) =>
      person === 0
        ? ["0", "0", "", "", ""]
        : [
            person > 2 ? "5" : "4",
            String(person),
            String(teamOf(person)),
            PEOPLE[person] ?? "",
            person > 2 ? "MOO" : "HAR",
          ],
    );
    const told = [one > 2 ? "" : words.replace("MISSED", "MISS"), one > 2 ? words : ""];
    return ["0021600001", String(type), String(action), "1", clock, ...told, ...cells];
  });
  return [[...head, "HOMEDESCRIPTION", "VISITORDESCRIPTION", ...people], ...rows]
    .map((row) => row.join(","))
    .join("\n");
}

function asOlderFeed() {
  const pla = PLAYED.map(
    ({ type, action = 0, clock, people: [pid, opid = 0], words, score = [0, 0], older }) => ({
      etype: type,
      mtype: action,
      cl: clock,
      de: `[HAR] ${words}`,
      tid: pid === 0 ? 0 : teamOf(pid),
      pid,
      opid: older?.[0] ?? opid,
      epid: older?.[1] ?? 0,
      opt1: words === "3PT" ? 3 : 2,
      hs: score[0],
      vs: score[1],
    }),
  );
  return { g: { gid: "0021600001", gcode: "20161101/MOOHAR", pd: [{ p: 1, pla }] } };
}

const nowhere = { sibling: async () => undefined };
const played = (events: readonly MatchEvent[] = []) =>
  events.flatMap(({ v: _v, id: _id, match: _match, seq: _seq, at: _at, ...event }) =>
    event.type.startsWith("basketball.") ? [event] : [],
  );

test("both feeds of the league's numbers tell the same game", async () => {
  const text = asTable();
  const [newer] = await nbaStatsCsv.read({ text, json: undefined }, nowhere);
  const [older] = await nbaData.read({ text: "", json: asOlderFeed() }, nowhere);
  const events = played(newer?.events);
  expect(played(older?.events)).toEqual(events);
  expect(events.map(({ type }) => type.replace("basketball.", ""))).toEqual([
    "period-started",
    "jump-ball-held",
    "turnover-committed",
    "shot-taken",
    "shot-taken",
    "rebound-taken",
    "foul-called",
    "free-throw-taken",
    "free-throw-taken",
    "rebound-taken",
    "foul-called",
    "foul-called",
    "violation-called",
    "substitution-made",
    "timeout-called",
    "timeout-called",
    "play-reviewed",
    "player-disqualified",
    "period-ended",
  ]);
  expect(events).toContainEqual({
    type: "basketball.jump-ball-held",
    clock: 720,
    jumpers: ["nba-1", "nba-3"],
    won: "a",
    tippedTo: "nba-2",
  });
  expect(events).toContainEqual(
    expect.objectContaining({ points: 3, made: true, player: "nba-3", assist: "nba-4" }),
  );
  expect(events).toContainEqual(expect.objectContaining({ made: false, player: "nba-1", block: "nba-3" }));
  expect(events).toContainEqual(expect.objectContaining({ how: "bad pass", steal: "nba-3" }));
  expect(events).toContainEqual(expect.objectContaining({ kind: "shooting", drawnBy: "nba-2", side: "b" }));
  expect(events).toContainEqual(expect.objectContaining({ kind: "double", player: "nba-3", side: "b" }));
  expect(events).toContainEqual(expect.objectContaining({ offensive: true, player: "nba-2" }));
  expect(events).toContainEqual(expect.objectContaining({ out: "nba-1", in: "nba-2" }));
  expect(events).toContainEqual(expect.objectContaining({ how: "lane" }));
});
