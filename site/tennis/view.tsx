import { SIDES } from "../../match/ids.ts";
import type { TennisDocument } from "../../match/tennis/card.ts";
import { matchFigures } from "../../match/tennis/figures.ts";
import { setName, tossText } from "../../match/tennis/headline.ts";
import { shortName } from "../../match/tennis/names.ts";
import type { Chip, MatchProps, SportView } from "../sport-view.ts";
import { Board, OnCourt } from "./board.tsx";
import { formatText } from "./figures.ts";
import { FiguresCard } from "./figures-card.tsx";

type Props = MatchProps<TennisDocument>;

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

function facts(doc: TennisDocument): readonly (readonly [string, string])[] {
  const toss = tossText(doc);
  return [["Format", formatText(doc)], ...(toss === undefined ? [] : [["Toss", toss] as const])];
}

const hasScorecard = ({ card }: TennisDocument): boolean => Object.keys(card.sets).length > 0;

const Now = ({ doc }: Props) => (hasScorecard(doc) ? <OnCourt doc={doc} /> : null);

const Summary = ({ doc }: Props) =>
  hasScorecard(doc) ? (
    <>
      <section class="panel-card" aria-labelledby="result">
        <header class="card-head">
          <h2 id="result">{doc.headline.text}</h2>
        </header>
        <Board doc={doc} id="result" title="Score by sets" lengths />
      </section>
      <FiguresCard doc={doc} id="short" title="Figures" figures={matchFigures(doc.card)} />
    </>
  ) : null;

export const tennisView: SportView<TennisDocument> = {
  words: { card: "Sets", active: "serving" },
  chips,
  aside: tossText,
  period: ({ card }, ordinal) => {
    const set = card.sets[String(ordinal)];
    return set && setName(set);
  },
  facts,
  Now,
  Summary,
  hasLineUps: false,
  hasScorecard,
};
