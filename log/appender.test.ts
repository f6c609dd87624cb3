import { expect, test } from "vitest";
import { createAppender } from "./appender.ts";
import type { LogRecord } from "./log.ts";

const record = (value: string): LogRecord => ({ key: "one", value });

/** An appender whose writes end when the test says so. */
function held() {
  const writes: { readonly values: readonly string[]; readonly done: PromiseWithResolvers<void> }[] = [];
  const appender = createAppender((records) => {
    const done = Promise.withResolvers<void>();
    writes.push({ values: records.map((r) => r.value), done });
    return done.promise;
  });
  return { appender, writes };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("what is appended in one go is one write, and what comes meanwhile is the next", async () => {
  const { appender, writes } = held();
  const first = [appender.append([record("1"), record("2")]), appender.append([record("3")])];
  await turn();
  const second = [appender.append([record("4")]), appender.append([record("5")])];
  await turn();
  expect(writes.map((w) => w.values)).toEqual([["1", "2", "3"]]);
  writes[0]?.done.resolve();
  await Promise.all(first);
  await turn();
  expect(writes.map((w) => w.values)).toEqual([
    ["1", "2", "3"],
    ["4", "5"],
  ]);
  writes[1]?.done.resolve();
  await Promise.all(second);
  await appender.idle();
});

test("a write that fails rejects those that were part of it, and the next goes on", async () => {
  const { appender, writes } = held();
  const first = appender.append([record("1")]);
  await turn();
  const second = appender.append([record("2")]);
  writes[0]?.done.reject(new Error("no broker"));
  await expect(first).rejects.toThrow("no broker");
  await turn();
  writes[1]?.done.resolve();
  await second;
});

test("idle waits for what is under way", async () => {
  const { appender, writes } = held();
  const appended = appender.append([record("1")]);
  let idle = false;
  const waiting = appender.idle().then(() => (idle = true));
  await turn();
  expect(idle).toBe(false);
  writes[0]?.done.resolve();
  await Promise.all([appended, waiting]);
});
