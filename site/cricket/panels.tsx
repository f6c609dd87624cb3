import type { CricketDocument } from "../../match/cricket/card.ts";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { RunsChart, WormChart } from "./charts.tsx";
import { inningsOf, scoreText } from "./figures.ts";
import { InningsCard } from "./innings.tsx";

type Props = MatchProps<CricketDocument>;

const Charts = ({ doc }: Props) => (
  <>
    <WormChart doc={doc} />
    <RunsChart doc={doc} />
  </>
);

/** The innings in progress stands first: it is what a viewer looks for. */
const Scorecard = ({ doc }: Props) => {
  const all = inningsOf(doc.card);
  const shown = doc.status.phase === "finished" ? all : all.toReversed();
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

export const cricketPanels: SportPanels<CricketDocument> = { Charts, Scorecard };
