import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventLog, ReadRecord } from "../log/log.ts";
import type { DeliveryRuns } from "../match/cricket/events.ts";
import { encodeEvent, type MatchEvent } from "../match/event.ts";
import { fold } from "../match/fold.ts";
import { epoch, type MatchId, matchId } from "../match/ids.ts";
import { linesOf } from "../match/lines.ts";
import { BOARD_ROOM } from "../match/protocol.ts";
import { totalsOf } from "../store/appearances.ts";
import { envelope, player, Scorer } from "../match/testing.ts";
import { type MatchStore, StoreUnavailable } from "../store/store.ts";
import { keptLogger } from "../tests/api-parts.ts";
import { altered } from "../tests/contracts/broken-stores.ts";
import { embeddedPlace } from "../tests/places.ts";
import { HOLD_MS } from "./inbox.ts";
import type { Outgoing } from "./outbox.ts";
import { Worker } from "./worker.ts";

const MATCH = matchId("club-match");
const EPOCH = epoch("epoch1");

const record = (value: string, key: string = MATCH, offset = 0): ReadRecord => ({
  key,
  value,
  partition: 0,
  offset: String(offset),
});
const records = (events: readonly MatchEvent[]) =>
  events.map((event, at) => record(encodeEvent(event), MATCH, at));

/** A worker on a real store, with the outbox and the dead letters kept to look at. */
async function open(store?: MatchStore) {
  const place = await embeddedPlace();
  const own = store ?? (await place.store());
  const sent: [room: string, outgoing: Outgoing][] = [];
  const dead: Parameters<EventLog["bury"]>[0][] = [];
  const clock = { now: 0 };
  const parts = (over: Partial<MatchStore> = {}) => ({
    log: { bury: async (letter: (typeof dead)[number]) => void dead.push(letter) } as EventLog,
    store: altered(own, over),
    outbox: { put: (room: string, outgoing: Outgoing) => void sent.push([room, outgoing]) },
    logger: keptLogger().logger,
    now: () => clock.now,
    newEpoch: () => EPOCH,
  });
  return {
    worker: new Worker(parts()),
    another: (over?: Partial<MatchStore>) => new Worker(parts(over)),
    store: own,
    sent,
    dead,
    clock,
  };
}

const overs = () =>
  new Scorer().bat("a").ball({ batter: 4 }, { boundary: true }).balls(8, { batter: 1 }).wicket().balls(3);

describe("the way of an event", () => {
  test("[I-1] batch by batch the store comes to hold what the log folds to", async () => {
    const { events } = overs();
    const { worker, store } = await open();
    for (let at = 0; at < events.length; at += 5) await worker.handle(records(events.slice(at, at + 5)));
    const folded = fold(events);
    expect(await store.image(MATCH)).toMatchObject({
      epoch: EPOCH,
      v: folded.v,
      at: folded.at,
      doc: folded.doc,
    });
    expect((await store.timeline(MATCH))?.entries).toEqual(folded.entries.toReversed());
    expect(await store.events(MATCH)).toEqual(events);
  });

  test("[I-2] redelivery changes nothing", async () => {
    const { events } = overs();
    const { worker, another, store } = await open();
    await worker.handle(records(events));
    const before = await store.image(MATCH);
    await worker.handle(records(events));
    await another().handle(records(events.slice(3)));
    expect(await store.image(MATCH)).toEqual(before);
    expect((await store.board()).v).toBe(1);
  });

  test("[I-3] a room gets what the store has, after the store has it", async () => {
    const { events } = overs();
    const { worker, store, sent } = await open();
    await worker.handle(records(events));
    const rooms = sent.filter(([room]) => room === MATCH).map(([, outgoing]) => outgoing);
    expect(rooms.at(-1)).toMatchObject({
      v: events.length,
      doc: (await store.image(MATCH))?.doc,
      live: true,
    });
    const board = sent.findLast(([room]) => room === BOARD_ROOM)?.[1];
    expect(board).toMatchObject({ v: (await store.board()).v, doc: (await store.board()).doc });
  });

  test("[I-4] after a crash between store and room the room gets it all the same", async () => {
    const { events } = overs();
    const { worker, another, sent } = await open();
    await worker.handle(records(events));
    sent.length = 0;
    await another().start();
    expect(sent.map(([room, { v }]) => [room, v])).toContainEqual([MATCH, events.length]);
  });
});

