import type { FootballDocument } from "../../match/football/card.ts";
import { SIDES } from "../../match/ids.ts";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { RaceChart, ShotsChart } from "./charts.tsx";
import { LineUpCard } from "./lineups.tsx";

type Props = MatchProps<FootballDocument>;

const Charts = ({ doc }: Props) => (
  <>
    <RaceChart doc={doc} />
    <ShotsChart doc={doc} />
  </>
);

const Scorecard = ({ doc }: Props) => (
  <div class="two">
    {SIDES.map((side) => (
      <LineUpCard key={side} doc={doc} side={side} />
    ))}
  </div>
);

export const footballPanels: SportPanels<FootballDocument> = { Charts, Scorecard };
