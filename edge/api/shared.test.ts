import { expect, test } from "vitest";
import { createShared } from "./shared.ts";

function setUp() {
  const clock = { now: 0 };
  const loads: PromiseWithResolvers<number>[] = [];
  const shared = createShared<number>(100, () => clock.now);
  const load = () => {
    const next = Promise.withResolvers<number>();
    loads.push(next);
    return next.promise;
  };
  return { clock, loads, ask: (key = "k") => shared(key, load) };
}

test("who asks while it is loading gets the same answer, however long it takes", async () => {
  const { clock, loads, ask } = setUp();
  const first = ask();
  clock.now = 5_000;
  const second = ask();
  loads[0]?.resolve(1);
  expect([await first, await second, loads.length]).toEqual([1, 1, 1]);
});

test("an answer is good for the time from the start of its loading", async () => {
  const { clock, loads, ask } = setUp();
  const first = ask();
  clock.now = 60;
  loads[0]?.resolve(1);
  await first;
  clock.now = 99;
  expect(await ask()).toBe(1);
  clock.now = 100;
  const next = ask();
  loads[1]?.resolve(2);
  expect(await next).toBe(2);
});

test("a failure reaches all who wait for it, and nobody after them", async () => {
  const { loads, ask } = setUp();
  const waiting = [ask(), ask()];
  loads[0]?.reject(new Error("away"));
  for (const asked of waiting) await expect(asked).rejects.toThrow("away");
  const next = ask();
  loads[1]?.resolve(2);
  expect(await next).toBe(2);
});

test("keys do not share", async () => {
  const { loads, ask } = setUp();
  const asked = [ask("a"), ask("b")];
  loads[0]?.resolve(1);
  loads[1]?.resolve(2);
  expect(await Promise.all(asked)).toEqual([1, 2]);
});
