import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { decodeEvent, encodeEvent } from "../../../match/event.ts";
import { fold } from "../../../match/fold.ts";
import { needsRecordings } from "../../../tests/recorded.ts";
import { summariseFootball } from "../../summary/football.ts";
import { readRecordedFile } from "../recording.ts";

interface Truth {
  readonly file: string;
  readonly home: string;
  readonly away: string;
  readonly duration: "Regular" | "ExtraTime" | "Penalties";
  readonly score: Readonly<Record<"ft_reg" | "ht" | "et_total" | "pens", readonly [number, number]>>;
  /** Name, minute, minute of stoppage time. */
  readonly openfootball_goal_minutes?: Readonly<
    Record<"home" | "away", readonly (readonly [string, number, number | null])[]>
  >;
}

async function summaryOf(path: string) {
  const [recording] = await readRecordedFile(path);
  if (!recording) throw new Error(`${path} holds no match`);
  const { doc, refused } = fold(recording.events);
  if (doc?.sport !== "football") throw new Error("not football");
  return { doc, refused, events: recording.events, summary: summariseFootball(doc) };
}

const folder = await mkdtemp(join(tmpdir(), "touchline-football-"));
afterAll(() => rm(folder, { recursive: true }));
let files = 0;
async function written(content: unknown): Promise<string> {
  const path = join(folder, `${(files += 1)}.json`);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

await needsRecordings((data) => {
  const football = join(data, "football");
  const truths: readonly Truth[] = JSON.parse(readFileSync(join(football, "INDEX.json"), "utf8"));
  const pair = ([home, away]: readonly [number, number]) => ({ home, away });
  const expected = ({ score, duration }: Truth) => ({
    score: pair(duration === "Regular" ? score.ft_reg : score.et_total),
    halfTime: pair(score.ht),
    shootout: duration === "Penalties" ? pair(score.pens) : null,
  });
  const all = [
    ...truths.map(({ file }) => file),
    "statsbomb/15986_events.json",
    "other/datafactory_events.json",
  ];

  describe("[R-1] a recorded match folds to its official score", () => {
    test.each(truths.map((truth) => [truth.file, truth] as const))("%s", async (file, truth) => {
      const { summary, doc } = await summaryOf(join(football, file));
      expect(summary).toMatchObject(expected(truth));
      expect([doc.sides.a.name, doc.sides.b.name]).toEqual([truth.home, truth.away]);
      const goals = truth.openfootball_goal_minutes;
      if (!goals) return;
      for (const team of ["home", "away"] as const) {
        const official = goals[team].map(([, minute, added]) =>
          added === null ? `${minute}` : `${minute}+${added}`,
        );
        expect(summary.scorers.filter((one) => one.team === team).map(({ minute }) => minute)).toEqual(
          official,
        );
      }
    });

    test.each(truths.map((truth) => [truth.file, truth] as const))(
      "%s, with nothing beside it",
      async (file, truth) => {
        const alone = await written(readFileSync(join(football, file), "utf8"));
        const { summary, doc } = await summaryOf(alone);
        expect(summary).toMatchObject(expected(truth));
        expect([doc.sides.a.name, doc.sides.b.name]).toEqual([truth.home, truth.away]);
      },
    );

    test("the published form, a bare list of the events of many matches", async () => {
      const two = truths.slice(0, 2);
      const events = two.flatMap(({ file }) => JSON.parse(readFileSync(join(football, file), "utf8")).events);
      const recordings = await readRecordedFile(await written(events));
      expect(recordings).toHaveLength(2);
      for (const [at, truth] of two.entries()) {
        const { doc } = fold(recordings[at]?.events ?? []);
        if (doc?.sport !== "football") throw new Error("not football");
        // Without names beside it, nobody knows which side was at home.
        const { home, away } = summariseFootball(doc).score;
        const official = expected(truth).score;
        expect([home + away, home * away]).toEqual([
          official.home + official.away,
          official.home * official.away,
        ]);
      }
    });

    test("events that the feed sends twice count once", async () => {
      for (const { file, ...truth } of truths) {
        const text = readFileSync(join(football, file), "utf8");
        const again = JSON.stringify(JSON.parse(text).events).slice(1, -1);
        // As text: an object that was parsed has lost the order of its teams, which tells the home side.
        const twice = text.replace(/"events"\s*:\s*\[/, (opening) => `${opening}${again},`);
        expect((await summaryOf(await written(twice))).summary).toMatchObject(expected({ file, ...truth }));
      }
    });

    test("StatsBomb: Barcelona 2–2 Girona, and expected goals", async () => {
      const { summary, doc } = await summaryOf(join(football, "statsbomb/15986_events.json"));
      expect(summary).toMatchObject({
        score: { home: 2, away: 2 },
        halfTime: { home: 1, away: 1 },
        shootout: null,
      });
      expect(summary.scorers.map(({ team, minute }) => `${team} ${minute}`)).toEqual([
        "home 19",
        "away 45",
        "away 51",
        "home 63",
      ]);
      expect(doc.sides.a.formation).toMatch(/^\d(-\d)+$/);
      expect(doc.card.statistics.a.xg).toBeGreaterThan(doc.card.statistics.b.xg ?? 9);
      const shots = Object.values(doc.card.shots);
      expect(shots.every(({ spot }) => spot && Math.abs(spot.x) < 30 && spot.y < 40)).toBe(true);
      expect(shots.filter(({ spot }) => spot && Math.hypot(spot.x, spot.y) < 25).length).toBeGreaterThan(15);
    });

    test("DataFactory: an own goal and a penalty among six", async () => {
      const { summary } = await summaryOf(join(football, "other/datafactory_events.json"));
      expect(summary).toMatchObject({ score: { home: 4, away: 2 }, halfTime: { home: 2, away: 1 } });
      expect(summary.scorers.filter(({ own, penalty }) => own === true || penalty === true)).toHaveLength(2);
    });
  });

  test.each(all)(
    "[R-2] %s passes the border, is lawful without a waiver, and comes back the same",
    async (file) => {
      const { events, refused } = await summaryOf(join(football, file));
      expect(refused).toEqual([]);
      expect(events.filter(({ despite }) => despite)).toEqual([]);
      for (const event of events) expect(decodeEvent(encodeEvent(event))).toEqual({ ok: true, event });
    },
  );

  test.each([
    "wyscout/matches.json",
    "wyscout/teams.json",
    "wyscout/players.json",
    "statsbomb/15986_lineups.json",
  ])("%s holds no events, and that is said", async (file) => {
    await expect(readRecordedFile(join(football, file))).rejects.toThrow(/there are no events/);
  });
});

const event = (id: number, rest: object) => ({
  id,
  matchId: 7,
  teamId: 1,
  playerId: 11,
  eventName: "Pass",
  subEventName: "Simple pass",
  tags: [],
  matchPeriod: "1H",
  eventSec: id,
  ...rest,
});
const pass = [event(1, {}), event(2, { teamId: 2, playerId: 21 })];
const goal = { eventName: "Shot", subEventName: "Shot", tags: [{ id: 101 }] };

describe("Wyscout, invented", () => {
  test.each([
    [
      "the keeper’s event is no goal",
      [event(60, goal), event(61, { teamId: 2, eventName: "Save attempt", tags: [{ id: 101 }] })],
      1,
      0,
    ],
    ["an own goal counts for the others", [event(60, { eventName: "Duel", tags: [{ id: 102 }] })], 0, 1],
    [
      "two marks of one own goal",
      [
        event(60, { eventName: "Duel", tags: [{ id: 102 }] }),
        event(61, { eventName: "Save attempt", tags: [{ id: 102 }] }),
      ],
      0,
      1,
    ],
    ["a penalty is a goal", [event(60, { ...goal, eventName: "Free Kick", subEventName: "Penalty" })], 1, 0],
    ["rows in disorder", [event(90, goal), event(60, goal), event(30, { ...goal, teamId: 2 })], 2, 1],
  ] as const)("%s", async (_name, events, home, away) => {
    const { summary } = await summaryOf(await written([...pass, ...events]));
    expect(summary.score).toEqual({ home, away });
  });

  test("of the keeper alone, a goal counts where play begins anew at the centre", async () => {
    const beaten = { teamId: 2, eventName: "Save attempt", tags: [{ id: 101 }] };
    const restart = { teamId: 2, positions: [{ x: 50, y: 49 }] };
    const elsewhere = { teamId: 2, positions: [{ x: 20, y: 49 }] };
    const score = async (...events: object[]) =>
      (await summaryOf(await written([...pass, ...events]))).summary.score;
    expect(await score(event(60, beaten), event(110, restart))).toEqual({ home: 1, away: 0 });
    expect(await score(event(60, beaten), event(110, elsewhere))).toEqual({ home: 0, away: 0 });
    expect(await score(event(60, goal), event(90, beaten), event(130, restart))).toEqual({
      home: 1,
      away: 0,
    });
  });

  test("players who are null are nobody", async () => {
    const file = { events: pass, teams: {}, players: { 1: [null, { player: null }, "nobody"] } };
    expect((await summaryOf(await written(file))).summary.score).toEqual({ home: 0, away: 0 });
  });

  test.each([
    [
      "a period that is none",
      [...pass, event(3, { matchPeriod: "3H" })],
      /^2\.matchPeriod|events\.2\.matchPeriod: /,
    ],
    ["a time that is none", [...pass, event(3, { eventSec: "soon" })], /events\.2\.eventSec: /],
    ["one team alone", [event(1, {})], /^events: match 7/],
  ] as const)("%s is named", async (_name, content, complaint) => {
    await expect(readRecordedFile(await written(content))).rejects.toThrow(complaint);
  });
});

describe("StatsBomb, invented", () => {
  const home = { id: 1, name: "Ashgrove" };
  const away = { id: 2, name: "Brookside" };
  let made = 0;
  const at = (period: number, timestamp: string, type: string, team: object, more: object = {}) => ({
    id: `invented-${(made += 1)}`,
    index: made,
    period,
    timestamp,
    type: { name: type },
    team,
    ...more,
  });
  const struck = (name: string) => ({ player: { id: 9, name: "A. Nine" }, shot: { outcome: { name } } });
  const begin = [at(1, "00:00:00.000", "Half Start", home), at(1, "00:00:00.000", "Half Start", away)];

  test("the pair of own-goal events is one goal", async () => {
    const content = [
      ...begin,
      at(1, "00:10:00.000", "Own Goal Against", home, { player: { id: 3, name: "A. Three" } }),
      at(1, "00:10:00.000", "Own Goal For", away),
    ];
    const { summary } = await summaryOf(await written(content));
    expect(summary.score).toEqual({ home: 0, away: 1 });
    expect(summary.scorers).toMatchObject([{ team: "away", minute: "11", own: true }]);
  });

  test("a shoot-out stands beside the score", async () => {
    const kicks = ["Goal", "Saved", "Goal", "Goal", "Goal", "Post", "Goal"].map((outcome, kick) =>
      at(5, `00:0${kick}:00.000`, "Shot", kick % 2 === 0 ? home : away, {
        shot: { outcome: { name: outcome } },
      }),
    );
    const content = [
      ...begin,
      at(1, "00:20:00.000", "Shot", home, struck("Saved")),
      at(2, "00:45:00.000", "Half End", home),
      ...kicks,
    ];
    const { summary } = await summaryOf(await written(content));
    expect(summary).toMatchObject({ score: { home: 0, away: 0 }, shootout: { home: 4, away: 1 } });
  });
});

describe("StatsBomb’s table of shots, invented", () => {
  const HEAD = "match_id,period,minute,second,team,player,shot_outcome,shot_type,shot_statsbomb_xg,location";
  const table = (...rows: readonly string[]) => written(`${HEAD}\n${rows.join("\n")}\n`);

  test("one match a number, with expected goals, places and penalties", async () => {
    const path = await table(
      '7,1,12,30,Ashgrove,A. Nine,Goal,Penalty,0.78,"[108.0, 40.0]"',
      '8,1,3,0,Ashgrove,A. Nine,Saved,Open Play,0.1,"[100.0, 30.0]"',
      '7,2,50,1,Brookside,B. Ten,Off T,Open Play,0.02,"[90.0, 60.0]"',
      '8,1,4,0,Brookside,B. Ten,Goal,Open Play,0.3,"[110.0, 44.0]"',
    );
    const recordings = await readRecordedFile(path);
    const docs = recordings.map(({ events }) => fold(events).doc);
    const summaries = docs.map((doc) => doc?.sport === "football" && summariseFootball(doc));
    expect(summaries).toMatchObject([
      { score: { home: 1, away: 0 }, scorers: [{ player: "A. Nine", minute: "13", penalty: true }] },
      { score: { home: 0, away: 1 } },
    ]);
    const [first] = docs;
    if (first?.sport !== "football") throw new Error("not football");
    expect(first.card.statistics).toMatchObject({ a: { xg: 0.78 }, b: { xg: 0.02 } });
    expect(Object.values(first.card.shots)[0]?.spot).toEqual({ x: 0, y: 10.5 });
  });

  test("a row that is none is named", async () => {
    await expect(readRecordedFile(await table("7,9,1,0,Ashgrove,A. Nine,Goal,,,"))).rejects.toThrow(
      /^row 2: period: /,
    );
  });
});

describe("Metrica, invented", () => {
  const HEAD =
    "Team,Type,Subtype,Period,Start Frame,Start Time [s],End Frame,End Time [s],From,To,Start X,Start Y,End X,End Y";
  const row = (team: string, type: string, subtype: string, period: number, start: number) =>
    `${team},${type},${subtype},${period},0,${start},0,${start},Player9,,NaN,NaN,NaN,NaN`;
  const rows = [
    row("Away", "SET PIECE", "KICK OFF", 1, 10),
    row("Home", "SHOT", "HEAD-ON TARGET-GOAL", 1, 100),
    row("Home", "CARD", "YELLOW", 1, 400),
    row("Home", "SET PIECE", "KICK OFF", 2, 3000),
    row("Home", "BALL OUT", "WOODWORK-GOAL", 2, 3100),
    row("Home", "CARD", "YELLOW", 2, 3200),
    row("Away", "SET PIECE", "PENALTY", 2, 3300),
    row("Away", "SHOT", "ON TARGET-GOAL", 2, 3300),
    row("Away", "PASS", "GOAL KICK", 2, 3400),
    row("Home", "RECOVERY", "GOAL", 2, 3500),
  ];
  const expected = {
    score: { home: 1, away: 2 },
    halfTime: { home: 1, away: 0 },
    scorers: [
      { team: "home", minute: "2" },
      { team: "away", minute: "47", own: true },
      { team: "away", minute: "51", penalty: true },
    ],
  };

  test("a table: own goals, penalties, a second yellow, clocks that go on over the break", async () => {
    const { summary, doc } = await summaryOf(await written([HEAD, ...rows].join("\n")));
    expect(summary).toMatchObject(expected);
    expect(Object.values(doc.card.bookings).map(({ card }) => card)).toEqual(["yellow", "second yellow"]);
  });

  test("the same rows as JSON, in disorder", async () => {
    const data = rows.toReversed().map((line, at) => {
      const [team = "", type, subtypes = "", period, , time] = line.split(",");
      return {
        index: rows.length - at,
        team: { name: team === "Home" ? "Team A" : "Team B" },
        type: { name: type },
        subtypes: subtypes.includes("-") ? subtypes.split("-").map((name) => ({ name })) : { name: subtypes },
        period: Number(period),
        start: { time: Number(time) },
        from: { id: "P9", name: "Player 9" },
        to: null,
      };
    });
    expect((await summaryOf(await written({ data }))).summary).toMatchObject(expected);
  });

  test("a third team is no match", async () => {
    const path = await written([HEAD, ...rows, row("Others", "PASS", "", 2, 4000)].join("\n"));
    await expect(readRecordedFile(path)).rejects.toThrow(/^team: the events are of 3 teams/);
  });
});
