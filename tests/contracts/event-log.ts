/**
 * What every event log keeps to. A rule is a function of a log, so that a suite can run it against an adapter
 * that keeps it, and another suite can see it fail on one that does not.
 */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, test } from "vitest";
import {
  type DeadLetter,
  type EventLog,
  LogUnavailable,
  type LogRecord,
  type ReadRecord,
} from "../../log/log.ts";

/** Opens one more handle on the log that the rule is about; that log is empty at first. */
export type OpenLog = () => Promise<EventLog>;
export type LogRule = (open: OpenLog) => Promise<void>;

/** Runs every rule as a test; `fresh` makes a new empty log for each. */
export function eventLogContract(name: string, fresh: () => Promise<OpenLog>, { retry = 0 } = {}): void {
  describe(`${name} keeps the contract of the event log`, () => {
    // oxlint-disable-next-line vitest/expect-expect -- the rules assert
    test.each(Object.entries(eventLogRules))("%s", { retry }, async (_, rule) => rule(await fresh()));
  });
}

const PATIENCE_MS = 8_000;
/** How soon an aborted read has to end. */
const PROMPT_MS = 2_000;
const GROUP = "readers";

export const eventLogRules = {
  async "[L1] records of one key are read in the order in which they were appended"(open) {
    await using log = await open();
    const records = numbered(["one", "two", "three"], 200);
    for (let i = 0; i < records.length; i += 7) await log.append(records.slice(i, i + 7));
    assertSame(await take(log, GROUP, records.length), records);
  },

  async "[L2] appends that are not waited for keep their order too"(open) {
    await using log = await open();
    const records = numbered(["one", "two"], 300);
    await Promise.all(records.map((record) => log.append([record])));
    assertSame(await take(log, GROUP, records.length), records);
  },

  async "[L3] a large append arrives whole and in order"(open) {
    await using log = await open();
    const records = numbered(["one", "two"], 10_000).map(({ key, value }) => ({
      key,
      value: value.padEnd(300, "."),
    }));
    await log.append(records);
    assertSame(await take(log, GROUP, records.length), records);
  },

  async "[L4] a batch holds records of one partition in the order of their offsets"(open) {
    await using log = await open();
    const records = numbered(keys(12), 2_000);
    await log.append(records);
    const batches = await takeBatches(log, GROUP, records.length);
    for (const batch of batches) {
      assert.ok(batch.length > 0, "a batch is not empty");
      assert.equal(new Set(batch.map((r) => r.partition)).size, 1, "a batch is of one partition");
    }
    for (const partition of Map.groupBy(batches.flat(), (r) => r.partition).values()) {
      const offsets = partition.map((r) => BigInt(r.offset));
      assert.ok(offsets.every((offset, i) => i === 0 || offset > (offsets[i - 1] ?? 0n)));
    }
    for (const key of Map.groupBy(batches.flat(), (r) => r.key).values()) {
      assert.equal(new Set(key.map((r) => r.partition)).size, 1, "a key stays in its partition");
    }
  },

  async "[L5] keys and values come back as they were, whatever they hold"(open) {
    await using log = await open();
    const records = STRANGE.map((value) => ({ key: keyOf(value), value }));
    await log.append(records);
    assertSame(await take(log, GROUP, records.length), records);
  },

  async "[L6] an append of nothing is nothing"(open) {
    await using log = await open();
    await log.append([]);
    await log.append([{ key: "one", value: "1" }]);
    assertSame(await take(log, GROUP, 1), [{ key: "one", value: "1" }]);
  },

  async "[L7] what was appended is there after closing and opening again"(open) {
    const records = numbered(["one", "two"], 50);
    {
      await using log = await open();
      await log.append(records);
    }
    await using log = await open();
    assertSame(await take(log, GROUP, records.length), records);
  },

  async "[L8] a group goes on where it stopped"(open) {
    const [first, second] = [numbered(["one", "two"], 40), numbered(["three", "four"], 40)];
    {
      await using log = await open();
      await log.append(first);
      assertSame(await take(log, GROUP, first.length), first);
    }
    await using log = await open();
    await log.append(second);
    assertSame(await take(log, GROUP, second.length), second);
  },

  async "[L9] two groups each see everything"(open) {
    await using log = await open();
    const records = numbered(["one", "two", "three"], 90);
    const early = take(log, "early", records.length);
    await log.append(records);
    assertSame(await early, records);
    assertSame(await take(log, "late", records.length), records);
  },

  async "[L10] a batch that is rejected comes again, from the same offset"(open) {
    await using log = await open();
    const records = numbered(["one"], 20);
    await log.append(records);
    const firsts: (string | undefined)[] = [];
    const accepted = await collect(log, GROUP, records.length, async (batch) => {
      firsts.push(batch[0]?.offset);
      if (firsts.length <= 2) throw new Error("not now");
    });
    assert.deepEqual(firsts.slice(0, 3), [firsts[0], firsts[0], firsts[0]]);
    assertSame(accepted.flat(), records);
  },

  async "[L11] what was rejected is not committed"(open) {
    const records = numbered(["one"], 20);
    {
      await using log = await open();
      await log.append(records);
      const stop = new AbortController();
      await log.read(
        GROUP,
        async () => {
          stop.abort();
          throw new Error("not now");
        },
        stop.signal,
      );
    }
    await using log = await open();
    assertSame(await take(log, GROUP, records.length), records);
  },

  async "[L12] an offset is committed only after the batch was handled"(open) {
    await using log = await open();
    await log.append(numbered(["one"], 20));
    const stop = new AbortController();
    const entered = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const reading = log.read(
      GROUP,
      async () => {
        entered.resolve();
        await release.promise;
        throw new Error("it came to nothing");
      },
      stop.signal,
    );
    await within("a first batch", entered.promise);
    stop.abort();
    release.resolve();
    await within("the end of the read", reading);
    assert.equal((await take(log, GROUP, 20)).length, 20);
  },

  async "[L13] a partition that is rejected neither stops nor slows the others"(open) {
    await using log = await open();
    const records = numbered(keys(12), 240);
    await log.append(records);
    const seen = await take(log, "scouts", records.length);
    const stuck = seen[0]?.partition;
    const [held = [], free = []] = [true, false].map((is) =>
      seen.filter((r) => (r.partition === stuck) === is),
    );
    const more = free.slice(0, 30).map(({ key }, i) => ({ key, value: `more-${i}` }));
    const began = Date.now();
    let fed = 0;
    const batches = await collect(log, GROUP, free.length + more.length, async (batch) => {
      if (batch[0]?.partition === stuck) throw new Error("not this one");
      // One at a time, so that every delay between two would show in the sum.
      const next = more[fed];
      fed += 1;
      if (next) await log.append([next]);
    });
    assert.ok(Date.now() - began < 5_000, "the others were slowed");
    assertSame(batches.flat(), [...free, ...more]);
    assertSame(await take(log, GROUP, held.length), held);
  },

  async "[L14] an aborted read resolves promptly, idle or not"(open) {
    await using log = await open();
    await log.append(numbered(["one"], 5));
    const idle = new AbortController();
    const reading = log.read(GROUP, async () => {}, idle.signal);
    await sleep(300);
    idle.abort();
    await within("the end of an idle read", reading, PROMPT_MS);

    const failing = new AbortController();
    const tried = Promise.withResolvers<void>();
    const retrying = log.read(
      "failing",
      async () => {
        tried.resolve();
        throw new Error("never");
      },
      failing.signal,
    );
    await within("a first try", tried.promise);
    failing.abort();
    await within("the end of a read that retries", retrying, PROMPT_MS);
    await within(
      "a read that was aborted before",
      log.read("late", async () => {}, AbortSignal.abort()),
      PROMPT_MS,
    );
  },

  async "[L15] closing the log ends its reads"(open) {
    const log = await open();
    const reading = log.read(GROUP, async () => {}, new AbortController().signal);
    await sleep(200);
    await log[Symbol.asyncDispose]();
    await within("the end of the read", reading, PROMPT_MS);
    await log[Symbol.asyncDispose]();
  },

  async "[L16] a closed log says that it is unavailable"(open) {
    const log = await open();
    await log[Symbol.asyncDispose]();
    await assert.rejects(log.append([{ key: "one", value: "1" }]), LogUnavailable);
    await assert.rejects(log.bury(letter("x")), LogUnavailable);
  },

  async "[L17] a reader sees what another handle appends, in the order of each key"(open) {
    await using reader = await open();
    await using writer = await open();
    const records = numbered(["one", "two", "three"], 300);
    const seen = take(reader, GROUP, records.length);
    for (let i = 0; i < records.length; i += 10) await writer.append(records.slice(i, i + 10));
    assertSame(await seen, records);
  },

  async "[L18] two handles append at once and nothing is lost"(open) {
    await using a = await open();
    await using b = await open();
    const [left, right] = [numbered(["left"], 200), numbered(["right"], 200)];
    await Promise.all([
      ...left.map((record) => a.append([record])),
      ...right.map((record) => b.append([record])),
    ]);
    assertSame(await take(a, GROUP, 400), [...left, ...right]);
  },

  async "[L19] a dead letter comes back with all its fields"(open) {
    await using log = await open();
    assert.deepEqual(await log.buried(10), []);
    const before = Date.now();
    const letters = STRANGE.map((value) => letter(value));
    for (const each of letters) await log.bury(each);
    const buried = await log.buried(100);
    assert.deepEqual(
      buried.map(({ record, reason, subject, message }) => ({ record, reason, subject, message })),
      letters,
    );
    for (const { at } of buried) {
      assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.ok(Math.abs(Date.parse(at) - before) < 60_000, at);
    }
  },

  async "[L20] dead letters are read oldest first, at most as many as asked for, as often as wanted"(open) {
    {
      await using log = await open();
      for (let i = 0; i < 12; i += 1) await log.bury(letter(String(i)));
    }
    await using log = await open();
    const values = async (limit: number) => (await log.buried(limit)).map((l) => l.record.value);
    assert.deepEqual(await values(5), ["0", "1", "2", "3", "4"]);
    assert.equal((await values(100)).length, 12);
    assert.deepEqual(await values(0), []);
  },

  async "[L21] a dead letter is not read as a record"(open) {
    await using log = await open();
    await log.bury(letter("dead"));
    await log.append([{ key: "one", value: "alive" }]);
    assertSame(await take(log, GROUP, 1), [{ key: "one", value: "alive" }]);
  },

  async "[L22] a record of almost a mebibyte can be appended, read and buried"(open) {
    await using log = await open();
    const record = { key: "one", value: "x".repeat(1_048_300) };
    await log.append([record]);
    const [read] = await take(log, GROUP, 1);
    assert.ok(read);
    await log.bury({ record: read, reason: "oversized", subject: "", message: "too long ".repeat(100) });
    assert.equal((await log.buried(1))[0]?.record.value.length, record.value.length);
  },

  async "[L23] a backlog leaves room for what else the process does, and an abort ends it"(open) {
    await using log = await open();
    await log.append(numbered(["one"], 10_000));
    const stop = new AbortController();
    let count = 0;
    const reading = log.read(
      GROUP,
      async (batch) => {
        count += batch.length;
        setTimeout(() => stop.abort(), 0);
      },
      stop.signal,
    );
    await within("the end of the read", reading);
    assert.ok(count < 10_000, "the timer came before the end of the backlog");
    assert.equal((await take(log, GROUP, 10_000 - count)).length, 10_000 - count);
  },
} as const satisfies Record<string, LogRule>;

