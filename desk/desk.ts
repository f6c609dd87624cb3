/**
 * The desk takes events from scorers: it judges them by the rules, claims their numbers and puts them into the log.
 *
 * The store is a little behind the log, so an event is judged on the document and on what is claimed and not yet folded.
 * A claim is a promise to the log: whoever writes next, and the desk itself every now and then, makes up for one whose
 * desk died in between. The log may get an event twice, which ingest ignores, but none is missed.
 */
import { type Fact, isCorrection, type MatchEvent } from "../match/event.ts";
import { apply } from "../match/fold.ts";
import type { MatchId } from "../match/ids.ts";
import { judge, type Objection, type Verdict, verdictOn } from "../match/judge.ts";
import type { MatchDocument } from "../match/sports.ts";
import { type EventLog, LogUnavailable } from "../log/log.ts";
import type { DeskStore, KeyRecord, Standing } from "../store/desk.ts";
import type { MatchStore } from "../store/store.ts";
import type { Chronicles } from "./chronicles.ts";
import { type Draft, type Flaw, numbered } from "./draft.ts";
import { outside } from "./key.ts";

export interface DeskParts {
  readonly log: Pick<EventLog, "append">;
  readonly store: Pick<MatchStore, "image" | "events">;
  readonly desk: DeskStore;
  readonly chronicles: Chronicles;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a key asks of the desk. */
export interface Request {
  readonly key: KeyRecord;
  readonly match: MatchId;
  readonly drafts: readonly Draft[];
}

/** What was taken. `doc` is what it leads to; undefined if all of it had been taken before. */
interface Taken {
  readonly status: "taken";
  readonly events: readonly { readonly id: string; readonly seq: number }[];
  readonly doc?: MatchDocument;
}
/** The id was taken with another event. */
interface Differs {
  readonly status: "differs";
  readonly index: number;
  readonly id: string;
  readonly seq: number;
}

export type Outcome =
  /** The log has them. */
  | Taken
  /** They are claimed, and will be in the log as soon as that answers. */
  | (Omit<Taken, "status"> & { readonly status: "promised" })
  | ({ readonly status: "malformed" } & Flaw)
  | ({ readonly status: "unlawful" } & Objection)
  /** Another scorer was faster: `last` is the number of the newest event. */
  | { readonly status: "conflict"; readonly last: number }
  | Differs
  | { readonly status: "unknown" }
  | { readonly status: "forbidden"; readonly reason: string }
  /** Too much is claimed that ingest has not folded, or too many write at once. */
  | { readonly status: "busy" };

/** Claims of a match that wait for ingest. */
const MOST_WAITING = 1_000;
/** How often another may come between judgement and claim when the scorer does not say which number is meant. */
const ATTEMPTS = 8;

/** Takes events. Rejects with StoreUnavailable; the same request can then be made again. */
export async function take(parts: DeskParts, request: Request): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await tryToTake(parts, request);
    if (outcome) return outcome;
  }
  return { status: "busy" };
}

/** Undefined if somebody else came between. */
async function tryToTake(parts: DeskParts, { key, match, drafts }: Request): Promise<Outcome | undefined> {
  const standing = await parts.desk.standing(
    match,
    drafts.map(({ id }) => id),
  );
  const past = await pastOf(parts, match, standing, drafts.some(corrects));
  if (!past.doc && drafts[0]?.given["type"] !== "announced") return { status: "unknown" };
  const barred = past.doc ? barOf(key, past.doc) : !key.announces && "this key may not announce matches";
  if (barred) return { status: "forbidden", reason: barred };

  const repeated = repeatsOf(drafts, standing);
  if (repeated.status === "differs") return repeated;
  const { events: before } = repeated;
  const fresh = drafts.slice(before.length);
  const [first] = fresh;
  if (!first) return promised(parts, match, standing, [], repeated);

  const { last } = standing;
  if (first.seq !== undefined && first.seq !== last + 1) return { status: "conflict", last };
  if (standing.waiting.length > MOST_WAITING) return { status: "busy" };
  const at = new Date(parts.now()).toISOString();
  const read = numbered(fresh, { match, first: last + 1, at });
  if (!read.ok) return { status: "malformed", ...atPlace(read.flaw, before.length) };
  const events = read.value;
  const verdict = await past.judge(events);
  if (!verdict.ok) return { status: "unlawful", ...atPlace(verdict, before.length) };
  // The announcement or its correction says where the match belongs: that has to be the key's too.
  const reason = barOf(key, verdict.doc);
  if (reason) return { status: "forbidden", reason };

  const claims = events.map((event, i) => ({ event, fingerprint: fresh[i]?.fingerprint ?? "" }));
  if (!(await parts.desk.claim(match, last, claims, parts.now()))) return undefined;
  const taken = [...before, ...events.map(place)];
  return promised(parts, match, standing, events, { status: "taken", events: taken, doc: verdict.doc });
}

