/** Where a match stands on every screen, and how it goes on with the events that come. */
import type { Entry } from "./head.ts";
import type { MatchDocument } from "./sports.ts";
import { mergeEntries } from "./entries.ts";
import { isCorrection, type MatchEvent } from "./event.ts";
import { apply, fold, type Folded, type Standing, withGap } from "./fold.ts";
import type { Refused } from "./sport.ts";

/** A match as it was folded so far. */
export interface MatchState {
  readonly v: number;
  /** When the last event happened: ISO 8601, UTC. */
  readonly at: string;
  /** Undefined until the match has been announced. */
  readonly doc?: MatchDocument;
  /** The newest entries, newest first, as many as an image carries. */
  readonly entries: readonly Entry[];
}

export const UNSEEN: MatchState = { v: 0, at: "", entries: [] };

/** The state after some events, with what they changed. */
export interface Advanced {
  readonly state: MatchState;
  /** Entries added or amended, in order of seq. */
  readonly changed: readonly Entry[];
  /** Events that broke a rule where they stand. */
  readonly refused: readonly Refused[];
}

/** What a correction is folded with again: a standing that it does not reach, and the events since, up to the state. */
export interface Past {
  readonly base: Standing;
  readonly events: readonly MatchEvent[];
}

/**
 * Folds `events`, whose `seq` are above the state's and ascend. With a correction among them the match is folded again,
 * for which `past` is needed.
 */
export function advance(state: MatchState, events: readonly MatchEvent[], past?: Past): Advanced {
  return past && events.some(isCorrection) ? refold(state, events, past) : goOn(state, events);
}

function goOn(state: MatchState, events: readonly MatchEvent[]): Advanced {
  let { v, at, doc } = state;
  const changed: Entry[] = [];
  const refused: Refused[] = [];
  for (const event of events) {
    if (isCorrection(event)) throw new TypeError("a correction needs the match's past");
    const missed = event.seq !== v + 1;
    ({ seq: v, at } = event);
    const applied = apply(doc, event);
    if (applied.ok) {
      ({ doc } = applied);
      if (applied.entry) changed.push(applied.entry);
    } else refused.push({ seq: v, rule: applied.rule, reason: applied.reason });
    if (missed && doc) doc = withGap(doc);
  }
  return {
    state: stateOf({ v, at, ...(doc && { doc }) }, mergeEntries(state.entries, changed)),
    changed,
    refused,
  };
}

function refold(state: MatchState, events: readonly MatchEvent[], { base, events: earlier }: Past): Advanced {
  const before = fold(earlier, base);
  const after = fold([...earlier, ...events], base);
  const changed = changedEntries(before, after);
  const fresh = new Set(events.map(({ seq }) => seq));
  const known = new Set(before.refused.map(({ seq }) => seq));
  return {
    state: stateOf(after, mergeEntries(state.entries, changed)),
    changed,
    refused: after.refused.filter(({ seq }) => fresh.has(seq) || !known.has(seq)),
  };
}

const stateOf = (
  { v, at = "", doc }: Pick<Folded, "v" | "at" | "doc">,
  entries: readonly Entry[],
): MatchState => ({
  v,
  at,
  ...(doc && { doc }),
  entries,
});

/** What a viewer has to be told anew. An entry whose event no longer counts stays, as taken back. */
function changedEntries(before: Folded, after: Folded): Entry[] {
  const now = new Map(after.entries.map((entry) => [entry.seq, entry]));
  const last = new Map(before.entries.map((entry) => [entry.seq, entry]));
  const gone = before.entries.filter(({ seq }) => !now.has(seq)).map(setAside);
  const told = after.entries.filter((entry) => JSON.stringify(entry) !== JSON.stringify(last.get(entry.seq)));
  return [...gone, ...told].toSorted((x, y) => x.seq - y.seq);
}

const setAside = ({ seq, at, period, lead }: Entry): Entry => ({
  seq,
  at,
  period,
  tone: "correction",
  lead,
  was: lead,
  retracted: true,
});