describe("what cannot be used", () => {
  const cases = [
    ["not JSON", "{", "malformed", ""],
    [
      "no event",
      JSON.stringify({ v: 1, id: "x", match: MATCH, seq: 1, at: "2026-01-01T00:00:00Z", type: "goal" }),
      "malformed",
      "type",
    ],
    [
      "a field that is wrong",
      encodeEvent(overs().events[5] ?? never()).replace('"batter":4', '"batter":"four"'),
      "malformed",
      "runs.batter",
    ],
    [
      "another match's key",
      encodeEvent({ ...(overs().events[0] ?? never()), match: matchId("other") }),
      "malformed",
      "match",
    ],
    ["too large", JSON.stringify({ text: "x".repeat(20_000) }), "oversized", ""],
  ] as const;
  test.each(cases)("[I-5] %s is a dead letter that names it", async (_name, value, reason, subject) => {
    const { worker, dead, store } = await open();
    const { events } = overs();
    await worker.handle([...records(events.slice(0, 4)), record(value), ...records(events.slice(4))]);
    expect(dead).toMatchObject([{ reason, subject, record: { value } }]);
    expect((await store.image(MATCH))?.doc).toEqual(fold(events).doc);
  });

  test("[I-6] an unlawful event is a dead letter with its rule, and play goes on", async () => {
    const scorer = overs();
    const { worker, dead, store } = await open();
    const ghost: MatchEvent = { ...envelope(scorer.events.length + 1), type: "started" };
    const next: MatchEvent = { ...scorer.delivery({ batter: 6 }), ...envelope(scorer.events.length + 2) };
    await worker.handle(records([...scorer.events, ghost, next]));
    expect(dead).toMatchObject([{ reason: "unlawful", subject: "M-2" }]);
    expect(await store.image(MATCH)).toMatchObject({
      v: next.seq,
      doc: fold([...scorer.events, ghost, next]).doc,
    });
  });

  test("[I-7] a match that was never announced has no document, and its events are dead letters in the end", async () => {
    const { worker, dead, store, clock } = await open();
    await worker.handle(records(overs().events.slice(3, 5)));
    clock.now = HOLD_MS;
    await worker.tick();
    expect(dead.map(({ subject }) => subject)).toEqual(["M-1", "M-1"]);
    expect(await store.image(MATCH)).toBeUndefined();
  });
});

