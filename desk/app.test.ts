import { describe, expect, test } from "vitest";
import { Worker } from "../ingest/worker.ts";
import { type EventLog, LogUnavailable, type LogRecord } from "../log/log.ts";
import { decodeEvent, type MatchEvent } from "../match/event.ts";
import { fold } from "../match/fold.ts";
import { epoch, matchId } from "../match/ids.ts";
import type { KeyRecord } from "../store/desk.ts";
import { openEmbeddedDesk } from "../store/desk-embedded.ts";
import { openEmbeddedStore } from "../store/embedded.ts";
import { keptLogger } from "../tests/api-parts.ts";
import { freshFile } from "../tests/places.ts";
import { createDesk } from "./app.ts";
import { Chronicles } from "./chronicles.ts";
import { makeUp } from "./desk.ts";
import { mintKey } from "./key.ts";

const MATCH = matchId("hillside-valley-1");
const PATH = `/v1/matches/${MATCH}/events`;
const START = Date.parse("2026-06-01T14:00:00Z");

/** A match of two a side, so that it is short to write down. */
const ANNOUNCED = {
  type: "announced",
  format: { sport: "cricket", name: "Club", inningsPerSide: 1, overs: 2, ballsPerOver: 6 },
  competition: "Village Cup",
  startsAt: "2026-06-01T14:00:00Z",
  sides: { a: { name: "Hillside", short: "HIL" }, b: { name: "Valley", short: "VAL" } },
};
const lineup = (side: "a" | "b") => ({
  type: "lineup-named",
  side,
  players: ["1", "2", "3", "4"].map((n) => ({ id: `${side}${n}`, name: `${side} ${n}` })),
});
const ball = (batter: number, more: object = {}) => ({
  type: "cricket.delivery-bowled",
  over: 0,
  striker: "a1",
  nonStriker: "a2",
  bowler: "b1",
  runs: { batter },
  ...more,
});
const OPENING = [
  ANNOUNCED,
  lineup("a"),
  lineup("b"),
  { type: "started" },
  { type: "cricket.innings-started", batting: "a" },
];

interface Asked {
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
}

