import { beforeAll, describe, expect, test } from "vitest";
import type { FootballDocument } from "../../../match/football/card.ts";
import { decodeEvent, encodeEvent, type MatchEvent } from "../../../match/event.ts";
import { fold } from "../../../match/fold.ts";
import { chance } from "../chance.ts";
import { matchAt } from "../sports.ts";
import { fixture, FORMAT_NAMES, type FormatName } from "./fixture.ts";
import { playFootball } from "./match.ts";

const START = Date.UTC(2026, 3, 4, 14);
const SIZES: Readonly<Record<FormatName, number>> = { league: 1000, cup: 120, "second-leg": 60 };

interface Played {
  readonly format: FormatName;
  readonly events: readonly MatchEvent[];
  readonly doc: FootballDocument;
}

let corpus: readonly Played[] = [];
const of = (format: FormatName) => corpus.filter((played) => played.format === format);

function play(format: FormatName, index: number): Played {
  // Seeds change with the round, so that the figures are not those of ten squads.
  const seed = Math.floor(index / 5);
  const meeting = fixture(seed, index % 5, format, START);
  const playing = playFootball(meeting, chance(seed, meeting.id));
  const events: MatchEvent[] = [];
  for (;;) {
    const next = playing.next();
    if (!next.done) events.push(next.value);
    else if (next.value?.sport === "football") return { format, events, doc: next.value };
    else throw new TypeError(`${meeting.id} has no document of football`);
  }
}

beforeAll(() => {
  corpus = FORMAT_NAMES.flatMap((format) =>
    Array.from({ length: SIZES[format] }, (_, index) => play(format, index)),
  );
}, 60_000);

describe("a seed", () => {
  test.each(FORMAT_NAMES)("the same seed plays the same %s byte for byte, another seed another", (format) => {
    const text = (seed: number) =>
      JSON.stringify([...matchAt({ sport: "football", seed, format }, 1, START).events]);
    expect(text(5)).toBe(text(5));
    expect(text(5)).not.toBe(text(6));
  });

  test("a match is played no further than it is watched", () => {
    const [first] = matchAt({ sport: "football", seed: 5 }, 0, START).events;
    expect(first?.type).toBe("announced");
  });
});

describe("every match", () => {
  test("is numbered without a gap, in order of time", () => {
    const wrong = corpus.flatMap(({ events }) =>
      events.filter(({ seq, at }, place) => seq !== place + 1 || at < (events[place - 1]?.at ?? "")),
    );
    expect(wrong).toEqual([]);
  });

  test("is lawful when it is folded again from the log, without a waiver", () => {
    for (const format of FORMAT_NAMES) {
      for (const { events, doc } of of(format).slice(0, 20)) {
        const read = events.map((event) => {
          const decoded = decodeEvent(encodeEvent(event));
          if (!decoded.ok) throw new Error(decoded.malformed.problem);
          return decoded.event;
        });
        expect(read).toEqual(events);
        const folded = fold(read);
        expect(folded.refused).toEqual([]);
        expect(folded.doc).toEqual(doc);
      }
    }
    expect(corpus.flatMap(({ events }) => events).filter(({ despite }) => despite)).toEqual([]);
  });

  test("is over: a cup match and a tie have a winner", () => {
    for (const { doc } of corpus) expect(["finished", "abandoned"]).toContain(doc.status.phase);
    for (const { doc } of [...of("cup"), ...of("second-leg")]) {
      if (doc.status.phase === "finished") expect(doc.card.outcome).toHaveProperty("winner");
    }
  });

  test("lasts about two hours, line-ups half an hour before", () => {
    for (const { events, doc } of of("league")) {
      if (doc.status.phase === "abandoned") continue;
      const minutes = (Date.parse(events.at(-1)?.at ?? "") - START) / 60_000;
      expect(minutes).toBeGreaterThan(135);
      expect(minutes).toBeLessThan(160);
    }
  });
});

/** Ranges about what rates.ts gives as published: means a match, over a thousand matches of a league. */
/**
 * Published for the Premier League: 46 % home wins, 26 % draws and 28 % away wins over its first 28 seasons
 * (goalometer.com, August 2019); 2.82 goals a match in 2018-19 (green-all-over, May 2019), 2.72 in 2019-20 before its
 * break (FourFourTwo, June 2020). The other ranges are approximate.
 */
describe("the figures of a league are plausible", () => {
  const mean = (value: (doc: FootballDocument) => number) => {
    const played = of("league");
    return played.reduce((sum, { doc }) => sum + value(doc), 0) / played.length;
  };
  const both = (what: "shots" | "onTarget" | "corners" | "fouls" | "offsides") => (doc: FootballDocument) =>
    doc.card.statistics.a[what] + doc.card.statistics.b[what];
  const shown =
    (...cards: readonly string[]) =>
    (doc: FootballDocument) =>
      Object.values(doc.card.bookings).filter(({ card }) => cards.includes(card)).length;
  const goals = ({ card }: FootballDocument) => card.score.a + card.score.b;
  const wins = (side: "a" | "b") => (doc: FootballDocument) => {
    const { outcome } = doc.card;
    return outcome && "winner" in outcome && outcome.winner === side ? 1 : 0;
  };
  const cases: readonly (readonly [string, (doc: FootballDocument) => number, number, number])[] = [
    ["goals", goals, 2.5, 2.9],
    ["goals at home", ({ card }) => card.score.a, 1.35, 1.65],
    ["home wins", wins("a"), 0.39, 0.49],
    ["away wins", wins("b"), 0.25, 0.35],
    ["goalless", (doc) => (goals(doc) === 0 ? 1 : 0), 0.05, 0.11],
    ["shots", both("shots"), 22, 28],
    ["shots on target", both("onTarget"), 7.5, 10],
    ["corners", both("corners"), 9, 11.5],
    ["fouls", both("fouls"), 20, 27],
    ["offsides", both("offsides"), 3, 5],
    ["yellow cards", shown("yellow"), 3.2, 4.6],
    ["sendings-off", shown("red", "second yellow"), 0.1, 0.26],
    ["substitutions", ({ card }) => Object.keys(card.substitutions).length, 7, 9.6],
    [
      "penalties scored",
      ({ card }) => Object.values(card.goals).filter(({ how }) => how === "penalty").length,
      0.15,
      0.3,
    ],
  ];
  test.each(cases)("%s", (_name, value, least, most) => {
    expect(mean(value)).toBeGreaterThan(least);
    expect(mean(value)).toBeLessThan(most);
  });

  test("the home side scores 52 to 58 % of the goals", () => {
    const share = mean(({ card }) => card.score.a) / mean(goals);
    expect(share).toBeGreaterThan(0.52);
    expect(share).toBeLessThan(0.58);
  });
});