const corrects = ({ given }: Draft): boolean => given["type"] === "amended" || given["type"] === "retracted";

const barOf = ({ scope }: KeyRecord, { id, sport, competition }: MatchDocument): string | undefined =>
  outside(scope, { match: id, sport, competition });

/** The drafts at the beginning that were taken before; those after them are new. */
function repeatsOf(drafts: readonly Draft[], { claimed }: Standing): Taken | Differs {
  const events: { id: string; seq: number }[] = [];
  for (const [index, { id, fingerprint }] of drafts.entries()) {
    const was = claimed.get(id);
    if (!was) continue;
    if (was.fingerprint !== fingerprint || index !== events.length)
      return { status: "differs", index, id, seq: was.seq };
    events.push({ id, seq: was.seq });
  }
  return { status: "taken", events };
}

interface Past {
  readonly doc: MatchDocument | undefined;
  judge(events: readonly MatchEvent[]): Promise<Verdict>;
}

/** What has happened so far: what the store has folded, and what is claimed after it. */
async function pastOf(
  { store, chronicles }: DeskParts,
  match: MatchId,
  { waiting }: Standing,
  withCorrections: boolean,
): Promise<Past> {
  // Read after the claims, so that nothing is missing between the two.
  const image = await store.image(match);
  const ahead = waiting.filter(({ seq }) => seq > (image?.v ?? 0));
  const folded = ahead.some(isCorrection) ? await chronicles.consider(match, waiting, []) : undefined;
  const doc = folded ? folded.state.doc : factsOf(ahead).reduce(lawfully, image?.doc);
  return {
    doc,
    async judge(events) {
      if (!withCorrections) return judge(doc, factsOf(events));
      const { state, refused } = await chronicles.consider(match, waiting, events);
      return verdictOn(events, { doc: state.doc, refused });
    },
  };
}

const factsOf = (events: readonly MatchEvent[]): readonly Fact[] =>
  events.filter((event) => !isCorrection(event));

function lawfully(doc: MatchDocument | undefined, fact: Fact): MatchDocument | undefined {
  const applied = apply(doc, fact);
  return applied.ok ? applied.doc : doc;
}

/** Brings `events` to the log, and answers `taken` once they are there. */
async function promised(
  parts: DeskParts,
  match: MatchId,
  standing: Standing,
  events: readonly MatchEvent[],
  taken: Taken,
): Promise<Outcome> {
  try {
    await bringToLog(parts, match, standing, events);
    return taken;
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error;
    return { ...taken, status: "promised" };
  }
}

/** Appends what the log may lack, and then `events`. */
async function bringToLog(
  { log, desk }: DeskParts,
  match: MatchId,
  { waiting, logged }: Standing,
  events: readonly MatchEvent[],
): Promise<void> {
  const due = [...waiting.filter(({ seq }) => seq > logged), ...events];
  const last = due.at(-1);
  if (!last) return;
  await log.append(due.map((event) => ({ key: match, value: JSON.stringify(event) })));
  await desk.confirm(match, last.seq);
}

export type Reading =
  | { readonly status: "read"; readonly last: number; readonly events: readonly MatchEvent[] }
  | Extract<Outcome, { status: "unknown" | "forbidden" }>;

/** The events of a match after number `after`, claims included, in order. Rejects with StoreUnavailable. */
export async function eventsAfter(
  parts: DeskParts,
  { key, match, after }: { readonly key: KeyRecord; readonly match: MatchId; readonly after: number },
): Promise<Reading> {
  const standing = await parts.desk.standing(match, []);
  const { doc } = await pastOf(parts, match, standing, false);
  if (!doc) return { status: "unknown" };
  const barred = barOf(key, doc);
  if (barred) return { status: "forbidden", reason: barred };
  const stored = await parts.store.events(match, after);
  const known = new Set(stored.map(({ seq }) => seq));
  const ahead = standing.waiting.filter(({ seq }) => seq > after && !known.has(seq));
  const events = [...stored, ...ahead].toSorted((x, y) => x.seq - y.seq);
  return { status: "read", last: standing.last, events };
}

/** Brings claims to the log whose desk did not: those of `matches` that still stand so. Returns which those are now. */
export async function makeUp(parts: DeskParts, matches: ReadonlySet<MatchId>): Promise<ReadonlySet<MatchId>> {
  const unconfirmed = await parts.desk.unconfirmed();
  for (const match of unconfirmed) {
    if (matches.has(match)) await bringToLog(parts, match, await parts.desk.standing(match, []), []);
  }
  return new Set(unconfirmed);
}

const place = ({ id, seq }: MatchEvent) => ({ id, seq });
const atPlace = <T extends { readonly index: number }>(found: T, offset: number): T => ({
  ...found,
  index: found.index + offset,
});
