import { describe, expect, test } from "vitest";
import { CorruptRecord } from "../../store/stored.ts";
import { StoreUnavailable } from "../../store/store.ts";
import { EVERY_MS, Kept, Outage, STALE_MS } from "./kept.ts";

function setUp(most = 10) {
  const clock = { now: 1_000_000 };
  const reads: PromiseWithResolvers<string>[] = [];
  const told: string[] = [];
  const outage = new Outage((error) => told.push(error ? error.message : "back"));
  const kept = new Kept<string>({ most, outage, now: () => clock.now });
  const ask = (key = "k") =>
    kept.get(key, () => {
      const next = Promise.withResolvers<string>();
      reads.push(next);
      return next.promise;
    });
  /** Asks, and lets the store answer. */
  const read = async (value: string, key?: string) => {
    const asked = ask(key);
    reads.at(-1)?.resolve(value);
    return asked;
  };
  const fail = async (error: Error = new StoreUnavailable("away"), key?: string) => {
    const asked = ask(key);
    reads.at(-1)?.reject(error);
    return asked;
  };
  return { clock, reads, ask, read, fail, told };
}

describe("[A-2] what many ask for is read once", () => {
  test("while it is being read, however long that takes", async () => {
    const { clock, reads, ask } = setUp();
    const first = ask();
    clock.now += 5_000;
    const second = ask();
    reads[0]?.resolve("a");
    expect([(await first).value, (await second).value, reads.length]).toEqual(["a", "a", 1]);
  });

  test("and for a second from when that began", async () => {
    const { clock, reads, ask } = setUp();
    const began = clock.now;
    const first = ask();
    clock.now += 900;
    reads[0]?.resolve("a");
    await first;
    clock.now = began + EVERY_MS - 1;
    expect(await ask()).toEqual({ value: "a", asOf: began, stale: false });
    clock.now = began + EVERY_MS;
    const next = ask();
    reads[1]?.resolve("b");
    expect(await next).toEqual({ value: "b", asOf: began + EVERY_MS, stale: false });
  });

  test("also where it fails", async () => {
    const { clock, reads, ask } = setUp();
    const waiting = [ask(), ask()];
    reads[0]?.reject(new CorruptRecord("broken"));
    for (const asked of waiting) await expect(asked).rejects.toThrow("broken");
    await expect(ask()).rejects.toThrow("broken");
    expect(reads.length).toBe(1);
    clock.now += EVERY_MS;
    const next = ask();
    reads[1]?.resolve("b");
    expect((await next).value).toBe("b");
  });

  test("each thing on its own", async () => {
    const { reads, ask } = setUp();
    const asked = [ask("a"), ask("b")];
    reads[0]?.resolve("1");
    reads[1]?.resolve("2");
    expect((await Promise.all(asked)).map(({ value }) => value)).toEqual(["1", "2"]);
  });

  test("of those only that were asked for last", async () => {
    const { reads, read } = setUp(2);
    for (const key of ["a", "b", "a", "c", "a"]) await read(key, key);
    expect(reads.length).toBe(3);
    await read("b", "b");
    expect(reads.length).toBe(4);
  });
});

describe("[A-3] while the store is away", () => {
  test("the last copy is given out, said to be stale, with its time", async () => {
    const { clock, read, fail } = setUp();
    const asOf = clock.now;
    await read("a");
    clock.now += 10_000;
    expect(await fail()).toEqual({ value: "a", asOf, stale: true });
  });

  test("nobody waits for it who can have a copy, and one in a second asks it", async () => {
    const { clock, reads, ask, read, fail } = setUp();
    await read("a", "a");
    await read("b", "b");
    clock.now += 10_000;
    await fail(undefined, "a");
    clock.now += EVERY_MS;
    // These two are not answered by the store.
    expect((await ask("a")).value).toBe("a");
    expect((await ask("b")).value).toBe("b");
    expect(reads.length).toBe(4);
    clock.now += EVERY_MS;
    expect((await ask("b")).value).toBe("b");
    expect(reads.length).toBe(5);
  });

  test("that is told once, and once that it is back", async () => {
    const { clock, read, fail, told } = setUp();
    await read("a");
    for (let i = 0; i < 5; i++) {
      clock.now += EVERY_MS;
      await fail();
    }
    clock.now += EVERY_MS;
    await read("b");
    await new Promise(setImmediate);
    expect(told).toEqual(["away", "back"]);
  });

  test("what there is no copy of is refused at once", async () => {
    const { reads, ask, fail } = setUp();
    await expect(fail()).rejects.toThrow(StoreUnavailable);
    await expect(ask("other")).rejects.toThrow(StoreUnavailable);
    expect(reads.length).toBe(1);
  });

  test("a copy of more than five minutes is refused too", async () => {
    const { clock, read, fail } = setUp();
    await read("a");
    clock.now += STALE_MS - 1;
    expect((await fail()).value).toBe("a");
    clock.now += EVERY_MS;
    await expect(fail()).rejects.toThrow(StoreUnavailable);
  });

  test("whoever comes after a quarter of a second does not wait with the others", async () => {
    const { clock, reads, ask, read } = setUp();
    await read("a");
    clock.now += EVERY_MS;
    const waiting = ask();
    clock.now += 251;
    expect(await ask()).toMatchObject({ value: "a", stale: true });
    reads[1]?.resolve("b");
    expect(await waiting).toMatchObject({ value: "b", stale: false });
    expect(await ask()).toMatchObject({ value: "b", stale: false });
  });

  test("it is found to be back behind the readers' backs", async () => {
    const { clock, reads, ask, read, fail } = setUp();
    await read("a");
    clock.now += EVERY_MS;
    await fail();
    clock.now += EVERY_MS;
    expect(await ask()).toMatchObject({ value: "a", stale: true });
    reads.at(-1)?.resolve("b");
    await Promise.resolve();
    await new Promise(setImmediate);
    expect(await ask()).toMatchObject({ value: "b", stale: false });
  });
});
