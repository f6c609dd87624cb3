import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff, merge, type Patch } from "./patch.ts";

const key = fc.oneof(
  fc.constantFrom("a", "b", "constructor", "toString", "valueOf", "", "0"),
  fc.string().filter((text) => text !== "__proto__"),
);
const { doc } = fc.letrec<{ doc: Record<string, unknown>; value: unknown }>((tie) => ({
  doc: fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(0, 1, "", "x", true, false),
    fc.string(),
    fc.array(fc.oneof(fc.integer(), fc.dictionary(key, fc.integer(), { maxKeys: 2 })), { maxLength: 3 }),
    tie("doc"),
  ),
}));
/** Two documents of which the second has much in common with the first. */
const step = fc
  .tuple(doc, doc, fc.func(fc.nat(2)))
  .map(([before, other, choose]) => [before, blend(before, other, choose)] as const);

function blend(a: Record<string, unknown>, b: Record<string, unknown>, choose: (key: string) => number) {
  const all = { ...a, ...b };
  return Object.fromEntries(
    Object.keys(all).flatMap((name) => {
      const choice = choose(name);
      if (choice === 2) return [];
      const source = choice === 1 && Object.hasOwn(a, name) ? a : all;
      return [[name, source[name]]];
    }),
  );
}

describe("patch", () => {
  test("merge(a, diff(a, b)) is b, also over the wire", () => {
    fc.assert(
      fc.property(step, ([a, b]) => {
        const patch = diff(a, b) ?? {};
        expect(merge(a, patch)).toEqual(b);
        expect(merge(a, JSON.parse(JSON.stringify(patch)) as Patch)).toEqual(b);
      }),
      { numRuns: 2_000 },
    );
  });

  test("equal documents have no diff, unequal ones have", () => {
    fc.assert(
      fc.property(step, ([a, b]) => {
        expect(diff(a, structuredClone(a))).toBeUndefined();
        expect(diff(a, b) === undefined).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });

  test("merging twice changes nothing more", () => {
    fc.assert(
      fc.property(step, ([a, b]) => {
        const patch = diff(a, b) ?? {};
        expect(merge(merge(a, patch), patch)).toEqual(b);
      }),
    );
  });

  test("merge leaves the old document as it was and shares what did not change", () => {
    const before = { over: { balls: { "1": "four" } }, players: { thorne: { name: "Thorne" } } };
    const copy = structuredClone(before);
    const after = merge(before, { over: { balls: { "2": "six" } } });
    expect(before).toEqual(copy);
    expect(after.players).toBe(before.players);
    expect(after.over).not.toBe(before.over);
    expect(after.over.balls).toEqual({ "1": "four", "2": "six" });
  });

  test("diff passes over what is shared without looking into it", () => {
    const untouchable = new Proxy({}, { ownKeys: () => expect.fail("looked into a shared part") });
    expect(diff({ shared: untouchable, v: 1 }, { shared: untouchable, v: 2 })).toEqual({ v: 2 });
  });

  test.each([
    ["a member goes", { a: 1, b: 2 }, { a: 1 }, { b: null }],
    ["an object empties", { a: { b: 1 } }, { a: {} }, { a: { b: null } }],
    ["an empty object comes", {}, { a: {} }, { a: {} }],
    ["an array is replaced whole", { a: [1, 2] }, { a: [1, 3] }, { a: [1, 3] }],
    ["a value becomes an object", { a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
    ["an id that every object inherits goes", { constructor: "x" }, {}, { constructor: null }],
  ])("%s", (_, before, after, patch) => {
    expect(diff(before, after)).toEqual(patch);
  });

  test("a patch cannot change what a document inherits", () => {
    const merged = merge({ a: 1 }, JSON.parse('{"__proto__":{"admin":true},"b":2}') as Patch);
    expect(merged).toEqual({ a: 1, b: 2 });
    expect("admin" in merged).toBe(false);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}
