/** What the store's adapters share: records of our own read back from text, and what an empty store answers. */
import * as v from "valibot";
import type { Board, Listing } from "../match/document.ts";
import type { Entry } from "../match/head.ts";
import type { MatchDocument, SportName } from "../match/sports.ts";
import type { MatchEvent } from "../match/event.ts";
import { Epoch, epoch, MatchId, PlayerId } from "../match/ids.ts";
import type { PlayerLine } from "../match/statistics.ts";
import type { Versioned } from "./store.ts";

/** A stored value that is not what was written: somebody else wrote it, or it was cut off. Trying again does not help. */
export class CorruptRecord extends Error {
  override readonly name = "CorruptRecord";
}

/** We wrote it, so its shape is trusted but for the member without which it is something else. */
const ours = <T>(member: keyof T & string) =>
  v.custom<T>(
    (value) => typeof value === "object" && value !== null && member in value,
    `a record with "${member}" was expected`,
  );

const fromJson = <S extends v.GenericSchema>(schema: S) => v.pipe(v.string(), v.parseJson(), schema);

const documentText = fromJson(ours<MatchDocument>("id"));
export const listingTexts = v.array(fromJson(ours<Listing>("id")));
export const entryTexts = v.array(fromJson(ours<Entry>("seq")));
export const eventTexts = v.array(fromJson(ours<MatchEvent>("seq")));

export const lineText: v.GenericSchema<string, PlayerLine> = fromJson(
  v.record(v.string(), v.union([v.number(), v.array(v.number())])),
);
const named = { name: v.string(), line: lineText };
export const totalsRows = v.array(v.object({ id: PlayerId, ...named }));
const sides = v.object({ a: v.string(), b: v.string() });
/** What a match tells of each appearance in it. A sport's name was checked when it came. */
export const occasion = {
  match: MatchId,
  sport: v.pipe(
    v.string(),
    v.transform((name) => name as SportName),
  ),
  competition: v.string(),
  startsAt: v.string(),
  /** SQLite answers JSON as text. */
  sides: v.exactOptional(v.union([sides, v.pipe(v.string(), v.parseJson(), sides)])),
};
export const appearanceRows = v.array(v.object({ ...named, ...occasion }));

/** Redis answers numbers as text, SQLite as numbers. */
const version = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(0));
export const stamp = v.object({ epoch: Epoch, v: version });
export const boardHead = v.object({ ...stamp.entries, at: v.string() });
export const matchHead = v.object({ ...boardHead.entries, doc: documentText });

/** Reads what the store answered. Throws CorruptRecord, which names `where` it stood. */
export function parseStored<S extends v.GenericSchema>(
  schema: S,
  where: string,
  value: unknown,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new CorruptRecord(
    `the record at ${where} is not as it was written: ${v.getDotPath(issue) ?? ""} ${issue.message}`,
  );
}

/** The board of a store that nothing was committed to; the first commit draws the board's own epoch. */
export const EMPTY_BOARD: Versioned<Board> = {
  epoch: epoch("000000"),
  v: 0,
  at: "1970-01-01T00:00:00.000Z",
  doc: { matches: {} },
};
