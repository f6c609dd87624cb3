/** Matches of the simulator's own, as the store is told of them. */
import { listing } from "../match/listing.ts";
import { fold } from "../match/fold.ts";
import { linesOf } from "../match/lines.ts";
import type { SportName } from "../match/sports.ts";
import { matchAt } from "../simulator/play/sports.ts";
import type { Commit } from "../store/store.ts";
import { EPOCH } from "./samples.ts";

/** A match of a sport's calendar, as it stands after this share of its events. */
export interface Staged {
  readonly sport: SportName;
  readonly share: number;
}

const START = Date.UTC(2026, 5, 6, 14);

/** The whole match so far in one step; `index` is its place in the calendar, from 0. */
export function playedCommit({ sport, share }: Staged, index: number): Commit {
  const played = [...matchAt({ sport, seed: 3 }, index, START).events];
  const events = played.slice(0, Math.max(1, Math.round(played.length * share)));
  const { doc, v, at, entries } = fold(events);
  if (!doc || at === undefined) throw new Error(`no match of ${sport} was announced`);
  return {
    match: doc.id,
    from: 0,
    v,
    at,
    doc,
    listing: listing(doc, at),
    events,
    entries,
    players: linesOf(doc),
    epoch: EPOCH,
  };
}
