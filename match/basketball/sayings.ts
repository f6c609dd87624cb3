/** What a basketball game says of itself. */
import type { CommonPhrase, Sayings } from "../say.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { BasketballCard, BasketballDocument, Outcome } from "./card.ts";
import { leaderOf } from "./outcome.ts";
import {
  clockText,
  currentPeriod,
  inBonus,
  isLast,
  isOvertime,
  kindOf,
  lastPeriod,
  type PeriodKind,
} from "./periods.ts";

export type BasketballPhrase =
  | CommonPhrase
  /** After so many overtimes. */
  | { readonly say: "won"; readonly who: string; readonly by?: number; readonly overtimes: number }
  | { readonly say: "tied" }
  | { readonly say: "lead"; readonly who: string; readonly by: number }
  | { readonly say: "level"; readonly points: number }
  | { readonly say: "bonus" }
  | ({ readonly say: "clock"; readonly left: string } & PeriodKind)
  | ({ readonly say: "period" | "end of period" | "level after" } & PeriodKind)
  | { readonly say: "before tip-off" | "half-time" | "full time" };

export function sayings(doc: BasketballDocument): Sayings<BasketballPhrase> {
  const figures = timeOf(doc);
  const [a = [], b = []] = SIDES.map((side) => detailsOf(doc, side));
  return {
    text: [situation(doc)],
    ...(figures && { figures: [figures] }),
    ...(a.length > 0 && { a }),
    ...(b.length > 0 && { b }),
    label: labelOf(doc.card),
  };
}

function detailsOf({ card, status }: BasketballDocument, side: SideId): readonly BasketballPhrase[] {
  const playing = status.phase === "live" && currentPeriod(card) !== undefined;
  return playing && inBonus(card, side) ? [{ say: "bonus" }] : [];
}

/** While there is time to play. */
function timeOf({ card, status }: BasketballDocument): BasketballPhrase | undefined {
  const current = currentPeriod(card);
  if (!current || !card.clock || status.phase === "finished" || status.phase === "abandoned")
    return undefined;
  return { say: "clock", left: clockText(card.clock.left), ...kindOf(card.format, current.number) };
}

function situation(doc: BasketballDocument): BasketballPhrase {
  const { card, status, sides } = doc;
  if (status.phase === "abandoned") return { say: "abandoned" };
  const outcome = card.declared?.winner ? card.declared : card.outcome;
  if (outcome) return outcomePhrase(doc, outcome);
  return lastPeriod(card) ? standing(doc) : { say: "versus", a: sides.a.name, b: sides.b.name };
}

export function standing({ card: { score }, sides }: BasketballDocument): BasketballPhrase {
  const leader = leaderOf(score);
  if (!leader) return { say: "level", points: score.a };
  return { say: "lead", who: sides[leader].name, by: Math.abs(score.a - score.b) };
}

export function outcomePhrase(
  { card, sides }: BasketballDocument,
  { winner, by, result }: Outcome,
): BasketballPhrase {
  if (!winner) return { say: result === "tie" ? "tied" : "no result" };
  const last = lastPeriod(card)?.number ?? 0;
  const overtimes = isOvertime(card.format, last) ? last - card.format.periods : 0;
  return { say: "won", who: sides[winner].name, ...(by && { by: by.points }), overtimes };
}

/** What is being played. */
function labelOf(card: BasketballCard): BasketballPhrase {
  const last = lastPeriod(card);
  if (!last) return { say: "before tip-off" };
  const kind = kindOf(card.format, last.number);
  if (!last.ended) return { say: "period", ...kind };
  if (last.number * 2 === card.format.periods) return { say: "half-time" };
  if (card.outcome) return { say: "full time" };
  return { say: isLast(card.format, last.number) ? "level after" : "end of period", ...kind };
}
