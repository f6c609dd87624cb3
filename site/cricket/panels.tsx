import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { LineUps } from "../match/line-ups.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { AtTheCrease } from "./crease.tsx";
import { RunsChart, WormChart } from "./charts.tsx";
import { currentInnings, formatText, inningsOf, overWord, scoreText, tossText } from "./figures.ts";
import { InningsCard } from "./innings.tsx";
import { PartnershipsChart } from "./stands.tsx";
import { InningsInShort } from "./summary.tsx";

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
  const shown = newestFirst(doc);
  return (
    <>
      {shown.length > 2 && (
        <nav class="jump" aria-label="Innings">
          {shown.map((innings) => (
            <a key={innings.ordinal} class="pill" href={`#innings-${innings.ordinal}`}>
              {doc.sides[innings.batting].short} <b>{scoreText(innings)}</b>
              {innings.superOver && " super over"}
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

function facts(doc: CricketDocument): readonly (readonly [string, string])[] {
  const toss = tossText(doc);
  const revised = inningsOf(doc.card).find(({ target }) => target?.method !== undefined);
  const target = revised?.target;
  return [
    ["Format", formatText(doc.card)],
    ...(toss === undefined ? [] : [["Toss", toss] as const]),
    ...(target
      ? [
          [
            "Revised target",
            `${target.runs} runs${target.overs === undefined ? "" : ` in ${target.overs} ${overWord(doc.card)}s`} (${target.method})`,
          ] as const,
        ]
      : []),
  ];
}

export const cricketPanels: SportPanels<CricketDocument> = {
  Now,
  Summary,
  Glance,
  Charts,
  Scorecard,
  LineUps,
  facts,
};
