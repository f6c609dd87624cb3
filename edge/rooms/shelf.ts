/** A room's image in its storage, in pieces that fit a value. */
import * as v from "valibot";
import { Image } from "../../match/protocol.ts";

/** What a shelf needs of a Durable Object's storage. */
export interface Drawers {
  get(key: string): Promise<unknown>;
  get(keys: string[]): Promise<Map<string, unknown>>;
  put(values: Record<string, unknown>, options: { allowUnconfirmed: boolean }): Promise<void>;
}

/** A value holds 128 KiB, and a character takes up to two bytes there. */
const PIECE = 60_000;
const SIZE_KEY = "image";
const pieceKeys = (count: number) => Array.from({ length: count }, (_, i) => `image:${i}`);

/** Stores the image whole or not at all. What the room sends meanwhile does not wait for it. */
export async function keep(drawers: Drawers, image: Image): Promise<void> {
  const text = JSON.stringify(image);
  const keys = pieceKeys(Math.ceil(text.length / PIECE));
  const pieces = keys.map((key, i) => [key, text.slice(i * PIECE, (i + 1) * PIECE)]);
  await drawers.put({ ...Object.fromEntries(pieces), [SIZE_KEY]: keys.length }, { allowUnconfirmed: true });
}

/** The image kept last; undefined if there is none or it is of a shape that this room does not know. */
export async function kept(drawers: Drawers): Promise<Image | undefined> {
  const count = await drawers.get(SIZE_KEY);
  if (typeof count !== "number") return undefined;
  const keys = pieceKeys(count);
  const pieces = await drawers.get(keys);
  try {
    const parsed = v.safeParse(Image, JSON.parse(keys.map((key) => pieces.get(key)).join("")));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
