/** Who pressed when: what both sides' shots and corners weigh, minute by minute. */
import type { FootballCard, When } from "../../match/football/card.ts";
import { bounds } from "../../match/football/clock.ts";
import type { SideId } from "../../match/ids.ts";
import { FOOT, PAPER, type Point, QUARTER, round, span } from "./chart.ts";

/** What counts as pressure beside the chance of a shot: that there was one at all, or a corner. */
const SHOT = 0.15;
const CORNER = 0.2;
/** The chance of a shot that nobody has measured: about one in ten goes in. */
const USUAL_CHANCE = 0.1;
/** How far pressure is felt, minutes: the standard deviation of a bell. */
const SPREAD = 2.2;
const RIGHT = 8;

/** Side a's pressure less side b's in each minute from the first. */
export function pressureOf(card: FootballCard): readonly number[] {
  const course = courseIn(card);
  const felt = [
    ...Object.values(card.shots).map((shot) => [shot, SHOT + (shot.xg ?? USUAL_CHANCE)] as const),
    ...Object.values(card.corners).map((corner) => [corner, CORNER] as const),
  ].map(([one, weight]) => ({ at: course(one), weight: one.side === "a" ? weight : -weight }));
  const last = Math.max(0, ...felt.map(({ at }) => at));
  return Array.from({ length: last }, (_, before) =>
    felt.reduce((sum, { at, weight }) => {
      const apart = (before + 1 - at) / SPREAD;
      return sum + weight * Math.exp((-apart * apart) / 2);
    }, 0),
  );
}

/** Minutes of the course: stoppage time counts on at the end, and stands on the last minute of the halves before. */
function courseIn({ periods, format }: FootballCard) {
  const end = bounds(periods["extra-first-half"] ? "extra-second-half" : "second-half", format).to;
  return ({ minute, added = 0 }: When): number => (minute < end ? minute : minute + added);
}

interface Momentum {
  /** Paths of what is above the line of level pressure, and below it. */
  readonly above: string;
  readonly below: string;
  readonly middle: number;
  /** Where halves meet. */
  readonly breaks: readonly number[];
  readonly goals: readonly (Point & { readonly side: SideId; readonly key: string })[];
  readonly ticks: readonly { readonly x: number; readonly minute: number }[];
}

/** The momentum on the charts' paper; undefined where nothing was told of yet. */
export function momentumOf(card: FootballCard): Momentum | undefined {
  const leads = pressureOf(card);
  if (leads.length === 0) return undefined;
  const { left, top, width } = PAPER;
  const middle = (top + FOOT) / 2;
  const most = Math.max(0.5, ...leads.map(Math.abs));
  const x = (minute: number) => round(left + (minute / span(card)) * (width - left - RIGHT));
  const y = (lead: number) => round(middle - (lead / most) * (middle - top - 8));
  const area = (part: (lead: number) => number) =>
    `M${x(0)} ${middle}${leads.map((lead, at) => `L${x(at + 1)} ${y(part(lead))}`).join("")}L${x(leads.length)} ${middle}Z`;
  const course = courseIn(card);
  const { halfMinutes } = card.format;
  const extra = card.periods["extra-first-half"] ? [2 * halfMinutes] : [];
  return {
    above: area((lead) => Math.max(0, lead)),
    below: area((lead) => Math.min(0, lead)),
    middle,
    breaks: [halfMinutes, ...extra].map(x),
    goals: Object.entries(card.goals).flatMap(([key, { disallowed, side, ...goal }]) =>
      disallowed ? [] : [{ key, side, x: x(course(goal)), y: side === "a" ? top : FOOT }],
    ),
    ticks: Array.from({ length: Math.floor(span(card) / QUARTER) }, (_, at) => (at + 1) * QUARTER).map(
      (minute) => ({ x: x(minute), minute }),
    ),
  };
}
