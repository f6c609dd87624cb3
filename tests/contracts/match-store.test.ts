import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { altered, brokenStores } from "./broken-stores.ts";
import { matchReaderRules, matchStoreRules, type Place, type StoreRule } from "./match-store.ts";
import { embeddedPlace } from "../places.ts";

const rules: Readonly<Record<string, StoreRule>> = { ...matchReaderRules, ...matchStoreRules };
const numberOf = (title: string) => /^\[(S\d+)\]/.exec(title)?.[1] ?? "";

describe("the rules of the match store", () => {
  const cases = Object.entries(brokenStores).flatMap(([name, broken]) =>
    broken.breaks.map((number) => ({ name, number, broken })),
  );

  test.each(cases)("$number fails on a store that $name", async ({ number, broken }) => {
    const place = await embeddedPlace();
    const spoilt: Place = {
      async store() {
        const store = await place.store();
        return altered(store, broken.store?.(store) ?? {});
      },
      async reader() {
        const reader = await place.reader();
        return altered(reader, broken.reader?.(reader) ?? {});
      },
    };
    const rule = Object.entries(rules).find(([title]) => numberOf(title) === number)?.[1];
    assert.ok(rule, `there is no rule ${number}`);
    await assert.rejects(rule(spoilt));
  });

  test("S16 fails on a store that forgets", async () => {
    const forgetful: Place = {
      store: async () => (await embeddedPlace()).store(),
      reader: async () => (await embeddedPlace()).reader(),
    };
    await assert.rejects(
      matchStoreRules["[S16] what was committed is there after the store was closed and opened again"](
        forgetful,
      ),
    );
  });

  test("each of them can fail", () => {
    const proven = new Set(["S16", ...cases.map(({ number }) => number)]);
    assert.deepEqual(
      Object.keys(rules)
        .map(numberOf)
        .filter((number) => !proven.has(number)),
      [],
    );
  });
});
