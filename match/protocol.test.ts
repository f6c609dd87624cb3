import { createHash } from "node:crypto";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  ConnectQuery,
  Image,
  PROTOCOL_VERSION,
  Publication,
  PublicationAnswer,
  RoomFrame,
  VIEWER_FRAME_MAX,
  ViewerFrame,
} from "./protocol.ts";

const AT = "2026-06-01T12:00:00.000Z";

/** The shape of each version of the protocol. A line is added, never changed once released. */
const HISTORY: Readonly<Record<number, string>> = {
  // Image, delta, current, beat; ask; signed publications; resume in the query.
  1: "067f638f7a32",
  // The spread over relays; answers name the epoch; beats to relays carry the number of all viewers.
  2: "54f3a0fab68e",
};

const TOLD = new Set(["type", "literal", "requirement", "default", "wrapped", "item", "entries", "options"]);

/** What a schema accepts, as JSON: without its functions and its words. */
function shape(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shape);
  if (schema instanceof RegExp) return String(schema);
  if (typeof schema === "function") return undefined;
  if (typeof schema !== "object" || schema === null) return schema;
  if ("pipe" in schema) return shape(schema.pipe);
  const members = Object.entries(schema).filter(([name]) => !("kind" in schema) || TOLD.has(name));
  return Object.fromEntries(members.map(([name, inner]) => [name, shape(inner)]));
}

describe("protocol", () => {
  test("a change of shape raises PROTOCOL_VERSION", () => {
    const wire = { RoomFrame, ViewerFrame, ConnectQuery, Image, Publication, PublicationAnswer };
    const hash = createHash("sha256")
      .update(JSON.stringify(shape(wire)))
      .digest("hex")
      .slice(0, 12);
    expect(HISTORY[PROTOCOL_VERSION]).toBe(hash);
  });

  test("the lock sees a change", () => {
    const text = (schema: unknown) => JSON.stringify(shape(schema));
    const base = text(v.object({ v: v.pipe(v.number(), v.minValue(0)) }));
    expect(text(v.object({ v: v.pipe(v.number(), v.minValue(1)) }))).not.toBe(base);
    expect(text(v.object({ v: v.number() }))).not.toBe(base);
    expect(text(v.object({ v: v.nullable(v.pipe(v.number(), v.minValue(0))) }))).not.toBe(base);
    expect(text(v.object({ w: v.pipe(v.number(), v.minValue(0)) }))).not.toBe(base);
  });

  test.each([
    ["a frame without a kind", {}],
    ["a foreign kind", { t: "x" }],
    ["a version below zero", { t: "r", epoch: "abcdef", v: -1 }],
    ["a document that is a list", { t: "i", epoch: "abcdef", v: 1, at: AT, doc: [], entries: [] }],
    ["a delta without its patch", { t: "d", from: 1, v: 2, at: AT, e: [] }],
  ])("%s is refused", (_, frame) => {
    expect(v.is(RoomFrame, frame)).toBe(false);
  });

  test("the longest question of a viewer fits its bound", () => {
    const longest = { t: "g", epoch: "z".repeat(16), v: 999_999_999 } satisfies ViewerFrame;
    expect(v.is(ViewerFrame, longest)).toBe(true);
    expect(JSON.stringify(longest).length).toBeLessThanOrEqual(VIEWER_FRAME_MAX);
  });

  test("the query of a viewer that has nothing asks for everything", () => {
    expect(v.parse(ConnectQuery, {})).toEqual({ p: PROTOCOL_VERSION });
    expect(v.parse(ConnectQuery, { epoch: "abcdef", version: "41" })).toMatchObject({ version: 41 });
    expect(v.is(ConnectQuery, { version: "-1" })).toBe(false);
  });
});
