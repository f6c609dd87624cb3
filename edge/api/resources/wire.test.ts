import asyncapi from "@asyncapi/specs";
import { Ajv, type AnySchema } from "ajv";
import { describe, expect, test } from "vitest";
import { CLOSE, PROTOCOL_VERSION, Publication, RoomFrame } from "../../../match/protocol.ts";
import { describeWire, wireRoutes } from "./wire.ts";

const ROOMS = "https://rooms.example:8443";
const document = describeWire(ROOMS);
const at = "2026-06-01T12:00:00.000Z";
const of = { epoch: "epoch1", v: 3 };

/** A frame of each kind, and what makes it none. */
const SAMPLES = [
  ["image", { t: "i", ...of, at, doc: {}, entries: [{ seq: 1 }] }, { doc: [] }],
  ["delta", { t: "d", ...of, from: 2, at, o: { a: null }, e: [] }, { from: -1 }],
  ["current", { t: "r", ...of }, { v: 1.5 }],
  ["beat", { t: "h", v: 0, at, viewers: 2, s: "stale" }, { s: "well" }],
  ["spread", { t: "p", relays: 8 }, { relays: 10_000 }],
  ["publishedImage", { t: "i", ...of, at, doc: {}, entries: [] }, { epoch: "No" }],
  ["publishedDelta", { t: "d", ...of, from: 2, at, o: {}, e: [] }, { o: 1 }],
  ["publishedBeat", { t: "h", ...of, at, s: null, viewers: 7 }, { viewers: -7 }],
  ["publishedSpread", { t: "p", relays: 0 }, { relays: null }],
  ["question", { t: "g", epoch: "epoch1", v: 3 }, { t: "i" }],
  ["answer", { v: 3, epoch: "epoch1", viewers: 2, needImage: true }, { viewers: "two" }],
] as const;

describe("/asyncapi.json", () => {
  test("[W-38] is an AsyncAPI document", () => {
    // Their schema brings the draft that it is written in.
    const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false });
    const isValid = ajv.compile({ ...asyncapi.schemas["3.0.0"] } as AnySchema);
    expect(isValid(document) ? [] : isValid.errors).toEqual([]);
    expect(isValid({ ...document, channels: { room: { address: 3 } } })).toBe(false);
  });

  test.each(SAMPLES)("[W-38] its %s is what the code takes, and nothing else", (name, sample, flaw) => {
    const { payload } = document.components.messages[name] ?? {};
    const isPayload = new Ajv({ validateFormats: false }).compile({ ...payload } as AnySchema);
    expect(isPayload(sample) ? [] : isPayload.errors).toEqual([]);
    expect(isPayload({ ...sample, ...flaw })).toBe(false);
  });

  test("[W-38] it has every frame and publication, each in its operation", () => {
    const names = (refs: readonly { readonly $ref: string }[]) =>
      refs.map(({ $ref }) => $ref.split("/").at(-1) ?? "");
    const { tellViewer, streamToViewer, takePublication } = document.operations;
    const letters = (told: readonly string[]) =>
      SAMPLES.flatMap(([name, { ...sample }]) =>
        told.includes(name) && "t" in sample ? [sample.t] : [],
      ).toSorted();
    const kinds = (variants: typeof RoomFrame | typeof Publication) =>
      variants.options.map(({ entries }) => entries.t.literal).toSorted();
    for (const { messages } of [tellViewer, streamToViewer])
      expect(letters(names(messages))).toEqual(kinds(RoomFrame));
    expect(letters(names(takePublication.messages))).toEqual(kinds(Publication));
  });

  test("[W-38] it names where the rooms are, the protocol's version and every close code", async () => {
    const answer = await wireRoutes(ROOMS).request("/asyncapi.json");
    const served = (await answer.json()) as typeof document;
    expect(served.servers.sockets).toEqual({ host: "rooms.example:8443", protocol: "wss" });
    expect(served.info.version).toBe(String(PROTOCOL_VERSION));
    for (const code of Object.values(CLOSE)) expect(served.channels.room.description).toContain(String(code));
  });
});
