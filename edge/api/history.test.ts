import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { listing } from "../../match/listing.ts";
import type { MatchEvent } from "../../match/event.ts";
import { fold } from "../../match/fold.ts";
import { epoch, matchId } from "../../match/ids.ts";
import { merge } from "../../match/patch.ts";
import type { DeltaFrame } from "../../match/protocol.ts";
import { opened } from "../../site/samples.ts";
import type { MatchReader, MatchStore } from "../../store/store.ts";
import { fewAssets, keptLogger, noDesk, plainDraw, plainPages, ROOMS } from "../../tests/api-parts.ts";
import { altered } from "../../tests/contracts/broken-stores.ts";
import { embeddedPlace } from "../../tests/places.ts";
import { EPOCH } from "../../tests/samples.ts";
import { createApp } from "./app.ts";
import { Histories, Overloaded } from "./histories.ts";

const SAMPLE = matchId("sample");
const PATH = `/v1/matches/${SAMPLE}`;
const script = opened();
const four = script.events.find(({ type }) => type === "cricket.delivery-bowled");
const events = [...script.events];
const amended = opened().add("amended", {
  target: four?.seq,
  event: { ...four, runs: { batter: 0, legbyes: 4 } },
}).events;
const last = events.length;

let store: MatchStore;
let reader: MatchReader;
beforeEach(async () => {
  const place = await embeddedPlace();
  store = await place.store();
  reader = await place.reader();
  return async () => {
    await store[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
  };
});

/** Commits what is new of `log`, as ingest would. */
async function commit(log: readonly MatchEvent[], from = 0): Promise<void> {
  const { doc, v, at = "", entries } = fold(log);
  if (!doc) throw new Error("no match");
  const fresh = log.slice(from);
  const more = { match: SAMPLE, listing: listing(doc, at), players: [], epoch: EPOCH };
  await store.commit({ ...more, from, v, at, doc, events: fresh, entries });
}

function open(over: Partial<MatchReader> = {}): Hono {
  const { logger } = keptLogger();
  const parts = {
    pages: plainPages,
    assets: fewAssets,
    roomsUrl: ROOMS,
    logger,
    draw: plainDraw,
    now: () => 0,
  };
  return createApp({ ...parts, desk: noDesk, reader: altered(reader, over) });
}
const json = async (app: Hono, path: string) => (await app.request(path)).json();

describe("a match as it stood", () => {
  test("[H-5] is the image after the event, whatever has been corrected since", async () => {
    await commit(amended);
    const app = open();
    for (const at of [1, 7, 8, last]) {
      const { doc, entries, ...more } = fold(events.slice(0, at));
      expect(await json(app, `${PATH}?at=${at}`)).toEqual({
        epoch: EPOCH,
        v: at,
        at: more.at,
        doc,
        entries: entries.toReversed(),
      });
    }
    const now = await json(app, `${PATH}?at=${last + 1}`);
    expect(now.doc).toEqual(fold(amended).doc);
    expect(now.doc).toEqual((await json(app, PATH)).doc);
  });

  test("[H-5] stays what it is, and caches may keep it, while the match goes on", async () => {
    await commit(events);
    const app = open();
    const first = await app.request(`${PATH}?at=8`);
    expect(first.headers.get("cache-control")).toBe("public, max-age=60, s-maxage=3600");
    const etag = first.headers.get("etag") ?? "";
    await commit(amended, last);
    const later = await app.request(`${PATH}?at=8`);
    expect(await later.json()).toEqual(await first.json());
    expect((await app.request(`${PATH}?at=8`, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  test("[H-5] is refused where there is no such event, by the name of the parameter", async () => {
    await commit(events);
    const app = open();
    for (const [path, status, detail] of [
      [`${PATH}?at=0`, 400, 'The parameter "at" is at least 1.'],
      [`${PATH}?at=ball`, 400, 'The parameter "at" is a whole number.'],
      [`${PATH}?at=${last + 1}`, 404, `is after the newest event of "sample", which is ${last}`],
      [`${PATH}/steps`, 400, '"from"'],
      [`${PATH}/steps?from=${last + 1}`, 404, '"from" is after the newest event'],
      [`${PATH}/steps?from=1&limit=201`, 400, '"limit" is at most 200'],
      ["/v1/matches/nobody?at=1", 404, 'no match "nobody"'],
      ["/v1/matches/nobody/steps?from=1", 404, 'no match "nobody"'],
      ["/v1/matches/nobody/moments", 404, 'no match "nobody"'],
      [`${PATH}/moments?at=0`, 400, 'The parameter "at" is at least 1.'],
      [`${PATH}/moments?at=${last + 1}`, 404, '"at" is after the newest event'],
      [`/matches/sample?at=${last + 1}`, 404, "is after the newest event"],
      ["/matches/sample?at=-1", 400, 'The parameter "at" is a whole number.'],
    ] as const) {
      const answer = await app.request(path);
      expect([path, answer.status]).toEqual([path, status]);
      expect((await answer.json()).detail).toContain(detail);
    }
  });

  test("[P-35] a page of what is yet to come does not say how far the match is", async () => {
    await commit(events);
    const answer = await open().request(`/matches/sample?at=${last + 7}`);
    const { detail } = await answer.json();
    expect(detail).toMatch(/^The parameter "at" is after/);
    expect(detail).not.toContain(String(last));
  });

  test("[H-5] had not been announced by an event that could not be", async () => {
    const early = { ...events[3], seq: 1 } as MatchEvent;
    const moved = events.map((event) => ({ ...event, seq: event.seq + 1 }));
    await commit([early, ...moved]);
    const answer = await open().request(`${PATH}?at=1`);
    expect([answer.status, (await answer.json()).detail]).toEqual([
      404,
      '"sample" had not been announced by event 1.',
    ]);
  });

  test("[H-2] plays on in steps, page by page, to where it stands", async () => {
    await commit(amended);
    const app = open();
    let { doc, v } = await json(app, `${PATH}?at=3`);
    for (let pages = 0; v <= last; pages++) {
      const { steps } = await json(app, `${PATH}/steps?from=${v}&limit=3`);
      expect(steps.length).toBe(Math.min(3, last + 1 - v));
      for (const step of steps as DeltaFrame[]) {
        expect([step.t, step.epoch, step.from]).toEqual(["d", EPOCH, v]);
        doc = merge(doc, step.o);
        ({ v } = step);
      }
      expect(pages).toBeLessThan(10);
    }
    expect(doc).toEqual(fold(amended).doc);
    expect((await json(app, `${PATH}/steps?from=${v}`)).steps).toEqual([]);
  });

  test("[H-3] has its moments, with the scores after them", async () => {
    await commit(amended);
    const { moments, v } = await json(open(), `${PATH}/moments`);
    expect(v).toBe(last + 1);
    expect(moments).toContainEqual({ seq: four?.seq, period: 1, clock: "0.1", a: "4/0" });
    expect(moments.at(-1)).toEqual({ seq: v, period: 1, tone: "correction", a: "10/1" });
    const then = await json(open(), `${PATH}/moments?at=${v - 1}`);
    expect([then.v, then.moments.at(-1).seq]).toEqual([v - 1, v - 1]);
  });

  test("[H-6] is a page of its own, which knows how far the match has come", async () => {
    await commit(events);
    const app = open();
    const page = await (await app.request("/matches/sample?at=8")).text();
    expect(page).toContain(`8 of ${last}`);
    expect(await (await app.request("/matches/sample")).text()).not.toContain(" of ");
  });
});

describe("what looking back may cost", () => {
  const found = { match: SAMPLE, stamp: { epoch: EPOCH, v: last } };

  test("[H-7] a log is read once, and then what is new", async () => {
    await commit(events);
    const reads: number[] = [];
    const histories = new Histories({
      events: (match, after = 0, limit) => (reads.push(after), reader.events(match, after, limit)),
    });
    await Promise.all([histories.image(found, 5), histories.image(found, 9), histories.steps(found, 2, 3)]);
    expect(reads).toEqual([0]);
    await commit(amended, last);
    const grown = { ...found, stamp: { ...found.stamp, v: last + 1 } };
    await histories.image(grown, 9);
    expect(reads).toEqual([0]);
    await histories.image(grown, last + 1);
    expect(reads).toEqual([0, last]);
    const anew = { ...found, stamp: { epoch: epoch("another1"), v: last } };
    await histories.image(anew, 9);
    expect(reads).toEqual([0, last, 0]);
  });

  test("[H-7] what is held above the version is no part of it", async () => {
    await commit(events);
    await store.hold(SAMPLE, amended.slice(last));
    const histories = new Histories(reader);
    expect(await histories.steps(found, last - 1, 9)).toHaveLength(1);
  });

  test("[H-7] logs that were not asked for longest are let go when there are too many", async () => {
    const many = Array.from(
      { length: 15_000 },
      (_, at): MatchEvent => ({ ...events[0], seq: at + 1 }) as MatchEvent,
    );
    const reads = new Map<string, number>();
    const histories = new Histories({
      async events(match, after = 0, limit = many.length) {
        if (after === 0) reads.set(match, (reads.get(match) ?? 0) + 1);
        return many.slice(after, after + limit);
      },
    });
    const ask = (id: string) =>
      histories.image({ match: matchId(id), stamp: { epoch: EPOCH, v: many.length } }, 1);
    for (const id of ["m1", "m2", "m3", "m4", "m1", "m5", "m1", "m2"]) await ask(id);
    expect(Object.fromEntries(reads)).toEqual({ m1: 1, m2: 2, m3: 1, m4: 1, m5: 1 });
  });

  test("[H-7] more questions than can be folded are refused, and told when to come again", async () => {
    await commit(events);
    const histories = new Histories(reader);
    const asked = Array.from({ length: 80 }, () => histories.image(found, last));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(16);
    expect(refused[0]).toMatchObject({ reason: expect.any(Overloaded) });
    await expect(histories.image(found, last)).resolves.toBeDefined();

    const app = open();
    const answers = await Promise.all(asked.map(async () => app.request(`${PATH}?at=3`)));
    const busy = answers.find(({ status }) => status === 503);
    expect(busy?.headers.get("retry-after")).toBe("2");
    expect(await busy?.text()).toContain("looked back at");
  });
});
