import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening, MatchEvent } from "../../match/event.ts";
import { fold } from "../../match/fold.ts";
import { matchId } from "../../match/ids.ts";
import { Scorer } from "../../match/testing.ts";
import {
  acknowledged,
  type Book,
  bookBefore,
  caughtUp,
  drop,
  type Entered,
  lastOf,
  openBook,
  replace,
  undoable,
  unlawfulIn,
  write,
} from "./book.ts";

const MATCH = matchId("club-match");

/** Ids in the order in which they are asked for. */
function stampFrom(prefix: string) {
  let n = 0;
  return { at: "2026-06-01T12:00:00.000Z", newId: () => `${prefix}${++n}` };
}
const stamp = stampFrom("ana ");
const opening = new Scorer().bat("a").events;
const begun = () => openBook(MATCH, opening, []);
const ball = (batter: number, more: object = {}): Happening =>
  ({
    type: "cricket.delivery-bowled",
    over: 0,
    striker: "a1",
    nonStriker: "a2",
    bowler: "b11",
    runs: { batter },
    ...more,
  }) as Happening;

function entered(book: Book, ...all: readonly Entered[]): Book {
  return all.reduce((now, one) => {
    const written = write(now, [one], stamp);
    if (!written.ok) throw new Error(`${written.reason} [${written.rule}]`);
    return written.book;
  }, book);
}
const scoreOf = ({ doc }: Book) => doc?.headline.a.score;
const seqs = (events: readonly MatchEvent[]) => events.map(({ seq }) => seq);

describe("a scorer's book", () => {
  it("[D-15] shows the score with what waits to be sent", () => {
    const book = entered(begun(), ball(4, { boundary: true }), ball(2));
    expect([scoreOf(book), seqs(book.queue)]).toEqual(["6/0", [6, 7]]);
    expect(book.doc).toEqual(fold([...book.log, ...book.queue]).doc);
  });

  it("[D-15] refuses what the rules forbid, with the rule", () => {
    const book = entered(begun(), ...Array.from({ length: 6 }, () => ball(0)));
    expect(write(book, [ball(0)], stamp)).toMatchObject({ ok: false, rule: "C-17.1" });
  });

  it("[D-16] takes back what counts, the newest first, and never the announcement", () => {
    let book = entered(begun(), ball(4), ball(1));
    const undone: (string | undefined)[] = [];
    for (let target = undoable(book); target; target = undoable(book)) {
      book = entered(book, { type: "retracted", target: target.seq });
      undone.push(target.type);
    }
    expect(undone).toEqual([
      "cricket.delivery-bowled",
      "cricket.delivery-bowled",
      "cricket.innings-started",
      "started",
      "lineup-named",
      "lineup-named",
    ]);
    expect(book.doc?.status.phase).toBe("upcoming");
  });

  it("what the desk took moves into the log, and nothing else changes", () => {
    const book = entered(begun(), ball(4), ball(1), ball(0));
    const [first] = book.queue;
    const after = acknowledged(book, first ? [first] : []);
    expect([seqs(after.log).at(-1), seqs(after.queue)]).toEqual([6, [7, 8]]);
    expect(after.doc).toBe(book.doc);
  });

  it("[D-17] another scorer's events come before what waits, and what waits moves with its corrections", () => {
    const queued = entered(begun(), ball(1), { type: "retracted", target: 6 });
    const theirs = entered(begun(), ball(2)).queue.map((event) => ({ ...event, id: "ben 1" }));
    const { book, others } = caughtUp(queued, theirs);
    expect(others.map(({ id }) => id)).toEqual(["ben 1"]);
    expect([seqs(book.log).at(-1), seqs(book.queue)]).toEqual([6, [7, 8]]);
    expect(book.queue[1]).toMatchObject({ type: "retracted", target: 7 });
    expect(scoreOf(book)).toBe("2/0");
  });

  it("[D-17] our own events that come back are not another's", () => {
    const queued = entered(begun(), ball(1), ball(0, { striker: "a2", nonStriker: "a1" }));
    const { book, others } = caughtUp(queued, queued.queue.slice(0, 1));
    expect([others, seqs(book.queue)]).toEqual([[], [7]]);
    expect(book.doc).toBe(queued.doc);
  });

  it("[D-18] what another's events have made unlawful is found, and can be dropped or put right", () => {
    const queued = entered(begun(), ball(1), ball(0, { striker: "a2", nonStriker: "a1" }), {
      type: "noted",
      text: "x",
    });
    const over = Array.from({ length: 6 }, () => ball(0));
    const theirs = entered(begun(), ...over).queue.map((event) => ({ ...event, id: `ben ${event.seq}` }));
    const { book } = caughtUp(queued, theirs);
    expect(unlawfulIn(book)).toMatchObject({ index: 0, rule: "C-17.1" });
    const dropped = drop(book, 0);
    expect(unlawfulIn(dropped)).toMatchObject({ index: 0, rule: "C-17.1" });
    expect(unlawfulIn(drop(dropped, 0))).toBeUndefined();

    expect(bookBefore(book, 0).queue).toEqual([]);
    const right = ball(3, { over: 1, striker: "a2", nonStriker: "a1", bowler: "b10" });
    const replaced = replace(book, 0, right, stamp);
    expect(replaced.ok && unlawfulIn(replaced.book)).toMatchObject({ index: 1 });
    expect(replaced.ok && seqs(replaced.book.queue)).toEqual([12, 13, 14]);
    expect(replace(book, 0, ball(3), stamp)).toMatchObject({ ok: false, rule: "C-17.1" });
  });

  it("dropping an event drops what takes it back", () => {
    const book = entered(begun(), ball(1), { type: "retracted", target: 6 }, ball(2));
    const { queue } = drop(book, 0);
    expect([queue.length, queue[0]?.seq]).toEqual([1, 6]);
  });

  it("[D-19] however answers are lost, each event is sent in order and counts once", () => {
    // Each step: how many of the queue are sent, whether the desk hears it, whether its answer comes back.
    const step = fc.record({ many: fc.nat(3), heard: fc.boolean(), told: fc.boolean(), tap: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const desk: MatchEvent[] = [...opening];
        let book = begun();
        let taps = 0;
        const hear = (events: readonly MatchEvent[]) => {
          for (const event of events) if (!desk.some(({ id }) => id === event.id)) desk.push(event);
        };
        for (const { many, heard, told, tap } of steps) {
          if (tap) {
            book = entered(book, { type: "noted", text: `tap ${++taps}` });
          }
          const sent = book.queue.slice(0, many);
          if (heard) hear(sent);
          if (heard && told) book = acknowledged(book, sent);
        }
        hear(book.queue);
        ({ book } = caughtUp(book, desk));
        expect(book.queue).toEqual([]);
        expect(seqs(desk)).toEqual(Array.from({ length: opening.length + taps }, (_, i) => i + 1));
        expect(book.log).toEqual(desk);
        expect(lastOf(book)).toBe(desk.length);
      }),
    );
  });
});
