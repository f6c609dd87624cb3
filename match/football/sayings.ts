/** What a football match says of itself. */
import type { CommonPhrase, Sayings } from "../say.ts";
import { otherSide, type SideId } from "../ids.ts";
import type { FootballDocument, Outcome, Score } from "./card.ts";
import { minuteText, periodInProgress } from "./clock.ts";
import { aggregate, leader } from "./outcome.ts";
import type { PeriodName } from "./period.ts";

/** The side's own goals first. */
interface Won {
  readonly who: string;
  readonly goals: number;
  readonly to: number;
}

export type FootballPhrase =
  | CommonPhrase
  | ({ readonly say: "won"; readonly by: "goals" | "extra time" | "penalties" } & Won)
  | ({ readonly say: "through" } & Won)
  | { readonly say: "through on away goals" | "ahead on away goals"; readonly who: string }
  | { readonly say: "awarded"; readonly who: string; readonly goals?: number; readonly to?: number }
  | { readonly say: "drawn"; readonly goals: number }
  /** `minute` is the last that is known: "45+2". */
  | { readonly say: "stopped"; readonly a: number; readonly b: number; readonly minute?: string }
  | {
      readonly say: "shootout";
      readonly home: string;
      readonly a: number;
      readonly b: number;
      readonly away: string;
    }
  | ({ readonly say: "lead"; readonly aggregate: boolean } & Won)
  | { readonly say: "level"; readonly goals: number; readonly aggregate: boolean }
  | { readonly say: "goalless" }
  | { readonly say: "aggregate"; readonly a: number; readonly b: number }
  | { readonly say: "kick-off" | "half-time" | "half-time of extra time" | "full-time" }
  | { readonly say: "period"; readonly period: PeriodName };

export function sayings(doc: FootballDocument): Sayings<FootballPhrase> {
  const total = aggregate(doc.card);
  return {
    text: [situation(doc)],
    ...(total && { figures: [{ say: "aggregate", ...total }] }),
    label: labelOf(doc),
  };
}

function situation(doc: FootballDocument): FootballPhrase {
  const { card, status, sides } = doc;
  if (card.outcome) return outcomePhrase(doc, card.outcome);
  if (card.awarded) return outcomePhrase(doc, { winner: card.awarded.side, by: "award" });
  if (!card.clock || status.phase === "upcoming") return { say: "versus", a: sides.a.name, b: sides.b.name };
  if (card.shootout) {
    const { a, b } = card.shootout;
    return { say: "shootout", home: sides.a.name, a, b, away: sides.b.name };
  }
  return standing(doc);
}

/** In a second leg, who is ahead in the tie. */
function standing({ card, sides }: FootballDocument): FootballPhrase {
  const lead = leader(card);
  const total = aggregate(card);
  const inTie = { aggregate: total !== undefined };
  if (!lead) {
    const goals = (total ?? card.score).a;
    return total || goals > 0 ? { say: "level", goals, ...inTie } : { say: "goalless" };
  }
  const who = sides[lead.winner].name;
  if (total && lead.by === "away goals") return { say: "ahead on away goals", who };
  return { say: "lead", who, ...won(total ?? card.score, lead.winner), ...inTie };
}

const won = (score: Score, winner: SideId) => ({ goals: score[winner], to: score[otherSide(winner)] });

function outcomePhrase({ card, sides }: FootballDocument, outcome: Outcome): FootballPhrase {
  if ("result" in outcome) {
    if (outcome.result === "draw") return { say: "drawn", goals: card.score.a };
    const minute = lastMinute(card);
    return { say: "stopped", a: card.score.a, b: card.score.b, ...(minute !== undefined && { minute }) };
  }
  const { winner, by } = outcome;
  const who = sides[winner].name;
  switch (by) {
    case "goals":
    case "extra time":
      return { say: "won", by, who, ...won(card.score, winner) };
    case "penalties":
      return { say: "won", by, who, ...won(card.shootout ?? card.score, winner) };
    case "aggregate":
      return { say: "through", who, ...won(aggregate(card) ?? card.score, winner) };
    case "away goals":
      return { say: "through on away goals", who };
    case "award":
      return { say: "awarded", who, ...(card.awarded?.score && won(card.awarded.score, winner)) };
  }
}

/** When the match stopped, where a goal, card, substitution or shot tells. */
function lastMinute({ goals, bookings, substitutions, shots }: FootballDocument["card"]): string | undefined {
  const moments = [goals, bookings, substitutions, shots]
    .flatMap((known) => Object.entries<{ minute: number; added?: number }>(known))
    .toSorted(([x], [y]) => Number(x) - Number(y));
  const last = moments.at(-1)?.[1];
  return last && minuteText(last);
}

function labelOf({ card }: FootballDocument): FootballPhrase {
  const { clock } = card;
  if (!clock) return { say: "kick-off" };
  if (periodInProgress(card)) return { say: "period", period: clock.period };
  if (clock.period === "first-half") return { say: "half-time" };
  return { say: clock.period === "extra-first-half" ? "half-time of extra time" : "full-time" };
}
