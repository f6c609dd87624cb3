import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { LineUps } from "../match/line-ups.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { RunsChart, WormChart } from "./charts.tsx";
import { inningsOf, scoreText } from "./figures.ts";
import { InningsCard } from "./innings.tsx";
import { PartnershipsChart } from "./stands.tsx";

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

export const cricketPanels: SportPanels<CricketDocument> = { Glance, Charts, Scorecard, LineUps };
