import type { TennisDocument } from "../../match/tennis/card.ts";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { GamesChart, LeadChart } from "./charts.tsx";
import { MatchCard } from "./scorecard.tsx";

const Charts = ({ doc }: MatchProps<TennisDocument>) => (
  <>
    <LeadChart doc={doc} />
    <GamesChart doc={doc} />
  </>
);

export const tennisPanels: SportPanels<TennisDocument> = { Glance: Charts, Charts, Scorecard: MatchCard };
