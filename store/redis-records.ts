/** How matches lie in Redis: key names, and the replies to reads made back into records. */
import * as v from "valibot";
import type { Board } from "../match/document.ts";
import type { Entry } from "../match/head.ts";
import type { MatchId } from "../match/ids.ts";
import type { MatchImage, Versioned } from "./store.ts";
import {
  boardHead,
  boardOf,
  EMPTY_BOARD,
  entryTexts,
  listingTexts,
  matchHead,
  parseStored,
  stamp,
} from "./stored.ts";

/** Keys of one match share a hash tag, and so a slot. */
export const matchKeys = (match: MatchId) => ({
  /** Hash of `epoch`, `v`, `at`, `doc`. */
  head: `touchline:{${match}}:head`,
  /** Sorted sets of JSON by `seq`. */
  entries: `touchline:{${match}}:entries`,
  events: `touchline:{${match}}:events`,
});

/** Hash of `epoch`, `v`, `at` and one listing a match: one key, so that a single read sees one version. */
export const BOARD_KEY = "touchline:board";
export const LISTING_PREFIX = "match:";

/** The fields that an image asks for, in the order in which `decodeImage` takes them. */
export const IMAGE_FIELDS = ["epoch", "v", "at", "doc"] as const;
export const STAMP_FIELDS = ["epoch", "v"] as const;

const fields = v.array(v.nullable(v.string()));
const pairs = v.array(v.string());

/** From the replies to HMGET of IMAGE_FIELDS and ZRANGE of entries. */
export function decodeImage(
  match: MatchId,
  headReply: unknown,
  entriesReply: unknown,
): MatchImage | undefined {
  const keys = matchKeys(match);
  const record = named(IMAGE_FIELDS, keys.head, headReply);
  if (!record) return undefined;
  return { ...parseStored(matchHead, keys.head, record), entries: decodeEntries(match, entriesReply) };
}

/** From the reply to HMGET of STAMP_FIELDS. */
export function decodeStamp(match: MatchId, reply: unknown) {
  const where = matchKeys(match).head;
  const record = named(STAMP_FIELDS, where, reply);
  return record && parseStored(stamp, where, record);
}

/** From the reply to ZRANGE. */
export const decodeEntries = (match: MatchId, reply: unknown): readonly Entry[] =>
  parseStored(entryTexts, matchKeys(match).entries, reply);

/** From the reply to HGETALL as RESP2 has it: field, value, field, value … */
export function decodeBoard(reply: unknown): Versioned<Board> {
  const flat = parseStored(pairs, BOARD_KEY, reply);
  if (flat.length === 0) return EMPTY_BOARD;
  const record: Record<string, string> = {};
  const listings: string[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [field = "", value = ""] = flat.slice(i, i + 2);
    if (field.startsWith(LISTING_PREFIX)) listings.push(value);
    else record[field] = value;
  }
  const doc = boardOf(parseStored(listingTexts, BOARD_KEY, listings));
  return { ...parseStored(boardHead, BOARD_KEY, record), doc };
}

/** The values under their names, or undefined if there is none at all. */
function named(names: readonly string[], where: string, reply: unknown): object | undefined {
  const values = parseStored(fields, where, reply);
  if (values.every((value) => value === null)) return undefined;
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}
