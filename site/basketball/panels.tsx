import type { BasketballDocument } from "../../match/basketball/card.ts";
import { SIDES } from "../../match/ids.ts";
import { LineUps } from "../match/line-ups.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { BoxScore } from "./box.tsx";
import { LeadChart, ShotChart } from "./charts.tsx";
import { InShort, OnNow } from "./now.tsx";
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

function facts({ card, sides }: BasketballDocument): readonly (readonly [string, string])[] {
  const { name, periods, minutes } = card.format;
  return [
    ["Rules", name],
    ["Periods", `${periods} of ${minutes} minutes`],
    ...SIDES.map(
      (side) => [`Biggest lead, ${sides[side].short}`, String(card.sides[side].biggestLead)] as const,
    ),
    ...SIDES.map(
      (side) => [`Longest run, ${sides[side].short}`, String(card.sides[side].biggestRun)] as const,
    ),
  ];
}

export const basketballPanels: SportPanels<BasketballDocument> = {
  Now: OnNow,
  Summary: InShort,
  Glance,
  Charts,
  Scorecard,
  LineUps,
  facts,
};
