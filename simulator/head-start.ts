/** Matches that are under way already when the simulator starts, so that a fresh start looks alive. */
import type { MatchEvent } from "../match/event.ts";

export interface HeadStart {
  /** The seq of the last event that lies in the past; 0 for none. */
  readonly history: number;
  /** How long ago the match began, in milliseconds. */
  readonly elapsed: number;
}

/** The share of its events that the match of a slot has behind it. Slots take turns: deep in it, early, about to start. */
const SHARES = [0.8, 0.25, 0] as const;

/** How far the match of a slot has got. Plays it to its end to know. */
export function headStart(slot: number, events: Iterable<MatchEvent>): HeadStart {
  const all = [...events];
  const beforeStart = all.findIndex(({ type }) => type === "started") - 1;
  const at = Math.max(beforeStart, Math.floor(all.length * (SHARES[slot % SHARES.length] ?? 0)));
  const [first] = all;
  const last = all[at];
  return first && last
    ? { history: last.seq, elapsed: Date.parse(last.at) - Date.parse(first.at) }
    : { history: 0, elapsed: 0 };
}
