/** Keys: `tl_`, eight letters that name one, and 256 bits that nobody guesses. Only their hash is kept. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { MatchId } from "../match/ids.ts";
import type { SportName } from "../match/sports.ts";
import type { KeyRecord, Scope } from "../store/desk.ts";

const FORM = /^tl_(?<id>[0-9a-f]{8})_[A-Za-z0-9_-]{43}$/;

/** A new key, to be shown once. */
export function mintKey(): { readonly id: string; readonly text: string; readonly hash: string } {
  const id = randomBytes(4).toString("hex");
  const text = `tl_${id}_${randomBytes(32).toString("base64url")}`;
  return { id, text, hash: hashOf(text) };
}

/** The id in a key; undefined if it is none. */
export const idOf = (text: string): string | undefined => FORM.exec(text)?.groups?.["id"];

/** The secret is random, so that a plain hash is enough: there is nothing to guess it from. */
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Whether `text` is the key, and is good at `now` (milliseconds since 1970). Compares in constant time. */
export function opens(key: KeyRecord, text: string, now: number): boolean {
  const same = timingSafeEqual(Buffer.from(key.hash, "hex"), Buffer.from(hashOf(text), "hex"));
  const expired = key.expiresAt !== undefined && now >= Date.parse(key.expiresAt);
  return same && !expired && key.revokedAt === undefined;
}

export interface Subject {
  readonly match: MatchId;
  readonly sport: SportName;
  readonly competition: string;
}

/** Why a scope does not have the match; undefined if it does. */
export function outside(scope: Scope, { match, sport, competition }: Subject): string | undefined {
  const { matches, sports, competitions } = scope;
  if (matches && !matches.includes(match)) return `this key is not for the match ${match}`;
  if (sports && !sports.includes(sport)) return `this key is not for ${sport}`;
  if (competitions && !competitions.includes(competition)) return `this key is not for ${competition}`;
  return undefined;
}
