import { SIDES } from "../../match/ids.ts";
import type { TennisDocument } from "../../match/tennis/card.ts";
import { matchFigures } from "../../match/tennis/figures.ts";
import { setName, tossText } from "../../match/tennis/headline.ts";
import { shortName } from "../../match/tennis/names.ts";
import type { Chip, SportView } from "../sport-view.ts";

function chips(doc: TennisDocument): readonly Chip[] {
  const { card } = doc;
  if (Object.keys(card.sets).length === 0) return [];
  const { a, b } = matchFigures(card);
  return [
    ...SIDES.flatMap((side) => {
      const chance = card.chances?.[side];
      if (!chance) return [];
      const name = `${chance.points > 1 ? `${chance.points} ` : ""}${chance.for} point${chance.points > 1 ? "s" : ""}`;
      return [
        {
          name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
          value: shortName(doc, side),
          tone: "warn",
        } as const,
      ];
    }),
    ...(a.aces + b.aces > 0 ? [{ name: "Aces", value: `${a.aces}–${b.aces}` }] : []),
    { name: "Breaks", value: `${a.breaks}–${b.breaks}` },
    { name: "Points", value: `${a.points}–${b.points}` },
  ];
}

const hasScorecard = ({ card }: TennisDocument): boolean => Object.keys(card.sets).length > 0;

export const tennisView: SportView<TennisDocument> = {
  words: () => ({ card: "Sets", active: "serving" }),
  chips,
  aside: tossText,
  period: ({ card }, ordinal) => {
    const set = card.sets[String(ordinal)];
    return set && setName(set);
  },
  hasLineUps: false,
  hasScorecard,
};
