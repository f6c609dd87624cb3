/** What any feed of football comes to: happenings on the clocks of their periods, written in order. */
import type { FootballDocument, Moment } from "../../../match/football/card.ts";
import { momentAt } from "../../../match/football/clock.ts";
import { ordinal, type PeriodName, PERIODS } from "../../../match/football/period.ts";
import type { FootballFormat } from "../../../match/football/format.ts";
import type { Happening } from "../../../match/event.ts";
import type { SideId } from "../../../match/ids.ts";
import type { EventWriter } from "../writer.ts";

export type FootballWriter = EventWriter<FootballDocument>;

/** Something that happened `second` seconds after its period began. */
export interface Timed {
  readonly period: PeriodName;
  readonly second: number;
  readonly happening: (moment: Moment) => Happening;
  /** Whom a goal counts for. */
  readonly goalFor?: SideId;
}

/** The ball is back at the centre no sooner: a second mark of a goal within it tells of the same goal. */
const SAME_GOAL_SECONDS = 10;
/** Before the period of that place: half-time, and the shorter breaks of extra time. */
const BREAK_SECONDS = [0, 15 * 60, 5 * 60, 60, 5 * 60] as const;

/** A match that went on is one that the competition let go on: the feeds do not say what would have been. */
export function formatOf(periods: ReadonlySet<PeriodName>): FootballFormat {
  return {
    sport: "football",
    halfMinutes: 45,
    ...((periods.has("extra-first-half") || periods.has("extra-second-half")) && { extraMinutes: 15 }),
    ...(periods.has("shootout") && { shootout: true }),
  };
}

/**
 * Writes the periods and what happened in them, from the writer's time of kick-off. `ends` are the seconds that the
 * feed gives for the ends of periods; the last happening ends one of which it says nothing.
 */
export function playOut(
  writer: FootballWriter,
  kickOff: number,
  timed: readonly Timed[],
  ends: ReadonlyMap<PeriodName, number>,
): void {
  const { format } = writer.doc.card;
  let begins = kickOff;
  for (const [place, period] of PERIODS.entries()) {
    const own = timed.filter((one) => one.period === period).toSorted((x, y) => x.second - y.second);
    if (own.length === 0 && !ends.has(period)) continue;
    begins += (ordinal(writer.doc.card.clock?.period) > 0 ? (BREAK_SECONDS[place] ?? 0) : 0) * 1000;
    writer.waitUntil(begins);
    writer.write({ type: "football.period-started", period });
    for (const { second, happening } of once(own)) {
      writer.waitUntil(begins + Math.round(second * 1000));
      writer.write(happening(momentAt(period, second, format)));
    }
    begins += Math.round(1000 * Math.max(ends.get(period) ?? 0, own.at(-1)?.second ?? 0));
    writer.waitUntil(begins);
    writer.write({ type: "football.period-ended", period });
  }
  writer.wait(60);
  writer.write({ type: "finished" });
}

/** When periods ended: at the last of the marks (seconds since its period began) that a feed has of each. */
export function endsOf(marks: Iterable<readonly [PeriodName, number]>): ReadonlyMap<PeriodName, number> {
  const ends = new Map<PeriodName, number>();
  for (const [period, second] of marks) ends.set(period, Math.max(ends.get(period) ?? 0, second));
  return ends;
}

/** Without the second marks of goals that have been told: the keeper's, or the other side's of an own goal. */
function* once(timed: readonly Timed[]): Generator<Timed> {
  const last = new Map<SideId, number>();
  for (const one of timed) {
    const { goalFor, second } = one;
    if (goalFor) {
      if (second - (last.get(goalFor) ?? -Infinity) < SAME_GOAL_SECONDS) continue;
      last.set(goalFor, second);
    }
    yield one;
  }
}

/** "4-3-3" of 433. */
export const formationText = (formation: number | string): string => String(formation).split("").join("-");

export const sideNamed = (name: string) => ({
  name: name.slice(0, 60) || "?",
  short: shortName(name) || "?",
});

/** Two to five letters for a name: "Northshore" is NOR, "Harbour Lights" HL. */
function shortName(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const initials = words.map((word) => Array.from(word)[0] ?? "").join("");
  const short = words.length > 1 ? initials.slice(0, 5) : (words[0] ?? name).slice(0, 3);
  return short.toUpperCase();
}
