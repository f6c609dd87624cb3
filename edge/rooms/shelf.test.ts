import { expect, test } from "vitest";
import { epoch } from "../../match/ids.ts";
import type { Image } from "../../match/protocol.ts";
import { type Drawers, shelfOf } from "./shelf.ts";

const VALUE_MAX = 131_072;
const image = (text: string): Image => ({
  epoch: epoch("epoch1"),
  v: 3,
  at: "2026-06-01T12:00:00.000Z",
  doc: { text },
  entries: [],
});

function drawers() {
  const values = new Map<string, unknown>();
  const get = (key: string | string[]) =>
    Promise.resolve(
      typeof key === "string" ? values.get(key) : new Map(key.map((name) => [name, values.get(name)])),
    );
  const put = (added: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(added)) values.set(key, value);
    return Promise.resolve();
  };
  // The overload for one key and the one for several are one function.
  return { values, port: { get, put } as unknown as Drawers };
}

test("what is kept comes back, in pieces that fit a value", async () => {
  const { values, port } = drawers();
  const large = image("ü".repeat(200_000));
  await shelfOf(port).keep(large);
  expect(await shelfOf(port).kept()).toEqual(large);
  const sizes = Array.from(values.values(), (value) => 2 * String(value).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(VALUE_MAX);
});

test("a smaller image is not mixed with the larger one before it", async () => {
  const { port } = drawers();
  await shelfOf(port).keep(image("x".repeat(200_000)));
  await shelfOf(port).keep(image("small"));
  expect(await shelfOf(port).kept()).toEqual(image("small"));
});

test("an empty shelf, and one of another time, hold nothing", async () => {
  const { values, port } = drawers();
  expect(await shelfOf(port).kept()).toBeUndefined();
  await shelfOf(port).keep(image("x"));
  values.set("image:0", '{"v":1}');
  expect(await shelfOf(port).kept()).toBeUndefined();
  values.delete("image:0");
  expect(await shelfOf(port).kept()).toBeUndefined();
});

test("over how many relays viewers are spread is kept beside it", async () => {
  const { port } = drawers();
  const shelf = shelfOf(port);
  expect(await shelf.keptRelays()).toBeUndefined();
  await shelf.keepRelays(8);
  await shelf.keepRelays(0);
  expect(await shelf.keptRelays()).toBe(0);
  expect(await shelf.kept()).toBeUndefined();
});
