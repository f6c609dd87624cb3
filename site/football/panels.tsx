import type { FootballDocument } from "../../match/football/card.ts";
import { SIDES } from "../../match/ids.ts";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { RaceChart, ShotsChart } from "./charts.tsx";
import { ElevensOnPitch } from "./eleven.tsx";
import { LineUpCard } from "./lineups.tsx";
import { StatisticsCard } from "./moments.tsx";
import { MomentumChart } from "./pressure.tsx";
import { ShotMap } from "./shot-map.tsx";

type Props = MatchProps<FootballDocument>;

const Glance = ({ doc }: Props) => (
  <>
    <MomentumChart doc={doc} />
    <RaceChart doc={doc} />
  </>
);

const Charts = ({ doc }: Props) => (
  <>
    <MomentumChart doc={doc} />
    <RaceChart doc={doc} />
    <ShotMap doc={doc} />
    <ShotsChart doc={doc} />
  </>
);

const Scorecard = ({ doc }: Props) => <StatisticsCard doc={doc} />;

const LineUps = ({ doc }: Props) => (
  <div class="line-ups">
    <ElevensOnPitch doc={doc} />
    {SIDES.map((side) => (
      <LineUpCard key={side} doc={doc} side={side} />
    ))}
  </div>
);

export const footballPanels: SportPanels<FootballDocument> = { Glance, Charts, Scorecard, LineUps };
