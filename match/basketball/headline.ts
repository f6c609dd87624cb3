/** A basketball score in one line. */
import type { Headline, ScoreLine } from "../head.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { BasketballDocument } from "./card.ts";
import { outcomeText, standing } from "./outcome.ts";
import { clockText, currentPeriod, inBonus, isLast, lastPeriod, periodName, periodShort } from "./periods.ts";

export function headline(doc: BasketballDocument): Headline {
  const figures = timeText(doc);
  return {
    order: SIDES,
    a: scoreLine(doc, "a"),
    b: scoreLine(doc, "b"),
    text: situation(doc),
    ...(figures && { figures }),
  };
}

function scoreLine(doc: BasketballDocument, side: SideId): ScoreLine {
  const { card } = doc;
  if (!lastPeriod(card)) return {};
  const playing = doc.status.phase === "live" && currentPeriod(card) !== undefined;
  const bonus = playing && inBonus(card, side);
  return {
    score: String(card.score[side]),
    ...(bonus && { detail: "bonus" }),
  };
}

/** "Q3 4:32", while there is time to play */
function timeText({ card, status }: BasketballDocument): string | undefined {
  const current = currentPeriod(card);
  if (!current || !card.clock || status.phase === "finished" || status.phase === "abandoned")
    return undefined;
  return `${periodShort(card.format, current.number)} ${clockText(card.clock.left)}`;
}

function situation(doc: BasketballDocument): string {
  const { card, status, sides } = doc;
  if (status.phase === "abandoned") return "Match abandoned";
  const outcome = card.declared?.winner ? card.declared : card.outcome;
  if (outcome) return outcomeText(doc, outcome);
  return lastPeriod(card) ? standing(doc) : `${sides.a.name} v ${sides.b.name}`;
}

/** What is being played, in words: "3rd quarter", "Half-time", "End of 1st quarter". */
export function label({ card }: BasketballDocument): string {
  const last = lastPeriod(card);
  if (!last) return "Before tip-off";
  const name = periodName(card.format, last.number);
  if (!last.ended) return name.charAt(0).toUpperCase() + name.slice(1);
  if (last.number * 2 === card.format.periods) return "Half-time";
  if (card.outcome) return "Full time";
  return isLast(card.format, last.number) ? `Level after ${name}` : `End of ${name}`;
}
