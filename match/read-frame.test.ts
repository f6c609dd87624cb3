import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Image, RoomFrame } from "./protocol.ts";
import { readFrame, readImage } from "./read-frame.ts";

const at = "2026-06-01T12:00:00.000Z";
const head = { epoch: "epoch1", v: 7 };
const SOUND = {
  image: { t: "i", ...head, at, doc: { a: 1 }, entries: [{ seq: 1 }] },
  delta: { t: "d", ...head, from: 6, at, o: { a: null }, e: [] },
  current: { t: "r", ...head },
  beat: { t: "h", ...head, at, viewers: 3, s: null },
  spread: { t: "p", relays: 4 },
  "beat of a room without an image": { t: "h", v: 0, at, viewers: 3, s: "stale" },
} as const;

/** What a member of a frame might be in its place. */
const anything = fc.oneof(
  fc.constantFrom(
    "i",
    "d",
    "r",
    "h",
    "p",
    "x",
    "toString",
    "",
    "stale",
    "epoch1",
    "Epoch1",
    "short",
    at,
    "2026-13-01",
  ),
  fc.constantFrom(0, 1, 7, 9_999, 10_000, -1, 0.5, 1e9, true, false, null, undefined),
  fc.constantFrom([], {}, [{ seq: 1 }], [{}], [null], [[1]], { seq: 1 }, [{ seq: 1 }, 4]),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.jsonValue(),
);
const frame = fc
  .tuple(
    fc.constantFrom(...Object.values(SOUND)),
    fc.dictionary(
      fc.constantFrom("relays", "t", "epoch", "v", "from", "at", "doc", "entries", "o", "e", "viewers", "s"),
      anything,
      {
        maxKeys: 2,
      },
    ),
  )
  .map(([sound, changes]) => ({ ...sound, ...changes }));

const letters = (frames: readonly { readonly t: string }[]) => new Set(frames.map(({ t }) => t));

describe("frames read without the schema library", () => {
  it.each(Object.entries(SOUND))("takes: %s", (_, sound) => {
    expect(readFrame(JSON.stringify(sound))).toEqual(sound);
  });

  it("knows all that there are", () => {
    const known = RoomFrame.options.map(({ entries }) => ({ t: entries.t.literal }));
    expect(letters(Object.values(SOUND))).toEqual(letters(known));
  });

  it("[G-1] takes exactly what the schema takes, as it is", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(frame, fc.jsonValue()), (value) => {
        const json = JSON.stringify(value);
        const parsed = v.safeParse(RoomFrame, JSON.parse(json));
        const read = readFrame(json);
        expect(read !== undefined).toBe(parsed.success);
        if (!read) return;
        taken++;
        expect(read).toMatchObject(parsed.output as object);
      }),
      { numRuns: 3_000, seed: 29 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it("[G-1] takes exactly the images that the schema takes, with entries or without", () => {
    fc.assert(
      fc.property(frame, (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        const parsed = v.safeParse(Image, json);
        const read = readImage(json);
        expect(read !== undefined).toBe(parsed.success);
        if (read) expect(read).toMatchObject(parsed.output as object);
      }),
      { numRuns: 2_000, seed: 29 },
    );
  });

  it.each(["", "{", "null", "[]", "7", '{"t":"__proto__"}', '{"t":["i"]}'])("refuses %j", (text) => {
    expect(readFrame(text)).toBeUndefined();
  });
});