async function open() {
  const file = await freshFile();
  const [store, desk] = [openEmbeddedStore(file), openEmbeddedDesk(file)];
  const clock = { now: START };
  const written: LogRecord[] = [];
  const state = { away: false };
  const log: Pick<EventLog, "append"> = {
    async append(records) {
      if (state.away) throw new LogUnavailable("the log is away");
      written.push(...records);
    },
  };
  const { logger, lines } = keptLogger();
  const parts = { log, store, desk, chronicles: new Chronicles(store), now: () => clock.now };
  const app = createDesk({ ...parts, logger });

  async function newKey(over: Partial<KeyRecord> = {}): Promise<string> {
    const { id, hash, text } = mintKey();
    const createdAt = new Date(clock.now).toISOString();
    await desk.putKey({
      id,
      hash,
      label: "Hillside CC",
      scope: {},
      announces: true,
      rate: 1_000,
      createdAt,
      ...over,
    });
    return text;
  }
  const own = await newKey();

  async function ask(method: "GET" | "POST", body: unknown, { key = own, headers, path = PATH }: Asked = {}) {
    const answer = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      ...(method === "POST" && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }
  const send = (body: unknown, asked?: Asked) => ask("POST", body, asked);

  const worker = new Worker({
    log: { bury: async () => {} } as unknown as EventLog,
    store,
    outbox: { put: () => {} },
    logger,
    now: () => clock.now,
    newEpoch: () => epoch("epoch1"),
  });
  let folded = 0;
  /** Ingest catches up with the log. */
  async function ingest() {
    await worker.handle(
      written.slice(folded).map((record, at) => ({ ...record, partition: 0, offset: String(folded + at) })),
    );
    folded = written.length;
  }
  return { ask, send, ingest, newKey, written, state, clock, store, desk, parts, lines };
}

const eventsIn = (records: readonly LogRecord[]): MatchEvent[] =>
  records.map(({ value }) => {
    const decoded = decodeEvent(value);
    if (!decoded.ok) throw new Error(value);
    return decoded.event;
  });

describe("who may write", () => {
  test("[D-1] nobody without a key, with a wrong one, one that has expired or one that was revoked", async () => {
    const { send, newKey, clock, desk, written } = await open();
    const good = await newKey({ expiresAt: new Date(START + 1_000).toISOString() });
    const wrong = `${good.slice(0, -2)}${good.endsWith("AA") ? "BB" : "AA"}`;
    const none = await send(ANNOUNCED, { headers: { authorization: "" } });
    expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="touchline"']);
    expect(none.headers.get("content-type")).toBe("application/problem+json");
    for (const key of [wrong, "tl_00000000_x", "x", mintKey().text]) {
      const { status, headers } = await send(ANNOUNCED, { key });
      expect([key, status, headers.get("www-authenticate")]).toEqual([
        key,
        401,
        'Bearer realm="touchline", error="invalid_token"',
      ]);
    }
    expect((await send(ANNOUNCED, { key: good })).status).toBe(201);
    clock.now += 1_000;
    expect((await send({ type: "started" }, { key: good })).status).toBe(401);
    const revoked = await newKey({ revokedAt: new Date(START).toISOString() });
    expect((await send({ type: "started" }, { key: revoked })).status).toBe(401);
    expect(written).toHaveLength(1);
    expect(JSON.stringify(await desk.keys())).not.toContain(good.slice(12));
  });

  test("[D-2] a key writes the matches of its scope, and announces only if it may", async () => {
    const { send, newKey, ask } = await open();
    const quiet = await newKey({ announces: false });
    expect((await send(ANNOUNCED, { key: quiet })).status).toBe(403);
    const elsewhere = [
      { matches: [matchId("another")] },
      { sports: ["football"] as const },
      { competitions: ["League"], sports: ["cricket"] as const },
    ];
    const keys = await Promise.all(elsewhere.map((scope) => newKey({ scope })));
    for (const key of keys) expect((await send(ANNOUNCED, { key })).status).toBe(403);
    const scope = { matches: [MATCH], sports: ["cricket"] as const, competitions: ["Village Cup"] };
    expect((await send(ANNOUNCED, { key: await newKey({ scope }) })).status).toBe(201);
    for (const key of keys) {
      expect((await send({ type: "started" }, { key })).status).toBe(403);
      expect((await ask("GET", undefined, { key })).status).toBe(403);
    }
    expect((await send({ type: "started" }, { key: quiet })).status).toBe(201);
  });

  test("[D-2] a correction cannot carry a match out of the key's scope", async () => {
    const { send, newKey } = await open();
    const key = await newKey({ scope: { competitions: ["Village Cup"] } });
    await send(ANNOUNCED, { key });
    const at = { v: 1, id: "x", match: MATCH, seq: 1, at: "2026-06-01T14:00:00Z" };
    const moved = { type: "amended", target: 1, event: { ...ANNOUNCED, ...at, competition: "World Cup" } };
    expect((await send(moved, { key })).body.detail).toBe("This key is not for World Cup.");
  });

  test("[D-3] a key's requests are counted, and more than its rate wait", async () => {
    const { send, newKey, clock } = await open();
    const key = await newKey({ rate: 2 });
    clock.now += 10_000;
    const first = await send(ANNOUNCED, { key });
    expect(first.headers.get("ratelimit-policy")).toBe('"key";q=2;w=60');
    expect(first.headers.get("ratelimit")).toBe('"key";r=1;t=50');
    await send({ type: "started" }, { key });
    const third = await send({ type: "paused", reason: "rain" }, { key });
    expect([third.status, third.headers.get("retry-after"), third.headers.get("ratelimit")]).toEqual([
      429,
      "50",
      '"key";r=0;t=50',
    ]);
    clock.now += 50_000;
    expect((await send({ type: "paused", reason: "rain" }, { key })).status).toBe(201);
  });

  test("a key can be asked what it may do", async () => {
    const { ask, newKey } = await open();
    const key = await newKey({ scope: { sports: ["cricket"] }, announces: false, rate: 60 });
    const { status, body } = await ask("GET", undefined, { key, path: "/v1/key" });
    expect([status, body]).toEqual([
      200,
      { label: "Hillside CC", scope: { sports: ["cricket"] }, announces: false, rate: 60 },
    ]);
  });
});

describe("what is taken", () => {
  test("[D-4] an event is completed with what was left out, and answered once the log has it", async () => {
    const { send, written } = await open();
    const { status, headers, body } = await send(ANNOUNCED);
    expect([status, headers.get("location")]).toEqual([201, `/v1/matches/${MATCH}`]);
    expect(body).toMatchObject({ match: MATCH, seq: 1, events: [{ seq: 1 }], score: { status: "Upcoming" } });
    expect(eventsIn(written)).toEqual([
      {
        ...ANNOUNCED,
        v: 1,
        id: body.events[0].id,
        match: MATCH,
        seq: 1,
        at: new Date(START).toISOString(),
      },
    ]);
  });

  test("[D-4] what it leads to is told at once, before anything is folded", async () => {
    const { send } = await open();
    await send(OPENING);
    const { body } = await send(ball(4, { boundary: true }));
    expect(body.score).toMatchObject({ a: "4/0", status: "1st innings" });
  });

  test("[D-5] what is no event is refused with its field, and nothing of the request is taken", async () => {
    const { send, written } = await open();
    await send(OPENING);
    const cases: [unknown, string, number][] = [
      [{ type: "cricket.delivery-bowled", over: 0 }, "striker", 0],
      [[ball(1), ball(99)], "runs.batter", 1],
      [{ ...ball(1), match: "another" }, "match", 0],
      [{ ...ball(1), at: "noon" }, "at", 0],
      [{ ...ball(1), id: 7 }, "id", 0],
      [
        [
          { ...ball(1), id: "x" },
          { ...ball(1), id: "x" },
        ],
        "id",
        1,
      ],
      [
        [
          { ...ball(1), seq: 6 },
          { ...ball(1), seq: 8 },
        ],
        "seq",
        1,
      ],
      [[ball(1), "ball"], "", 1],
      [[], "", 0],
      [{ type: "goal" }, "type", 0],
    ];
    for (const [body, field, index] of cases) {
      const refused = await send(body);
      expect([body, refused.status, refused.body]).toEqual([
        body,
        422,
        expect.objectContaining({ field, index, title: "Unprocessable Content", detail: expect.any(String) }),
      ]);
    }
    expect(written).toHaveLength(OPENING.length);
  });

  test("[D-5] a body that is not JSON, too large or of another type is refused for what it is", async () => {
    const { send } = await open();
    expect((await send("{")).status).toBe(400);
    expect((await send("x".repeat(300_000))).status).toBe(413);
    expect((await send(ANNOUNCED, { headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect((await send(ANNOUNCED, { path: "/v1/matches/No%20Match/events" })).status).toBe(404);
    expect((await send({ type: "started" })).status).toBe(404);
  });

  test("[D-6] what breaks a rule is refused with the rule, also of what no screen shows yet", async () => {
    const { send, ingest, written } = await open();
    await send(OPENING);
    await ingest();
    for (let n = 0; n < 6; n++) await send(ball(0));
    const seventh = await send(ball(0));
    expect([seventh.status, seventh.body.rule, seventh.body.index]).toEqual([422, "C-17.1", 0]);
    expect(seventh.body.detail).toContain("Over 1 has had its 6 legal balls");
    expect((await send(ball(0, { over: 1 }))).body.rule).toBe("C-17.6");
    expect(
      (await send(ball(0, { over: 1, despite: ["C-17.6"], striker: "a2", nonStriker: "a1" }))).status,
    ).toBe(201);
    await ingest();
    expect((await send({ type: "resumed" })).body.rule).toBe("M-3");
    expect(written).toHaveLength(OPENING.length + 7);
  });

  test("[D-7] several events are taken together, or none of them", async () => {
    const { send, written } = await open();
    const refused = await send([...OPENING, ball(1), ball(1, { bowler: "a3" })]);
    expect([refused.status, refused.body.index, refused.body.rule]).toEqual([422, 6, "C-1.2"]);
    expect(written).toEqual([]);
    const { body } = await send([...OPENING, ball(1)]);
    expect([body.seq, body.events.length]).toEqual([6, 6]);
    expect(eventsIn(written).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("[D-8] of two scorers with one number the second is told where the match is", async () => {
    const { send, written } = await open();
    await send(OPENING);
    expect((await send({ ...ball(1), seq: 6, id: "ana 6" })).status).toBe(201);
    const late = await send({ ...ball(4), seq: 6, id: "ben 6" });
    expect([late.status, late.body.seq, late.body.title]).toEqual([409, 6, "Conflict"]);
    expect((await send({ ...ball(4), seq: 8, id: "ben 6" })).status).toBe(409);
    expect((await send({ ...ball(4), seq: 7, id: "ben 6" })).status).toBe(201);
    expect(written).toHaveLength(7);
  });

  test("[D-8] without a number it is the next, whoever comes between", async () => {
    const { send, written } = await open();
    await send(OPENING);
    const answers = await Promise.all(Array.from({ length: 6 }, () => send({ type: "noted", text: "x" })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(
      eventsIn(written)
        .map(({ seq }) => seq)
        .toSorted((x, y) => x - y),
    ).toEqual(Array.from({ length: 11 }, (_, i) => i + 1));
    expect(fold(eventsIn(written)).doc?.coverage).toBe("full");
  });

  test("[D-9] an id is taken once, with one event, however often it comes", async () => {
    const { send, written, ingest } = await open();
    await send(OPENING);
    const one = { ...ball(1), id: "ana 6" };
    const first = await send(one);
    await ingest();
    await send({ type: "noted", text: "between" });
    const again = await send({ ...one, at: "2026-06-01T15:00:00Z" });
    expect([again.status, again.body.events]).toEqual([201, first.body.events]);
    const other = await send({ ...one, runs: { batter: 6 } });
    expect([other.status, other.body.field, other.body.seq]).toEqual([422, "id", 6]);
    // A longer batch of which the beginning got through before.
    const grown = await send([one, { ...ball(2), id: "ana 8" }]);
    expect(grown.body.events).toEqual([
      { id: "ana 6", seq: 6 },
      { id: "ana 8", seq: 8 },
    ]);
    expect(written).toHaveLength(8);
  });

  test("[D-10] a request comes again under its Idempotency-Key and is answered the same, and no other does", async () => {
    const { send, written, newKey } = await open();
    await send(OPENING);
    const headers = { "idempotency-key": '"over 1, ball 1"' };
    const first = await send(ball(1), { headers });
    await send({ type: "noted", text: "between" });
    const again = await send(ball(1), { headers });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await send(ball(2), { headers });
    expect([other.status, other.body.detail]).toEqual([
      422,
      "This Idempotency-Key came before, with another request.",
    ]);
    expect((await send({ type: "noted", text: "x" }, { headers, key: await newKey() })).status).toBe(201);
    expect((await send(ball(2), { headers: { "idempotency-key": '""' } })).status).toBe(400);
    expect(written).toHaveLength(8);
  });

  test("[D-10] what was refused may be lawful later, and is then taken under the same key", async () => {
    const { send } = await open();
    await send(OPENING.slice(0, 4));
    const headers = { "idempotency-key": "k1" };
    expect((await send(ball(1), { headers })).status).toBe(422);
    await send(OPENING[4]);
    expect((await send(ball(1), { headers })).status).toBe(201);
  });

  test("[D-11] the last event is taken back, and another put right, folded or not", async () => {
    const { send, ingest, written } = await open();
    await send(OPENING);
    const six = await send(ball(6, { boundary: true }));
    expect((await send({ type: "retracted", target: six.body.seq })).body.score.a).toBe("0/0");
    await ingest();
    await send(ball(4, { boundary: true }));
    const four = eventsIn(written).at(-1);
    const put = await send({
      type: "amended",
      target: 8,
      event: { ...four, runs: { batter: 2 }, boundary: false },
    });
    expect(put.body.score.a).toBe("2/0");
    // A ball on what is corrected and on no screen yet.
    expect((await send(ball(1))).body.score.a).toBe("3/0");
    await ingest();
    const folded = fold(eventsIn(written));
    expect(folded.refused).toEqual([]);
    expect(folded.doc?.headline.a.score).toBe("3/0");
  });

  test("[D-11] a correction that would put later events in the wrong is refused, and says which", async () => {
    const { send } = await open();
    await send(OPENING);
    for (let n = 0; n < 6; n++) await send(ball(0));
    await send(ball(0, { over: 1, striker: "a2", nonStriker: "a1", bowler: "b2" }));
    const refused = await send({ type: "retracted", target: 8 });
    expect([refused.status, refused.body.rule, refused.body.breaks]).toEqual([422, "C-17.5", 12]);
    expect((await send({ type: "retracted", target: 99 })).body.rule).toBe("M-6");
    expect((await send({ type: "retracted", target: 8, despite: ["C-17.5"] })).status).toBe(201);
  });

  test("a scorer who comes later can read all that was taken, folded or not", async () => {
    const { send, ask, ingest, written } = await open();
    await send(OPENING);
    await ingest();
    await send(ball(1));
    const { body } = await ask("GET", undefined);
    expect([body.last, body.events]).toEqual([6, eventsIn(written)]);
    expect((await ask("GET", undefined, { path: `${PATH}?after=5` })).body.events).toHaveLength(1);
    expect((await ask("GET", undefined, { path: `${PATH}?after=0` })).body.events).toEqual(body.events);
    for (const none of ["-1", "x", "", "1000001"])
      expect((await ask("GET", undefined, { path: `${PATH}?after=${none}` })).status).toBe(400);
    expect((await ask("GET", undefined, { path: "/v1/matches/nobody/events" })).status).toBe(404);
  });
});

describe("when the log is away", () => {
  test("[D-12] what was claimed is kept, and is in the log with the next event, in order and once", async () => {
    const { send, state, written } = await open();
    await send(OPENING);
    state.away = true;
    const kept = await send({ ...ball(1), id: "ana 6" });
    expect([kept.status, kept.headers.get("retry-after"), kept.body.events]).toEqual([
      503,
      "2",
      [{ id: "ana 6", seq: 6 }],
    ]);
    expect((await send({ ...ball(1), id: "ana 6" })).status).toBe(503);
    state.away = false;
    expect((await send({ ...ball(2), id: "ana 7" })).body.score.a).toBe("3/0");
    expect((await send({ ...ball(1), id: "ana 6" })).status).toBe(201);
    expect(eventsIn(written).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("[D-12] the desk makes up for what nobody sends again", async () => {
    const { send, state, written, parts, desk } = await open();
    await send(OPENING);
    state.away = true;
    await send(ball(1));
    state.away = false;
    // What is seen for the first time may be under way.
    const suspects = await makeUp(parts, new Set());
    expect([...suspects, written.length]).toEqual([MATCH, 5]);
    await makeUp(parts, suspects);
    expect(written).toHaveLength(6);
    expect(await desk.unconfirmed()).toEqual([]);
  });
});
