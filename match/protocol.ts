/**
 * What rooms and viewers say to each other, and ingest to rooms: text frames of JSON, defined here alone.
 * A change of any shape raises PROTOCOL_VERSION; a test holds the two together.
 */
import * as v from "valibot";
import type { Entry } from "./head.ts";
import { Epoch } from "./ids.ts";
import type { Patch } from "./patch.ts";
import { RELAYS_MAX } from "./places.ts";

export const PROTOCOL_VERSION = 2;

/** Close codes of a room (4000–4999 are an application's own, RFC 6455 §7.4.2; 1013 is "try again later"). */
export const CLOSE = {
  badFrame: 4400,
  unknownMatch: 4404,
  oldProtocol: 4426,
  tooFast: 4429,
  tryLater: 1013,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** The room of the board, beside one room a match. */
export const BOARD_ROOM = "board";

/** Entries that an image carries, newest first; older ones are read from the API. */
export const IMAGE_ENTRIES = 40;
/** Between two beats of a live match. A viewer that misses two calls its screen stale. */
export const BEAT_MS = 5_000;

const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const at = v.pipe(v.string(), v.isoTimestamp());
const entries = v.pipe(
  v.array(v.custom<Entry>((e) => typeof e === "object" && e !== null && "seq" in e)),
  v.readonly(),
);
const document = v.custom<Record<string, unknown>>(
  (d) => typeof d === "object" && d !== null && !Array.isArray(d),
);
const patch = v.custom<Patch>((o) => typeof o === "object" && o !== null && !Array.isArray(o));

/** A document of any kind with its version: what a room holds, and what the API tells a room that has nothing. */
export const Image = v.object({
  epoch: Epoch,
  v: version,
  at,
  doc: document,
  entries: v.optional(entries, []),
});
export type Image = v.InferOutput<typeof Image>;

/** The whole document; `at` is when its last event happened. */
const image = v.object({ t: v.literal("i"), epoch: Epoch, v: version, at, doc: document, entries });
/**
 * What changed between `from` and `v`; `e` are the entries added or amended. Delta and beat name the epoch, because
 * a socket may outlive the room's memory, and versions of two epochs look alike.
 */
const delta = v.object({
  t: v.literal("d"),
  epoch: Epoch,
  from: version,
  v: version,
  at,
  o: patch,
  e: entries,
});
/** Nothing was missed. */
const current = v.object({ t: v.literal("r"), epoch: Epoch, v: version });
/**
 * The sign of life: the newest version, when it was sent, how many watch; `s` says that the source is stale.
 * A room that has no image yet has no epoch.
 */
const beat = v.object({
  t: v.literal("h"),
  epoch: v.optional(Epoch),
  v: version,
  at,
  viewers: version,
  s: v.nullable(v.literal("stale")),
});
/**
 * Over how many relays the room's viewers are spread; see `places.ts`. A viewer that is in none of them goes to one,
 * from whichever room it hears this; the room goes on telling it everything until it has.
 */
const spread = v.object({ t: v.literal("p"), relays: v.pipe(version, v.maxValue(RELAYS_MAX)) });

/** Room to viewer. */
export const RoomFrame = v.variant("t", [image, delta, current, beat, spread]);
export type RoomFrame = v.InferOutput<typeof RoomFrame>;
export type DeltaFrame = v.InferOutput<typeof delta>;

/**
 * Viewer to room, the one thing that a viewer may say: "send me what I miss". It names what it has, as on
 * connecting, and gets the same answer: current, the missed span, or an image if it has nothing.
 */
export const ViewerFrame = v.object({
  t: v.literal("g"),
  epoch: v.optional(v.pipe(v.string(), v.maxLength(16))),
  v: v.optional(version),
});
export type ViewerFrame = v.InferOutput<typeof ViewerFrame>;
/** No frame of a viewer is longer than this, in UTF-16 units. */
export const VIEWER_FRAME_MAX = 64;

/**
 * Ingest to room, and room to relay, by signed POST: an image, a delta within an epoch, or a beat. A relay is told as well
 * how many watch in all rooms together, and over how many relays they are spread.
 */
export const Publication = v.variant("t", [
  image,
  delta,
  v.object({
    t: v.literal("h"),
    epoch: Epoch,
    v: version,
    at,
    s: v.nullable(v.literal("stale")),
    viewers: v.optional(version),
  }),
  spread,
]);
export type Publication = v.InferOutput<typeof Publication>;

/**
 * The room's answer to a publication (200), or `needImage` (409) when it cannot apply it: what it holds now, and how many
 * watch here and in the relays that it feeds.
 */
export const PublicationAnswer = v.object({
  v: version,
  epoch: v.optional(Epoch),
  viewers: version,
  needImage: v.optional(v.boolean()),
});
export type PublicationAnswer = v.InferOutput<typeof PublicationAnswer>;

/** The query of a connecting viewer: what it has, so that a resume costs no round trip of its own. */
export const ConnectQuery = v.object({
  p: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)), String(PROTOCOL_VERSION)),
  epoch: v.optional(v.string()),
  version: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
});
export type ConnectQuery = v.InferOutput<typeof ConnectQuery>;