const STRANGE = [
  "",
  " ",
  "{",
  "null",
  '{"v":1,"id":"é"}',
  "வெற்றி 🏏 \u202Eتسلل",
  "a\u0000b\r\n\t\u0007",
  "'; DROP TABLE log_records; --",
  "x".repeat(100_000),
];

/** Cut between characters: half a surrogate pair is not text. */
const keyOf = (value: string): string => `match-${/^.{0,8}/su.exec(value)?.[0]}`;

const letter = (value: string): DeadLetter => ({
  record: { key: keyOf(value), value, partition: 3, offset: "9007199254740993" },
  reason: "malformed",
  subject: "runs.batter",
  message: `not an event: ${keyOf(value)} – ошибка 🏏`,
});

const keys = (count: number): string[] => Array.from({ length: count }, (_, i) => `match-${i}`);

/** `count` records dealt to `names` in turn; a value tells its place. */
const numbered = (names: readonly string[], count: number): LogRecord[] =>
  Array.from({ length: count }, (_, i) => ({ key: names[i % names.length] ?? "", value: String(i) }));

/** The same records, each once, those of each key in the same order. Names the first that differs. */
function assertSame(actual: readonly LogRecord[], expected: readonly LogRecord[]): void {
  assert.equal(
    actual.length,
    expected.length,
    `${expected.length} records are expected, ${actual.length} came`,
  );
  const came = Map.groupBy(actual, (r) => r.key);
  for (const [key, records] of Map.groupBy(expected, (r) => r.key)) {
    for (const [i, { value }] of records.entries()) {
      assert.equal(came.get(key)?.[i]?.value, value, `record ${i} of ${key}`);
    }
  }
}

