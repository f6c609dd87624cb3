/** The sports that can be played, each with its model. */
import type { MatchEvent } from "../../match/event.ts";
import { chance } from "./chance.ts";
import { playCricket } from "./cricket/match.ts";
import { type FormatName, FORMAT_NAMES } from "./cricket/styles.ts";
import { type Fixture, fixture } from "./fixture.ts";

export const SPORTS = ["cricket"] as const;
export { FORMAT_NAMES, type FormatName };

export interface Calendar {
  readonly seed: number;
  readonly format: FormatName;
}

/**
 * The match at `index` (from 0) of a calendar, played lazily from `startsAt` (milliseconds since 1970). Whoever goes
 * through the events again sees the same match again.
 */
export function matchAt(
  { seed, format }: Calendar,
  index: number,
  startsAt: number,
): { readonly fixture: Fixture; readonly events: Iterable<MatchEvent> } {
  const meeting = fixture(seed, index, format, startsAt);
  return {
    fixture: meeting,
    events: { [Symbol.iterator]: () => playCricket(meeting, chance(seed, meeting.id)) },
  };
}
