import type { TennisDocument } from "../../match/tennis/card.ts";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { matchFigures } from "../../match/tennis/figures.ts";
import { setsOf } from "../../match/tennis/sets.ts";
import { Board, OnCourt } from "./board.tsx";
import { GamesChart, LeadChart } from "./charts.tsx";
import { formatText } from "./figures.ts";
import { FiguresCard } from "./figures-card.tsx";
import { tennisWords, useTennisWords } from "./panel-words.ts";
import { tossText } from "./words.ts";
import { MatchCard } from "./scorecard.tsx";

const Charts = ({ doc }: MatchProps<TennisDocument>) => (
  <>
    <LeadChart doc={doc} />
    <GamesChart doc={doc} />
  </>
);

const Now = ({ doc }: MatchProps<TennisDocument>) =>
  setsOf(doc.card).length > 0 ? <OnCourt doc={doc} /> : null;

function Summary({ doc }: MatchProps<TennisDocument>) {
  const say = useTennisWords();
  if (setsOf(doc.card).length === 0) return null;
  return (
    <>
      <section class="panel-card" aria-labelledby="result">
        <header class="card-head">
          <h2 id="result">{doc.headline.text}</h2>
        </header>
        <Board doc={doc} id="result" title={say.scoreBySets} lengths />
      </section>
      <FiguresCard doc={doc} id="short" title={say.figuresTitle} figures={matchFigures(doc.card)} />
    </>
  );
}

function facts(doc: TennisDocument, { language }: Speech): readonly (readonly [string, string])[] {
  const say = tennisWords.in(language);
  const toss = tossText(language, doc);
  return [[say.format, formatText(say, doc)], ...(toss === undefined ? [] : [[say.toss, toss] as const])];
}

export const tennisPanels: SportPanels<TennisDocument> = {
  Now,
  Summary,
  Glance: Charts,
  Charts,
  Scorecard: MatchCard,
  facts,
};

/** The panels, once their words in a language are here. */
export async function tennisPanelsIn(language: Language = "en"): Promise<SportPanels<TennisDocument>> {
  await tennisWords.load(language);
  return tennisPanels;
}
