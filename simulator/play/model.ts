/** What a sport that can be played brings. */
import type { MatchEvent } from "../../match/event.ts";
import type { MatchId } from "../../match/ids.ts";
import type { SportName } from "../../match/sports.ts";
import { type Chance, chance } from "./chance.ts";

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

interface ModelParts<Format extends string, Fixture extends { readonly id: MatchId }> {
  readonly sport: SportName;
  readonly formats: readonly [Format, ...Format[]];
  /** Who meets whom, and where. */
  readonly fixture: (seed: number, index: number, format: Format, startsAt: number) => Fixture;
  readonly play: (fixture: Fixture, random: Chance) => Iterator<MatchEvent>;
}

/** A model of a calendar's fixtures and of how one is played, each match with chance of its own. */
export const modelOf = <Format extends string, Fixture extends { readonly id: MatchId }>({
  sport,
  formats,
  fixture,
  play,
}: ModelParts<Format, Fixture>): SportModel => ({
  sport,
  formats,
  meeting(seed, name, index, startsAt) {
    const format = formats.find((known) => known === name);
    if (format === undefined) throw new RangeError(`${sport} is not played as ${name}`);
    const meeting = fixture(seed, index, format, startsAt);
    return {
      id: meeting.id,
      events: { [Symbol.iterator]: () => play(meeting, chance(seed, meeting.id)) },
    };
  },
});
