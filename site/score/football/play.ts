/** What a scorer of football has to say next, and who may be named. Pure. */
import type { FootballDocument, Moment } from "../../../match/football/card.ts";
import { bounds, momentAt, periodInProgress } from "../../../match/football/clock.ts";
import { keeperOf } from "../../../match/football/keepers.ts";
import { booked, onField, sentOff } from "../../../match/football/lineup.ts";
import { leader } from "../../../match/football/outcome.ts";
import { PERIODS, type PeriodName } from "../../../match/football/period.ts";
import { nextToKick, NO_KICKS, shootoutWinner } from "../../../match/football/shootout.ts";
import type { Happening } from "../../../match/event.ts";
import { otherSide, playerId, type PlayerId, type SideId } from "../../../match/ids.ts";
import { lineUp } from "../../people.ts";

export type Next =
  | { readonly kind: "kick-off" }
  | { readonly kind: "play"; readonly period: Exclude<PeriodName, "shootout"> }
  | { readonly kind: "shootout"; readonly side: SideId | undefined; readonly decided: boolean }
  /** Between periods: what may follow; without anything it is the end. */
  | { readonly kind: "break"; readonly follows: PeriodName | undefined }
  | { readonly kind: "over" };

export function nextOf(doc: FootballDocument): Next {
  const { card, status } = doc;
  if (status.phase === "finished" || status.phase === "abandoned") return { kind: "over" };
  if (!card.clock) return { kind: "kick-off" };
  const period = periodInProgress(card);
  if (period === undefined) return { kind: "break", follows: followingOf(doc, card.clock.period) };
  if (period !== "shootout") return { kind: "play", period };
  const kicks = card.shootout ?? NO_KICKS;
  return { kind: "shootout", side: nextToKick(kicks), decided: shootoutWinner(kicks) !== undefined };
}

/** The period after another one (Laws 7 and 10); undefined if that was the last. */
function followingOf({ card }: FootballDocument, period: PeriodName): PeriodName | undefined {
  const { format } = card;
  if (period === "first-half") return "second-half";
  if (period === "extra-first-half") return "extra-second-half";
  if (leader(card) || period === "shootout") return undefined;
  if (period === "second-half" && format.extraMinutes !== undefined) return "extra-first-half";
  return format.shootout ? "shootout" : undefined;
}

/** What ends the period in progress, and with it the match if nothing follows. */
export function endOf(doc: FootballDocument, period: PeriodName): readonly Happening[] {
  const ended: Happening = { type: "football.period-ended", period };
  return followingOf(doc, period) === undefined ? [ended, { type: "finished" }] : [ended];
}

export const kickOff = (doc: FootballDocument): readonly Happening[] => [
  ...(doc.status.phase === "upcoming" ? [{ type: "started" } as const] : []),
  { type: "football.period-started", period: PERIODS[0] },
];

/** Seconds on the clock of the match at `now`, in milliseconds since 1970. */
export function secondsAt({ card: { clock } }: FootballDocument, now: number): number {
  if (!clock) return 0;
  const ran = clock.since === undefined ? 0 : (now - Date.parse(clock.since)) / 1_000;
  return clock.at + Math.max(0, Math.floor(ran));
}

/** The minute in progress, as an event gives it. In a break it is the last one. */
export function minuteAt(doc: FootballDocument, now: number): Moment {
  const { clock, format } = doc.card;
  if (!clock) return { minute: 1 };
  const { from, to } = bounds(clock.period, format);
  if (clock.since === undefined) return { minute: Math.max(1, to) };
  return momentAt(clock.period, secondsAt(doc, now) - 60 * from, format);
}

/** A minute earlier or later, within the period that began last. */
export function moved({ card: { clock, format } }: FootballDocument, moment: Moment, by: -1 | 1): Moment {
  const { from, to } = bounds(clock?.period ?? "first-half", format);
  const at = moment.minute + (moment.added ?? 0) + by;
  if (at <= from) return { minute: from + 1 };
  return at > to ? { minute: Math.max(1, to), added: at - to } : { minute: at };
}

export interface Person {
  readonly id: PlayerId;
  readonly name: string;
  readonly shirt?: number;
}

/** Who of a side may score now; all that were named where the line-up is not known in full. */
export function playing(doc: FootballDocument, side: SideId): readonly Person[] {
  const field = onField(doc, side);
  return people(doc, side).filter(({ id }) => !sentOff(doc, id) && (field?.has(id) ?? true));
}

/** Who of a side may go into the goal: whoever plays and is not there. */
export function playingOut(doc: FootballDocument, side: SideId): readonly Person[] {
  const keeper = keeperOf(doc, side);
  return playing(doc, side).filter(({ id }) => id !== keeper);
}

/** Who of a side may come on. */
export function waiting(doc: FootballDocument, side: SideId): readonly Person[] {
  const field = onField(doc, side);
  const gone = new Set(Object.values(doc.card.substitutions).map((change) => change.out));
  return people(doc, side).filter(({ id }) => !gone.has(id) && !sentOff(doc, id) && !field?.has(id));
}

const people = (doc: FootballDocument, side: SideId): readonly Person[] =>
  lineUp(doc, side).map(({ id, name, shirt }) => ({
    id: playerId(id),
    name,
    ...(shirt !== undefined && { shirt }),
  }));

/** A second yellow card is one of its own kind. */
export const yellowFor = (doc: FootballDocument, player: PlayerId): "yellow" | "second yellow" =>
  booked(doc, player) ? "second yellow" : "yellow";

/** An own goal counts for the other side than its scorer's. */
export const scorersSide = (side: SideId, how: "own goal" | "open play" | "penalty" | "free kick"): SideId =>
  how === "own goal" ? otherSide(side) : side;
