/** What a sport that can be played brings. */
import type { MatchEvent } from "../../match/event.ts";
import type { MatchId } from "../../match/ids.ts";
import type { SportName } from "../../match/sports.ts";

/** A match of a calendar. Whoever goes through the events again sees the same match again. */
export interface Meeting {
  readonly id: MatchId;
  readonly events: Iterable<MatchEvent>;
}

export interface SportModel {
  readonly sport: SportName;
  /** The formats that it can play, the usual one first. */
  readonly formats: readonly [string, ...string[]];
  /**
   * The match at `index` (from 0) of a seed's endless calendar, played lazily from `startsAt` (milliseconds since
   * 1970). Names, venues and clubs are invented. Ids differ from those of every other sport, format and seed.
   */
  meeting(seed: number, format: string, index: number, startsAt: number): Meeting;
}
