/** A football score in one line. */
import type { Headline, ScoreLine } from "../head.ts";
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { FootballDocument, Outcome } from "./card.ts";
import { minuteText, periodInProgress } from "./clock.ts";
import { aggregate, leader, officialScore } from "./outcome.ts";
import { ordinal, periodLabel } from "./period.ts";
import { nextToKick } from "./shootout.ts";

export function headline(doc: FootballDocument): Headline {
  const total = aggregate(doc.card);
  return {
    order: SIDES,
    a: scoreLine(doc, "a"),
    b: scoreLine(doc, "b"),
    text: situation(doc),
    ...(total && { figures: `Aggregate ${total.a}–${total.b}` }),
  };
}

function scoreLine(doc: FootballDocument, side: SideId): ScoreLine {
  const { card, status } = doc;
  if (!card.clock && !card.awarded?.score) return {};
  const live = status.phase === "live" || status.phase === "paused";
  const kicking = card.shootout && nextToKick(card.shootout);
  return {
    score: String(officialScore(card)[side]),
    ...(card.shootout && { detail: `(${card.shootout[side]})` }),
    ...(live && (kicking === undefined || kicking === side) && { active: true }),
  };
}

function situation(doc: FootballDocument): string {
  const { card, status, sides } = doc;
  if (card.outcome) return outcomeText(doc, card.outcome);
  if (card.awarded) return outcomeText(doc, { winner: card.awarded.side, by: "award" });
  if (!card.clock || status.phase === "upcoming") return `${sides.a.name} v ${sides.b.name}`;
  if (card.shootout) {
    const { a, b } = card.shootout;
    return `${sides.a.name} ${a}–${b} ${sides.b.name} on penalties`;
  }
  return standing(doc);
}

/** "Northshore lead 2–1"; in a second leg, who is ahead in the tie. */
function standing({ card, sides }: FootballDocument): string {
  const lead = leader(card);
  const total = aggregate(card);
  if (!lead) return total ? `Level at ${total.a}–${total.b} on aggregate` : level(card.score.a);
  const name = sides[lead.winner].name;
  if (total && lead.by === "away goals") return `${name} ahead on away goals`;
  const { a, b } = total ?? card.score;
  return `${name} lead ${Math.max(a, b)}–${Math.min(a, b)}${total ? " on aggregate" : ""}`;
}

const level = (goals: number): string => (goals === 0 ? "Goalless" : `Level at ${goals}–${goals}`);

/** "Northshore won 2–1 after extra time", "Kestrels go through on away goals". */
function outcomeText(doc: FootballDocument, outcome: Outcome): string {
  const { card, sides } = doc;
  if ("result" in outcome) {
    const { a, b } = card.score;
    return outcome.result === "draw" ? `Drawn ${a}–${b}` : `Abandoned at ${a}–${b}${lastMinute(doc)}`;
  }
  const name = sides[outcome.winner].name;
  const by = (score: Readonly<Record<SideId, number>>) =>
    `${score[outcome.winner]}–${score[otherSide(outcome.winner)]}`;
  const total = aggregate(card);
  switch (outcome.by) {
    case "goals":
      return `${name} won ${by(card.score)}`;
    case "extra time":
      return `${name} won ${by(card.score)} after extra time`;
    case "penalties":
      return `${name} won ${by(card.shootout ?? card.score)} on penalties`;
    case "aggregate":
      return `${name} go through ${by(total ?? card.score)} on aggregate`;
    case "away goals":
      return `${name} go through on away goals`;
    case "award":
      return `Awarded to ${name}${card.awarded?.score ? `, ${by(card.awarded.score)}` : ""}`;
  }
}

/** ", 63’": when the match stopped, where a goal, card, substitution or shot tells. */
function lastMinute({ card }: FootballDocument): string {
  const moments = [card.goals, card.bookings, card.substitutions, card.shots]
    .flatMap((known) => Object.entries<{ minute: number; added?: number }>(known))
    .toSorted(([x], [y]) => Number(x) - Number(y));
  const last = moments.at(-1)?.[1];
  return last ? ` (${minuteText(last)}’)` : "";
}

export function label({ card }: FootballDocument): string {
  const { clock } = card;
  if (!clock) return "Kick-off";
  if (periodInProgress(card)) return periodLabel(clock.period);
  if (clock.period === "first-half") return "Half-time";
  return clock.period === "extra-first-half" ? "Half-time, extra time" : "Full-time";
}

export const periodNumber = ({ card }: FootballDocument): number => ordinal(card.clock?.period);
