/** Where a room keeps its image and its spread, so that they outlive the room's memory. */
import * as v from "valibot";
import { Image } from "../../match/protocol.ts";

export interface Shelf {
  /** Stores the image whole or not at all. */
  keep(image: Image): Promise<void>;
  /** The image kept last; undefined if there is none or it is of a shape that this room does not know. */
  kept(): Promise<Image | undefined>;
  /** Stores over how many relays viewers are spread: after this it is certain. */
  keepRelays(relays: number): Promise<void>;
  /** The number kept last; undefined if none ever was. */
  keptRelays(): Promise<number | undefined>;
}

/** What a shelf needs of a Durable Object's storage. */
export interface Drawers {
  get(key: string): Promise<unknown>;
  get(keys: string[]): Promise<Map<string, unknown>>;
  put(values: Record<string, unknown>, options?: { allowUnconfirmed: boolean }): Promise<void>;
}

/** A value holds 128 KiB, and a character takes up to two bytes there. */
const PIECE = 60_000;
const SIZE_KEY = "image";
const RELAYS_KEY = "relays";
const pieceKeys = (count: number) => Array.from({ length: count }, (_, i) => `image:${i}`);

/** A shelf in a Durable Object's storage, in pieces that fit a value. What the room sends does not wait for it. */
export function shelfOf(drawers: Drawers): Shelf {
  return {
    async keep(image) {
      const text = JSON.stringify(image);
      const keys = pieceKeys(Math.ceil(text.length / PIECE));
      const pieces = keys.map((key, i) => [key, text.slice(i * PIECE, (i + 1) * PIECE)]);
      const values = { ...Object.fromEntries(pieces), [SIZE_KEY]: keys.length };
      await drawers.put(values, { allowUnconfirmed: true });
    },

    async kept() {
      const count = await drawers.get(SIZE_KEY);
      if (typeof count !== "number") return undefined;
      const keys = pieceKeys(count);
      const pieces = await drawers.get(keys);
      return readImage(keys.map((key) => pieces.get(key)).join(""));
    },

    keepRelays: (relays) => drawers.put({ [RELAYS_KEY]: relays }),

    async keptRelays() {
      const relays = await drawers.get(RELAYS_KEY);
      return typeof relays === "number" ? relays : undefined;
    },
  };
}

/** The image that a shelf holds as text; undefined if it is none. */
export function readImage(text: string): Image | undefined {
  try {
    const parsed = v.safeParse(Image, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
