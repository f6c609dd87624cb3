import type { BasketballDocument } from "../../match/basketball/card.ts";
import { SIDES } from "../../match/ids.ts";
import { LineUps } from "../match/line-ups.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { BoxScore } from "./box.tsx";
import { LeadChart, ShotChart } from "./charts.tsx";
import { ScoreChart } from "./score-chart.tsx";

type Props = MatchProps<BasketballDocument>;

const Glance = ({ doc }: Props) => (
  <>
    <LeadChart doc={doc} />
    <ShotChart doc={doc} />
  </>
);

const Charts = ({ doc }: Props) => (
  <>
    <ScoreChart doc={doc} />
    <LeadChart doc={doc} />
    <ShotChart doc={doc} />
  </>
);

const Scorecard = ({ doc }: Props) => (
  <>
    {SIDES.map((side) => (
      <BoxScore key={side} doc={doc} side={side} />
    ))}
  </>
);

export const basketballPanels: SportPanels<BasketballDocument> = { Glance, Charts, Scorecard, LineUps };
