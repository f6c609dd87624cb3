import { describe, expect, it } from "vitest";
import type { FootballDocument } from "../../../match/football/card.ts";
import type { FootballFormat } from "../../../match/football/format.ts";
import type { Entered } from "../book.ts";
import { type Book, openBook, write } from "../book.ts";
import { matchId, playerId } from "../../../match/ids.ts";
import {
  endOf,
  kickOff,
  minuteAt,
  nextOf,
  playing,
  playingOut,
  secondsAt,
  waiting,
  yellowFor,
} from "./play.ts";

const START = Date.parse("2026-06-06T14:00:00Z");
const minute = (n: number) => START + n * 60_000;
let ids = 0;
const stamp = (at: number) => ({ at: new Date(at).toISOString(), newId: () => `e${++ids}` });

function enter(book: Book, at: number, ...entered: readonly Entered[]): Book {
  const written = write(book, entered, stamp(at));
  if (!written.ok) throw new Error(`${written.reason} [${written.rule}]`);
  return written.book;
}
const docOf = ({ doc }: Book): FootballDocument => {
  if (doc?.sport !== "football") throw new Error("no football");
  return doc;
};
function announced(format: Partial<FootballFormat> = {}): Book {
  const names = (side: "a" | "b") =>
    Array.from({ length: 13 }, (_, i) => ({
      id: `${side}${i}`,
      name: `${side} ${i}`,
      ...(i > 10 && { bench: true }),
    }));
  return enter(
    openBook(matchId("moor-harbour"), [], []),
    START,
    {
      type: "announced",
      format: { sport: "football", halfMinutes: 45, ...format },
      competition: "Sunday League",
      startsAt: "2026-06-06T14:00:00Z",
      sides: { a: { name: "Moor", short: "MOR" }, b: { name: "Harbour", short: "HAR" } },
    },
    ...(["a", "b"] as const).map((side) => ({ type: "lineup-named", side, players: names(side) }) as Entered),
  );
}

describe("what a scorer of football says next", () => {
  it("kick-off, half-time, second half, full-time", () => {
    let book = announced();
    expect(nextOf(docOf(book))).toEqual({ kind: "kick-off" });
    book = enter(book, START, ...kickOff(docOf(book)));
    expect(nextOf(docOf(book))).toEqual({ kind: "play", period: "first-half" });
    book = enter(book, minute(46), ...endOf(docOf(book), "first-half"));
    expect(nextOf(docOf(book))).toEqual({ kind: "break", follows: "second-half" });
    book = enter(book, minute(60), { type: "football.period-started", period: "second-half" });
    book = enter(book, minute(107), ...endOf(docOf(book), "second-half"));
    expect(nextOf(docOf(book))).toEqual({ kind: "over" });
    expect(docOf(book).card.outcome).toEqual({ result: "draw" });
  });

  it("extra time and penalties where the competition has them and nobody leads", () => {
    let book = announced({ extraMinutes: 15, shootout: true });
    book = enter(book, START, ...kickOff(docOf(book)));
    for (const [period, follows] of [
      ["first-half", "second-half"],
      ["second-half", "extra-first-half"],
      ["extra-first-half", "extra-second-half"],
      ["extra-second-half", "shootout"],
    ] as const) {
      book = enter(book, minute(50), ...endOf(docOf(book), period));
      expect(nextOf(docOf(book))).toEqual({ kind: "break", follows });
      book = enter(book, minute(50), { type: "football.period-started", period: follows });
    }
    const kick = (side: "a" | "b", outcome: "scored" | "missed") =>
      ({ type: "football.shootout-kick-taken", side, outcome }) as const;
    expect(nextOf(docOf(book))).toEqual({ kind: "shootout", side: undefined, decided: false });
    for (let n = 0; n < 3; n++) book = enter(book, minute(51), kick("a", "scored"), kick("b", "missed"));
    expect(nextOf(docOf(book))).toMatchObject({ kind: "shootout", decided: true });
    book = enter(book, minute(60), ...endOf(docOf(book), "shootout"));
    expect(docOf(book).card.outcome).toEqual({ winner: "a", by: "penalties" });
  });

  it("the minute as football counts it, stoppage included", () => {
    let book = announced();
    expect(minuteAt(docOf(book), START)).toEqual({ minute: 1 });
    book = enter(book, START, ...kickOff(docOf(book)));
    expect(minuteAt(docOf(book), START + 30_000)).toEqual({ minute: 1 });
    expect(minuteAt(docOf(book), minute(12))).toEqual({ minute: 13 });
    expect(minuteAt(docOf(book), minute(46.5))).toEqual({ minute: 45, added: 2 });
    expect(secondsAt(docOf(book), minute(12))).toBe(720);
    book = enter(book, minute(47), ...endOf(docOf(book), "first-half"));
    expect(minuteAt(docOf(book), minute(55))).toEqual({ minute: 45 });
    expect(secondsAt(docOf(book), minute(55))).toBe(47 * 60);
  });

  it("names who is on the field, and who may come on", () => {
    let book = announced();
    book = enter(book, START, ...kickOff(docOf(book)));
    const at = { minute: 5, side: "a" } as const;
    const [one, two, eleventh, twelfth] = [playerId("a1"), playerId("a2"), playerId("a10"), playerId("a11")];
    book = enter(
      book,
      minute(5),
      { type: "football.substitution-made", ...at, out: eleventh, in: twelfth },
      { type: "football.card-shown", ...at, card: "red", player: playerId("a0") },
      { type: "football.card-shown", ...at, card: "yellow", player: one },
    );
    const doc = docOf(book);
    expect(playing(doc, "a").map(({ id }) => id)).toEqual([
      "a1",
      "a2",
      "a3",
      "a4",
      "a5",
      "a6",
      "a7",
      "a8",
      "a9",
      "a11",
    ]);
    expect(waiting(doc, "a").map(({ id }) => id)).toEqual(["a12"]);
    expect([yellowFor(doc, one), yellowFor(doc, two)]).toEqual(["second yellow", "yellow"]);
  });

  it("[D-24] offers the goal to whoever plays and is not in it", () => {
    let book = announced();
    book = enter(book, START, ...kickOff(docOf(book)));
    const keeps = (player: string): Entered => ({
      type: "football.goalkeeper-changed",
      side: "a",
      minute: 5,
      player: playerId(player),
    });
    const offered = () => playingOut(docOf(book), "a").map(({ id }) => id);
    // The line-up names no goalkeeper.
    expect([offered().length, offered()[0]]).toEqual([11, "a0"]);
    book = enter(book, minute(5), keeps("a3"));
    expect([offered().length, offered().includes(playerId("a3"))]).toEqual([10, false]);
    expect(write(book, [keeps("a3")], stamp(minute(5)))).toMatchObject({ rule: "F-3.4" });
    book = enter(book, minute(5), keeps(offered()[0] ?? ""));
    expect([offered().length, offered()[0]]).toEqual([10, "a1"]);
  });
});