describe("order", () => {
  test("[I-8] an event that is ahead waits for those before it", async () => {
    const { events } = overs();
    const { worker, store } = await open();
    await worker.handle(records([...events.slice(0, 6), ...events.slice(8)]));
    expect((await store.stamp(MATCH))?.v).toBe(6);
    await worker.handle(records(events.slice(6, 8)));
    expect((await store.image(MATCH))?.doc).toEqual(fold(events).doc);
  });

  test("[I-9] what waits survives a crash", async () => {
    const { events } = overs();
    const { worker, another, store } = await open();
    await worker.handle(records([...events.slice(0, 6), ...events.slice(8)]));
    await another().handle(records(events.slice(6, 8)));
    expect((await store.image(MATCH))?.doc).toEqual(fold(events).doc);
  });

  test("[I-16] what has the number of another event, waiting or folded, is set aside with that said", async () => {
    const { events } = overs();
    const { worker, store, dead } = await open();
    const [first, second] = events.slice(6, 8);
    if (!first || !second) throw new Error("too short");
    await worker.handle(records(events.slice(0, 6)));
    const other = (event: MatchEvent) => ({ ...event, id: `another ${event.seq}` });
    await worker.handle(records([second, other(second)]));
    await worker.handle(records([first, other(first), second, other(second)]));
    await worker.handle(records(events.slice(0, 8)));
    expect(dead.map(({ reason, subject, message }) => [reason, subject, message])).toEqual([
      ["taken", "seq", `number ${second.seq} is that of event "${second.id}"`],
      ["taken", "seq", `number ${first.seq} is that of event "${first.id}"`],
      ["taken", "seq", `number ${second.seq} is that of event "${second.id}"`],
    ]);
    expect((await store.image(MATCH))?.doc).toEqual(fold(events.slice(0, 8)).doc);
  });

  test("[I-16] what comes when the match has gone on without it is set aside with that said", async () => {
    const { events } = overs();
    const { worker, clock, dead } = await open();
    await worker.handle(records(events.filter(({ seq }) => seq !== 8)));
    clock.now = HOLD_MS;
    await worker.tick();
    await worker.handle(records(events));
    const late = dead.filter(({ reason }) => reason === "late");
    expect(late.map((letter) => JSON.parse(letter.record.value).seq)).toEqual([8]);
  });

  test("[I-10] what waits too long is folded, and the match says that something is missing", async () => {
    const { events } = overs();
    const { worker, store, clock } = await open();
    const given = events.filter(({ seq }) => seq !== 8);
    await worker.handle(records(given));
    await worker.tick();
    expect((await store.stamp(MATCH))?.v).toBe(7);
    clock.now = HOLD_MS;
    await worker.tick();
    const image = await store.image(MATCH);
    expect(image?.doc.coverage).toBe("gap");
    expect(image?.doc).toEqual(fold(given).doc);
  });

  test("[I-11] no more wait than fit", async () => {
    const scorer = new Scorer().bat("a").balls(80, { batter: 1 });
    const { worker, store } = await open();
    await worker.handle(records(scorer.events.filter(({ seq }) => seq !== 6)));
    expect(await store.image(MATCH)).toMatchObject({ v: scorer.events.length, doc: { coverage: "gap" } });
  });
});

describe("corrections", () => {
  test("[I-12] a correction of an earlier event folds the match again", async () => {
    const scorer = overs();
    const four = scorer.events[5];
    if (four?.type !== "cricket.delivery-bowled") return never();
    const { boundary: _rope, ...ball } = four;
    const amended: MatchEvent = {
      ...envelope(scorer.events.length + 1),
      type: "amended",
      target: four.seq,
      event: { ...ball, runs: { batter: 0, legbyes: 2 } },
    };
    const { worker, store, sent } = await open();
    await worker.handle(records(scorer.events));
    await worker.handle(records([amended]));
    const folded = fold([...scorer.events, amended]);
    expect((await store.image(MATCH))?.doc).toEqual(folded.doc);
    expect((await store.timeline(MATCH))?.entries).toEqual(folded.entries.toReversed());
    const told = sent.findLast(([room]) => room === MATCH)?.[1].changed;
    expect(told).toContainEqual(expect.objectContaining({ seq: four.seq, was: "four", mark: "2lb" }));
  });

  test("[I-12] an entry whose event no longer counts stays as taken back", async () => {
    const scorer = new Scorer().bat("a").balls(6).ball({ batter: 2 });
    const wide = scorer.events[5];
    if (wide?.type !== "cricket.delivery-bowled") return never();
    const last = scorer.events.length;
    const amended: MatchEvent = {
      ...envelope(last + 1),
      type: "amended",
      target: wide.seq,
      event: { ...wide, runs: { batter: 0, wides: 1 } },
    };
    const { worker, store, dead } = await open();
    await worker.handle(records(scorer.events));
    await worker.handle(records([amended]));
    expect(dead).toEqual([]);
    expect((await store.timeline(MATCH))?.entries).toContainEqual(
      expect.objectContaining({ seq: last, retracted: true }),
    );
    await worker.handle(records([{ ...envelope(last + 2), type: "retracted", target: last + 1 }]));
    expect((await store.image(MATCH))?.doc).toEqual(scorer.doc);
  });
});

