/**
 * What rooms and viewers say to each other, and ingest to rooms: text frames of JSON, defined here alone.
 * A change of any shape raises PROTOCOL_VERSION; a test holds the two together.
 */
import * as v from "valibot";
import type { Entry } from "./document.ts";
import { Epoch } from "./ids.ts";
import type { Patch } from "./patch.ts";

export const PROTOCOL_VERSION = 1;

/** Close codes of a room (4000–4999 are an application's own, RFC 6455 §7.4.2). */
export const CLOSE = { badFrame: 4400, unknownMatch: 4404, oldProtocol: 4426, tooFast: 4429 } as const;

/** The room of the board, beside one room a match. */
export const BOARD_ROOM = "board";

/** Entries that an image carries, newest first; older ones are read from the API. */
export const IMAGE_ENTRIES = 40;
/** Between two beats of a live match. A viewer that misses two calls its screen stale. */
export const BEAT_MS = 5_000;

const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const at = v.pipe(v.string(), v.isoTimestamp());
const entries = v.array(v.custom<Entry>((e) => typeof e === "object" && e !== null && "seq" in e));
const document = v.custom<Record<string, unknown>>((d) => typeof d === "object" && d !== null && !Array.isArray(d));
const patch = v.custom<Patch>((o) => typeof o === "object" && o !== null && !Array.isArray(o));

/** The whole document; `at` is when its last event happened. */
const image = v.object({ t: v.literal("i"), epoch: Epoch, v: version, at, doc: document, entries });
/** What changed between `from` and `v`; `e` are the entries added or amended. */
const delta = v.object({ t: v.literal("d"), from: version, v: version, at, o: patch, e: entries });
/** Nothing was missed. */
const current = v.object({ t: v.literal("r"), epoch: Epoch, v: version });
/** The sign of life: the newest version, when it was sent, how many watch; `s` says that the source is stale. */
const beat = v.object({
  t: v.literal("h"),
  v: version,
  at,
  viewers: version,
  s: v.nullable(v.literal("stale")),
});

/** Room to viewer. */
export const RoomFrame = v.variant("t", [image, delta, current, beat]);
export type RoomFrame = v.InferOutput<typeof RoomFrame>;
export type ImageFrame = v.InferOutput<typeof image>;
export type DeltaFrame = v.InferOutput<typeof delta>;

/** Viewer to room: the one thing that a viewer may say, "send me an image". */
export const ViewerFrame = v.object({ t: v.literal("g") });
export const ASK_IMAGE = JSON.stringify({ t: "g" } satisfies v.InferOutput<typeof ViewerFrame>);

/** Ingest to room, by signed POST: an image, a delta within an epoch, or a beat. */
export const Publication = v.variant("t", [
  image,
  v.object({ ...delta.entries, epoch: Epoch }),
  v.object({ t: v.literal("h"), epoch: Epoch, v: version, at, s: v.nullable(v.literal("stale")) }),
]);
export type Publication = v.InferOutput<typeof Publication>;

/** The room's answer to a publication (200), or `needImage` (409) when it cannot apply it. */
export const PublicationAnswer = v.object({ v: version, viewers: version, needImage: v.optional(v.boolean()) });
export type PublicationAnswer = v.InferOutput<typeof PublicationAnswer>;

/** The query of a connecting viewer: what it has, so that a resume costs no round trip of its own. */
export const ConnectQuery = v.object({
  p: v.optional(v.string(), String(PROTOCOL_VERSION)),
  epoch: v.optional(v.string()),
  version: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
});
export type ConnectQuery = v.InferOutput<typeof ConnectQuery>;
