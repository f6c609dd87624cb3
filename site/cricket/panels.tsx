import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import { LineUps } from "../match/line-ups.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { AtTheCrease } from "./crease.tsx";
import { RunsChart, WormChart } from "./charts.tsx";
import { scoreText } from "./figures.ts";
import { currentInnings, inningsOf } from "./order.ts";
import { InningsCard } from "./innings.tsx";
import { cricketPanelWords, usePanelWords } from "./panel-words.ts";
import { formatText, targetText } from "./said.ts";
import { PartnershipsChart } from "./stands.tsx";
import { InningsInShort } from "./summary.tsx";
import { cricketWords, tossText } from "./words.ts";

type Props = MatchProps<CricketDocument>;

const Glance = ({ doc }: Props) => (
  <>
    <WormChart doc={doc} />
    <RunsChart doc={doc} />
  </>
);

/** The innings in progress stands first: it is what a viewer looks for. */
const newestFirst = (doc: CricketDocument): readonly Innings[] => {
  const all = inningsOf(doc.card);
  return doc.status.phase === "finished" ? all : all.toReversed();
};

const Charts = ({ doc }: Props) => (
  <>
    <WormChart doc={doc} />
    <RunsChart doc={doc} />
    {newestFirst(doc).map((innings) => (
      <PartnershipsChart key={innings.ordinal} doc={doc} innings={innings} />
    ))}
  </>
);

const Scorecard = ({ doc }: Props) => {
  const say = usePanelWords();
  const shown = newestFirst(doc);
  return (
    <>
      {shown.length > 2 && (
        <nav class="jump" aria-label={say.innings}>
          {shown.map((innings) => (
            <a key={innings.ordinal} class="pill" href={`#innings-${innings.ordinal}`}>
              <bdi>{doc.sides[innings.batting].short}</bdi>{" "}
              <b>
                <bdi>{scoreText(innings)}</bdi>
              </b>
              {innings.superOver && ` ${say.superOver}`}
            </a>
          ))}
        </nav>
      )}
      {shown.map((innings) => (
        <InningsCard key={innings.ordinal} doc={doc} innings={innings} />
      ))}
    </>
  );
};

const Summary = ({ doc }: Props) => (
  <>
    {inningsOf(doc.card).map((innings) => (
      <InningsInShort key={innings.ordinal} doc={doc} innings={innings} />
    ))}
  </>
);

/** Between two innings there is no pair at the crease: the match so far in short serves. */
const Now = ({ doc }: Props) =>
  currentInnings(doc.card)?.closed ? <Summary doc={doc} /> : <AtTheCrease doc={doc} />;

function facts(doc: CricketDocument, { language }: Speech): readonly (readonly [string, string])[] {
  const say = cricketPanelWords.in(language);
  const toss = tossText(language, doc);
  const target = inningsOf(doc.card).find((innings) => innings.target?.method !== undefined)?.target;
  return [
    [say.format, formatText(say, doc.card)],
    ...(toss === undefined ? [] : [[say.toss, toss] as const]),
    ...(target ? [[say.revisedTarget, targetText(say, doc.card, target)] as const] : []),
  ];
}

const cricketPanels: SportPanels<CricketDocument> = {
  Now,
  Summary,
  Glance,
  Charts,
  Scorecard,
  LineUps,
  facts,
};

/** The panels, once their words in a language are here; titles of innings they have from the view's. */
export async function cricketPanelsIn(language: Language): Promise<SportPanels<CricketDocument>> {
  await Promise.all([cricketWords.load(language), cricketPanelWords.load(language)]);
  return cricketPanels;
}