test("[I-12] of two corrections the later one stands, though it came first", async () => {
  const scorer = new Scorer().bat("a").ball({ batter: 1 });
  const target = scorer.events.length;
  const amended = (seq: number, batter: number): MatchEvent => ({
    ...envelope(seq),
    type: "amended",
    target,
    event: {
      ...scorer.delivery({ batter }),
      ...envelope(target),
      striker: player("a", 1),
      nonStriker: player("a", 2),
    },
  });
  const [first, second] = [amended(target + 1, 2), amended(target + 2, 4)];
  const { worker, store } = await open();
  await worker.handle(records([second]));
  await worker.handle(records([...scorer.events, first, second]));
  expect((await store.image(MATCH))?.doc).toEqual(fold([...scorer.events, first, second]).doc);
});

describe("players", () => {
  const runsOf = async (store: MatchStore) =>
    Number((await store.totals("cricket")).find(({ id }) => id === player("a", 1))?.line["runs"] ?? 0);

  /** Another delivery in the place of the one that is event `target`. */
  const amend = (scorer: Scorer, seq: number, target: number, runs: DeliveryRuns): MatchEvent => {
    const ball = scorer.events[target - 1];
    if (ball?.type !== "cricket.delivery-bowled") return never();
    const { boundary: _rope, wickets: _wickets, ...rest } = ball;
    return { ...envelope(seq), type: "amended", target, event: { ...rest, runs } };
  };

  test("[I-15] redelivery leaves their totals, and a four that was two leg byes is taken from the batter", async () => {
    const scorer = overs();
    const { worker, another, store } = await open();
    await worker.handle(records(scorer.events));
    const before = await runsOf(store);
    const four = scorer.events.findIndex((event) => "boundary" in event) + 1;
    const amended = amend(scorer, scorer.events.length + 1, four, { batter: 0, legbyes: 2 });
    await worker.handle(records([...scorer.events, amended]));
    await another().handle(records([...scorer.events, amended]));
    expect(await runsOf(store)).toBe(before - 4);
    const retracted: MatchEvent = { ...envelope(amended.seq + 1), type: "retracted", target: amended.seq };
    await worker.handle(records([retracted]));
    expect(await runsOf(store)).toBe(before);
  });

  test("[I-15] a highest score falls when a ball of it is put right", async () => {
    const scorer = overs();
    const { worker, store } = await open();
    const highest = async () =>
      (await store.totals("cricket")).find(({ id }) => id === player("a", 1))?.line["highestScore"];
    await worker.handle(records(scorer.events));
    const [runs = 0, ...marks] = Object.values((await highest()) ?? {});
    const four = scorer.events.findIndex((event) => "boundary" in event) + 1;
    const amended = amend(scorer, scorer.events.length + 1, four, { batter: 0, legbyes: 2 });
    await worker.handle(records([amended]));
    await worker.handle(records([...scorer.events, amended]));
    expect(await highest()).toEqual([runs - 4, ...marks]);
  });

  test("[I-15] whatever comes, and however often, totals are the sums over the folded matches", async () => {
    const runs: fc.Arbitrary<DeliveryRuns> = fc.oneof(
      fc.nat(6).map((batter) => ({ batter })),
      fc.nat(6).map((batter) => ({ batter, noballs: 1 })),
      fc.constantFrom({ batter: 0, wides: 1 }, { batter: 0, legbyes: 2 }, { batter: 0, byes: 1 }),
    );
    const ball = fc.record({ runs, out: fc.nat(9).map((n) => n === 0) });
    const correction = fc.record({ of: fc.nat(), runs, takenBack: fc.boolean() });
    const log = fc.record({
      balls: fc.array(ball, { minLength: 1, maxLength: 30 }),
      corrections: fc.array(correction, { maxLength: 4 }),
      batches: fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 4 }),
    });
    const eventsOf = ({ balls, corrections }: typeof log extends fc.Arbitrary<infer T> ? T : never) => {
      const scorer = new Scorer().bat("a");
      for (const { runs: scored, out } of balls) {
        if (scorer.innings.closed) break;
        if (out) scorer.wicket(scorer.innings.freeHit ? "run out" : "bowled");
        else scorer.ball(scored);
      }
      const first = scorer.events.findIndex(({ type }) => type === "cricket.delivery-bowled") + 1;
      const corrected = corrections.map(({ of, runs: scored, takenBack }, at): MatchEvent => {
        const seq = scorer.events.length + 1 + at;
        const target = first + (of % (scorer.events.length - first + 1));
        return takenBack
          ? { ...envelope(seq), type: "retracted", target }
          : amend(scorer, seq, target, scored);
      });
      return [...scorer.events, ...corrected];
    };
    await fc.assert(
      fc.asyncProperty(fc.tuple(log, log), async (logs) => {
        const { worker, store } = await open();
        const matches = logs.map((one, at) => ({
          key: matchId(`club-match-${at}`),
          events: eventsOf(one).map((event) => inMatch(event, matchId(`club-match-${at}`))),
          batches: one.batches,
        }));
        for (const { key, events, batches } of matches) {
          for (const [from, length] of [...batches, [0, events.length] as const]) {
            const batch = events.slice(from, from + length);
            await worker.handle(batch.map((event, at) => record(encodeEvent(event), key, at)));
          }
        }
        const lines = matches.flatMap(({ events }) => {
          const { doc } = fold(events);
          return doc ? linesOf(doc) : [];
        });
        const byId = (totals: readonly { readonly id: string }[]) =>
          totals.toSorted((x, y) => (x.id < y.id ? -1 : 1));
        expect(byId(await store.totals("cricket"))).toEqual(byId(totalsOf(lines)));
        await store[Symbol.asyncDispose]();
      }),
      { numRuns: 40 },
    );
  });
});

