import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedLog } from "../../log/embedded.ts";
import type { EventLog, LogRecord } from "../../log/log.ts";
import { eventLogRules, type LogRule } from "./event-log.ts";

/** Spoils a log: the methods that take the place of its own. */
type Flaw = (log: EventLog) => Partial<Omit<EventLog, typeof Symbol.asyncDispose>>;

interface Broken {
  readonly breaks: string;
  readonly flaw: Flaw;
  /** The rules that have to notice, each with what it says. */
  readonly noticed: Readonly<Record<string, RegExp>>;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const broken: readonly Broken[] = [
  {
    breaks: "commits before the batch is handled",
    flaw: (log) => ({
      read: (group, handle, signal) =>
        log.read(group, async (batch) => void sleep(5).then(() => handle(batch).catch(() => {})), signal),
    }),
    noticed: { L10: /20 records \(0 came\)/, L11: /20 records \(0 came\)/, L12: /20 records \(0 came\)/ },
  },
  {
    breaks: "loses the order within an append",
    flaw: (log) => ({ append: (records) => log.append(records.toReversed()) }),
    noticed: { L1: /record 0 of one/, L3: /record 0 of one/ },
  },
  {
    breaks: "lets one append overtake another",
    flaw(log) {
      let count = 0;
      const late = (records: readonly LogRecord[]) => sleep(20).then(() => log.append(records));
      return { append: (records) => ((count += 1) % 3 === 0 ? late(records) : log.append(records)) };
    },
    noticed: { L2: /record \d+ of one/ },
  },
  {
    breaks: "drops the tail of a large append",
    flaw: (log) => ({ append: (records) => log.append(records.slice(0, 5_000)) }),
    noticed: { L3: /10000 records \(5000 came\)/ },
  },
  {
    breaks: "delivers twice what was accepted",
    flaw: (log) => ({
      read: (group, handle, signal) =>
        log.read(group, async (batch) => handle(batch).then(() => handle(batch)), signal),
    }),
    noticed: { L1: /are expected, \d+ came/, L8: /are expected, \d+ came/ },
  },
  {
    breaks: "shares one place between all groups",
    flaw: (log) => ({ read: (_group, handle, signal) => log.read("everyone", handle, signal) }),
    noticed: { L9: /90 records \(0 came\)/ },
  },
  {
    breaks: "forgets where a group stopped",
    flaw(log) {
      const session = crypto.randomUUID();
      return { read: (group, handle, signal) => log.read(`${group}-${session}`, handle, signal) };
    },
    noticed: { L8: /40 records are expected, 80 came/ },
  },
  {
    breaks: "mixes partitions in a batch",
    flaw: (log) => ({
      read: (group, handle, signal) =>
        log.read(group, (batch) => handle(batch.map((r, i) => ({ ...r, partition: i % 2 }))), signal),
    }),
    noticed: { L4: /a batch is of one partition/ },
  },
  {
    breaks: "does not hear the signal",
    flaw: (log) => ({
      read: (group, handle, signal) => log.read(group, handle, signal).then(() => sleep(4_000)),
    }),
    noticed: { L14: /the end of an idle read did not come/ },
  },
  {
    breaks: "hears the signal only after the backlog",
    flaw: (log) => ({
      async read(group, handle, signal) {
        const late = new AbortController();
        signal.addEventListener("abort", () => void sleep(500).then(() => late.abort()));
        await log.read(group, handle, late.signal);
      },
    }),
    noticed: { L23: /before the end of the backlog/ },
  },
  {
    breaks: "trims what it is given",
    flaw: (log) => ({
      append: (records) => log.append(records.map((r) => ({ ...r, value: r.value.trim() }))),
    }),
    noticed: { L5: /record 0 of match- / },
  },
  {
    breaks: "loses the subject of a dead letter",
    flaw: (log) => ({ bury: (letter) => log.bury({ ...letter, subject: "" }) }),
    noticed: { L19: /strictly deep-equal/ },
  },
  {
    breaks: "returns the newest dead letters first",
    flaw: (log) => ({ buried: async (limit) => (await log.buried(limit)).toReversed() }),
    noticed: { L20: /strictly deep-equal/ },
  },
  {
    breaks: "puts dead letters among the records",
    flaw: (log) => ({ bury: ({ record }) => log.append([record]) }),
    noticed: { L21: /1 records are expected, 2 came|record 0 of one/ },
  },
];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "touchline-broken-"));
});
afterAll(() => rm(folder, { recursive: true }));

const cases = broken.flatMap(({ breaks, flaw, noticed }) =>
  Object.entries(noticed).map(([rule, complaint]) => [rule, breaks, flaw, complaint] as const),
);

test.concurrent.each(cases)("[%s] notices a log that %s", async (rule, _breaks, flaw, complaint) => {
  const file = join(folder, `${crypto.randomUUID()}.db`);
  await expect(ruleOf(rule)(async () => spoil(openEmbeddedLog(file), flaw))).rejects.toThrow(complaint);
});

describe("the rules of the event log", () => {
  test("are numbered without a gap", () => {
    const numbers = Object.keys(eventLogRules).map((name) => /^\[(L\d+)\] /.exec(name)?.[1]);
    expect(numbers).toEqual(numbers.map((_, i) => `L${i + 1}`));
  });
});

function ruleOf(number: string): LogRule {
  const found = Object.entries(eventLogRules).find(([name]) => name.startsWith(`[${number}] `));
  if (!found) throw new Error(`there is no rule ${number}`);
  return found[1];
}

const spoil = (log: EventLog, flaw: Flaw): EventLog => ({
  append: (records) => log.append(records),
  read: (group, handle, signal) => log.read(group, handle, signal),
  bury: (letter) => log.bury(letter),
  buried: (limit) => log.buried(limit),
  [Symbol.asyncDispose]: () => log[Symbol.asyncDispose](),
  ...flaw(log),
});
