/** A basketball score beside the names of the sides. */
import type { ScoreLine, Scores } from "../head.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { BasketballCard, BasketballDocument } from "./card.ts";
import { lastPeriod } from "./periods.ts";

export const scores = ({ card }: BasketballDocument): Scores => ({
  order: SIDES,
  a: scoreLine(card, "a"),
  b: scoreLine(card, "b"),
});

const scoreLine = (card: BasketballCard, side: SideId): ScoreLine =>
  lastPeriod(card) ? { score: String(card.score[side]) } : {};