/** The same event in another match. */
const inMatch = (event: MatchEvent, match: MatchId): MatchEvent =>
  event.type === "amended" ? { ...event, match, event: { ...event.event, match } } : { ...event, match };

describe("trouble", () => {
  test("[I-13] with the store away the batch comes again, and nothing is lost or doubled", async () => {
    const { events } = overs();
    const { another, store } = await open();
    let away = true;
    const worker = another({
      commit: async (commit) => {
        if (away) throw new StoreUnavailable("away");
        return store.commit(commit);
      },
    });
    await expect(worker.handle(records(events))).rejects.toThrow("away");
    away = false;
    await worker.handle(records(events));
    expect(await store.image(MATCH)).toMatchObject({ v: events.length, doc: fold(events).doc });
  });

  test("[I-13] what a failed batch had taken is stored when the batch comes again", async () => {
    const { events } = overs();
    const other = encodeEvent({ ...(events[0] ?? never()), match: matchId("other-match") });
    const { another, store } = await open();
    let away = true;
    const worker = another({
      image: async (match) => {
        if (away && match !== MATCH) throw new StoreUnavailable("away");
        return store.image(match);
      },
    });
    const batch = [...records(events), record(other, "other-match")];
    await expect(worker.handle(batch)).rejects.toThrow("away");
    away = false;
    await worker.handle(batch);
    expect(await store.image(MATCH)).toMatchObject({ v: events.length, doc: fold(events).doc });
  });

  test("[I-14] of two workers with one match the slower goes on from where the faster has brought it", async () => {
    const { events } = overs();
    const { worker, another, store } = await open();
    const faster = another();
    await worker.handle(records(events.slice(0, 6)));
    await faster.handle(records(events.slice(0, 9)));
    await worker.handle(records(events.slice(6)));
    expect(await store.image(MATCH)).toMatchObject({ v: events.length, doc: fold(events).doc });
  });
});

function never(): never {
  throw new Error("the sample match has no such event");
}
