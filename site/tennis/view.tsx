import { SIDES } from "../../match/ids.ts";
import type { TennisDocument } from "../../match/tennis/card.ts";
import { matchFigures } from "../../match/tennis/figures.ts";
import { shortName } from "../../match/tennis/names.ts";
import { scoreIn } from "../i18n/isolated.ts";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import type { Chip, SportView } from "../sport-view.ts";
import { tossText, viewWords } from "./words.ts";

function chips(doc: TennisDocument, { language, dir }: Speech): readonly Chip[] {
  const say = viewWords.in(language);
  const { card } = doc;
  if (Object.keys(card.sets).length === 0) return [];
  const { a, b } = matchFigures(card);
  const chances = SIDES.flatMap((side) => {
    const chance = card.chances?.[side];
    return chance ? [{ name: say.chance(chance), value: shortName(doc, side), tone: "warn" } as const] : [];
  });
  // What comes and goes takes the place of another, so that the rest stands still.
  return [
    { name: say.breaks, value: scoreIn(dir, a.breaks, b.breaks), room: 3 },
    { name: say.points, value: scoreIn(dir, a.points, b.points), room: 5 },
    ...(chances.length > 0 ? chances : [{ name: say.aces, value: scoreIn(dir, a.aces, b.aces) }]),
  ];
}

const hasScorecard = ({ card }: TennisDocument): boolean => Object.keys(card.sets).length > 0;

const tennisView: SportView<TennisDocument> = {
  words: ({ language }) => viewWords.in(language),
  chips,
  // Before the first set the headline tells of the toss.
  aside: (doc, { language }) => (hasScorecard(doc) ? tossText(language, doc) : undefined),
  period: ({ card }, ordinal, { language }) => {
    const set = card.sets[String(ordinal)];
    return set && viewWords.in(language).set(set);
  },
  hasLineUps: false,
  hasScorecard,
};

/** The view, once its words in a language are here. */
export async function tennisViewIn(language: Language): Promise<SportView<TennisDocument>> {
  await viewWords.load(language);
  return tennisView;
}
