import type { BasketballDocument } from "../../match/basketball/card.ts";
import { SIDES } from "../../match/ids.ts";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { BoxScore } from "./box.tsx";
import { LeadChart, ShotChart } from "./charts.tsx";

type Props = MatchProps<BasketballDocument>;

const Charts = ({ doc }: Props) => (
  <>
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

export const basketballPanels: SportPanels<BasketballDocument> = { Charts, Scorecard };
