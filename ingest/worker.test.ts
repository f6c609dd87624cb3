import { describe, expect, test } from "vitest";
import type { EventLog, ReadRecord } from "../log/log.ts";
import { encodeEvent, type MatchEvent } from "../match/event.ts";
import { fold } from "../match/fold.ts";
import { epoch, matchId } from "../match/ids.ts";
import { BOARD_ROOM } from "../match/protocol.ts";
import { envelope, Scorer } from "../match/testing.ts";
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
    expect(await store.entries(MATCH, 1_000, 1_000)).toEqual(folded.entries.toReversed());
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
    expect(await store.entries(MATCH, 1_000, 1_000)).toEqual(folded.entries.toReversed());
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
    expect(await store.entries(MATCH, 1_000, 1_000)).toContainEqual(
      expect.objectContaining({ seq: last, retracted: true }),
    );
    await worker.handle(records([{ ...envelope(last + 2), type: "retracted", target: last + 1 }]));
    expect((await store.image(MATCH))?.doc).toEqual(scorer.doc);
  });
});

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
