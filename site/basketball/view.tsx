import type { BasketballDocument } from "../../match/basketball/card.ts";
import { clockText, currentPeriod, kindOf, lastPeriod } from "../../match/basketball/periods.ts";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import type { Chip, SportView } from "../sport-view.ts";
import { basketballWords } from "./words.ts";

/** Fewer points in a row are no run. */
const RUN = 6;

function chips({ card, sides }: BasketballDocument, { language }: Speech): readonly Chip[] {
  const say = basketballWords.in(language);
  const current = currentPeriod(card);
  if (!current || !card.clock) return [];
  const { run } = card;
  return [
    { name: say.short(kindOf(card.format, current.number)), value: clockText(card.clock.left), room: 5 },
    ...(run && run.points >= RUN
      ? [{ name: say.run, value: `${sides[run.side].short} ${run.points}–0` }]
      : []),
  ];
}

const basketballView: SportView<BasketballDocument> = {
  words: ({ language }) => basketballWords.in(language),
  chips,
  aside: ({ card }, { language }) =>
    lastPeriod(card) && basketballWords.in(language).flow(card.leadChanges, card.ties),
  period: ({ card: { format } }, number, { language }) =>
    number < 1 ? undefined : basketballWords.in(language).period(kindOf(format, number)),
  hasLineUps: true,
  hasScorecard: ({ card }) => Object.keys(card.periods).length > 0,
};

/** The view, once its words in a language are here. */
export async function basketballViewIn(language: Language): Promise<SportView<BasketballDocument>> {
  await basketballWords.load(language);
  return basketballView;
}
