import type { BasketballDocument } from "../../match/basketball/card.ts";
import {
  clockText,
  currentPeriod,
  lastPeriod,
  periodName,
  periodShort,
} from "../../match/basketball/periods.ts";
import { plural } from "../words.ts";
import type { Chip, SportView } from "../sport-view.ts";

/** Fewer points in a row are no run. */
const RUN = 6;

function chips({ card, sides }: BasketballDocument): readonly Chip[] {
  const current = currentPeriod(card);
  if (!current || !card.clock) return [];
  const { run } = card;
  return [
    { name: periodShort(card.format, current.number), value: clockText(card.clock.left) },
    ...(run && run.points >= RUN ? [{ name: "Run", value: `${sides[run.side].short} ${run.points}–0` }] : []),
  ];
}

function aside({ card }: BasketballDocument): string | undefined {
  if (!lastPeriod(card)) return undefined;
  return `${plural(card.leadChanges, "lead change")}, level ${plural(card.ties, "time")}`;
}

function period({ card }: BasketballDocument, number: number): string | undefined {
  if (number < 1) return undefined;
  const name = periodName(card.format, number);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const basketballView: SportView<BasketballDocument> = {
  words: () => ({ card: "Box score", active: "in possession" }),
  chips,
  aside,
  period,
  hasLineUps: true,
  hasScorecard: ({ card }) => Object.keys(card.periods).length > 0,
};