const take = async (log: EventLog, group: string, count: number): Promise<readonly ReadRecord[]> =>
  (await takeBatches(log, group, count)).flat();

const takeBatches = (log: EventLog, group: string, count: number) =>
  collect(log, group, count, async () => {});

/** Reads as `group` until `count` records were accepted by `handle`, and a little longer to see what is too many. */
async function collect(
  log: EventLog,
  group: string,
  count: number,
  handle: (batch: readonly ReadRecord[]) => Promise<void>,
): Promise<readonly (readonly ReadRecord[])[]> {
  const accepted: (readonly ReadRecord[])[] = [];
  const enough = Promise.withResolvers<void>();
  const stop = new AbortController();
  if (count === 0) enough.resolve();
  const total = () => accepted.reduce((sum, batch) => sum + batch.length, 0);
  const reading = log.read(
    group,
    async (batch) => {
      await handle(batch);
      accepted.push(batch);
      if (total() >= count) enough.resolve();
    },
    stop.signal,
  );
  try {
    await within(
      () => `${count} records (${total()} came)`,
      Promise.race([
        enough.promise,
        reading.then(() => Promise.reject(new Error("the read ended by itself"))),
      ]),
    );
    await sleep(30);
  } finally {
    stop.abort();
    await within("the end of the read", reading);
  }
  return accepted;
}

async function within<T>(what: string | (() => string), promise: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    timeout.reject(new Error(`${typeof what === "string" ? what : what()} did not come within ${ms} ms`));
  }, ms);
  try {
    return await Promise.race([promise, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}
