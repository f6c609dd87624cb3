/** How matches lie in Redis: key names, and the replies to reads made back into records. */
import * as v from "valibot";
import { type Board, BOARD_RESULTS, boardOf, type Listing } from "../match/document.ts";
import type { MatchEvent } from "../match/event.ts";
import type { Entry } from "../match/head.ts";
import { type MatchId, PlayerId } from "../match/ids.ts";
import type { SportName } from "../match/sports.ts";
import type { PlayerTotals } from "../match/statistics.ts";
import { recordOf } from "./appearances.ts";
import { placeOf } from "./results.ts";
import type { MatchImage, PlayerRecord, Results, ResultsQuery, Timeline, Versioned } from "./store.ts";
import {
  boardHead,
  EMPTY_BOARD,
  entryTexts,
  eventTexts,
  lineText,
  listingTexts,
  matchHead,
  occasion,
  parseStored,
  stamp,
} from "./stored.ts";

/** Keys of one match share a hash tag, and so a slot. */
export const matchKeys = (match: MatchId) => ({
  /** Hash of `epoch`, `v`, `at`, `doc`, and what the players have from it. */
  head: `touchline:{${match}}:head`,
  /** Sorted sets of JSON by `seq`. */
  entries: `touchline:{${match}}:entries`,
  events: `touchline:{${match}}:events`,
});

/** Sorted set of the appearances of all players, which begin with the player's id and are ordered by it. */
export const APPEARANCES_KEY = "touchline:appearances";
/** The range of one player's. No id has a space in it, and none stands between a space and "!". */
export const appearanceRange = (id: PlayerId) => [`[${id} `, `(${id}!`] as const;

/** Hash of a player's totals by his id, over all matches of a sport or of one of its competitions. */
export const TOTALS_KEY = "touchline:totals";
export const totalsKey = (sport: SportName, competition?: string) =>
  competition === undefined ? `${TOTALS_KEY}:${sport}` : `${TOTALS_KEY}:${sport}:${competition}`;

/** Sorted set of results, of all or of a sport or competition: `start id {…listing…}`, ordered by it. */
export const resultsKey = (sport?: SportName, competition?: string) =>
  ["touchline:results", sport, competition].filter((part) => part !== undefined).join(":");

/** As it stands in the sorted sets of results; no id has a space in it. */
export const resultMember = (listing: Listing): string => {
  const { startsAt, id } = placeOf(listing);
  return `${startsAt} ${id} ${JSON.stringify(listing)}`;
};

/** The ends of a range of results, the latest first. */
export function resultRange({
  from,
  to,
  after,
}: ResultsQuery): readonly [`(${string}` | "+", `[${string}` | "-"] {
  const before = after ? `${after.startsAt} ${after.id}` : to;
  return [before === undefined ? "+" : `(${before}`, from === undefined ? "-" : `[${from}`];
}

/** Sorted set of the results on the board by their end, with some to spare for when one is taken back. */
export const BOARD_RESULTS_KEY = "touchline:board:results";
export const BOARD_RESULTS_KEPT = 2 * BOARD_RESULTS;

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

/** From the replies to HMGET of STAMP_FIELDS and ZRANGE of entries. */
export function decodeTimeline(
  match: MatchId,
  headReply: unknown,
  entriesReply: unknown,
): Timeline | undefined {
  const head = decodeStamp(match, headReply);
  return head && { ...head, entries: decodeEntries(match, entriesReply) };
}

/** From the reply to ZRANGE. */
const decodeEntries = (match: MatchId, reply: unknown): readonly Entry[] =>
  parseStored(entryTexts, matchKeys(match).entries, reply);

/** From the reply to ZRANGE. */
export const decodeEvents = (match: MatchId, reply: unknown): readonly MatchEvent[] =>
  parseStored(eventTexts, matchKeys(match).events, reply);

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

/** From the replies to HMGET of the board's STAMP_FIELDS and ZRANGE of a resultRange. */
export function decodeResults(where: string, headReply: unknown, membersReply: unknown): Results {
  const head = named(STAMP_FIELDS, BOARD_KEY, headReply);
  const { epoch, v: version } = head ? parseStored(stamp, BOARD_KEY, head) : EMPTY_BOARD;
  const members = parseStored(pairs, where, membersReply);
  const texts = members.map((member) => member.replace(/^\S+ \S+ /u, ""));
  return { epoch, v: version, listings: parseStored(listingTexts, where, texts) };
}

const nameText = v.pipe(v.string(), v.parseJson(), v.string());

/** `ode {…line…} "name" {…occasion…}`: texts are JSON, so that the script need not read names to find a line. */
const appearance = v.pipe(
  v.string(),
  v.transform((text) => /^\S+ (?<line>\S+) (?<name>"(?:[^"\\]|\\.)*") (?<rest>.+)$/su.exec(text)?.groups),
  v.object({ line: lineText, name: nameText, rest: v.pipe(v.string(), v.parseJson(), v.object(occasion)) }),
  v.transform(({ line, name, rest }) => ({ name, line, ...rest })),
);
const appearances = v.array(appearance);

/** From the reply to ZRANGE of a player's appearanceRange. */
export const decodePlayer = (id: PlayerId, reply: unknown): PlayerRecord | undefined =>
  recordOf(id, parseStored(appearances, `${APPEARANCES_KEY} (${id})`, reply));

/** `3 2026-06-01T14:00:00Z {…line…} "name"`: matches, the newest one's time, totals, and the name there. */
const totals = v.pipe(
  v.string(),
  v.transform((text) => /^\d+ \S+ (?<line>\S+) (?<name>".*")$/su.exec(text)?.groups),
  v.object({ line: lineText, name: nameText }),
);

/** From the reply to HGETALL of a totalsKey. */
export function decodeTotals(where: string, reply: unknown): readonly PlayerTotals[] {
  const flat = parseStored(pairs, where, reply);
  return flat.flatMap((id, i) =>
    i % 2 === 0 ? [{ id: parseStored(PlayerId, where, id), ...parseStored(totals, where, flat[i + 1]) }] : [],
  );
}

/** The values under their names, or undefined if there is none at all. */
function named(names: readonly string[], where: string, reply: unknown): object | undefined {
  const values = parseStored(fields, where, reply);
  if (values.every((value) => value === null)) return undefined;
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}
