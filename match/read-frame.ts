/**
 * Reads what a room or the API says, without the schema library: that is a third of what a widget may weigh.
 * A test holds it to the schemas of protocol.ts.
 */
import { RELAYS_MAX } from "./places.ts";
import type { Image, RoomFrame } from "./protocol.ts";

type Fields = Readonly<Record<string, unknown>>;

/** RFC 3339, as the schema has it. */
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/;
const EPOCH = /^[0-9a-z]{6,16}$/;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isVersion = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isText = (value: unknown, pattern: RegExp): boolean => typeof value === "string" && pattern.test(value);
const areEntries = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === "object" && entry !== null && "seq" in entry);

const isVersioned = ({ epoch, v }: Fields): boolean => isText(epoch, EPOCH) && isVersion(v);
const isImage = ({ at, doc, entries }: Fields): boolean =>
  isText(at, TIME) && isObject(doc) && areEntries(entries);

/** Whether a frame is what its letter says. */
const FRAMES: Readonly<Record<string, (frame: Fields) => boolean>> = {
  i: (frame) => isVersioned(frame) && isImage(frame),
  d: (frame) => {
    const { from, at, o, e } = frame;
    return isVersioned(frame) && isVersion(from) && isText(at, TIME) && isObject(o) && areEntries(e);
  },
  r: isVersioned,
  h: ({ epoch, v, at, viewers, s }) =>
    (epoch === undefined || isText(epoch, EPOCH)) &&
    isVersion(v) &&
    isText(at, TIME) &&
    isVersion(viewers) &&
    (s === null || s === "stale"),
  p: ({ relays }) => isVersion(relays) && Number(relays) <= RELAYS_MAX,
};

/** The frame; undefined for what is none. */
export function readFrame(data: unknown): RoomFrame | undefined {
  try {
    const frame: unknown = JSON.parse(String(data));
    if (!isObject(frame)) return undefined;
    const { t } = frame;
    const isSound = typeof t === "string" && Object.hasOwn(FRAMES, t) && FRAMES[t]?.(frame);
    return isSound ? (frame as unknown as RoomFrame) : undefined;
  } catch {
    return undefined;
  }
}

/** The image in an answer of the API; undefined if it is none. */
export function readImage(answer: unknown): Image | undefined {
  if (!isObject(answer)) return undefined;
  const image = { entries: [], ...answer };
  return isVersioned(answer) && isImage(image) ? (image as unknown as Image) : undefined;
}
