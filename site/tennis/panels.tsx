import type { TennisDocument } from "../../match/tennis/card.ts";
import type { Language } from "../i18n/languages.ts";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { GamesChart, LeadChart } from "./charts.tsx";
import { tennisWords } from "./panel-words.ts";
import { MatchCard } from "./scorecard.tsx";

const Charts = ({ doc }: MatchProps<TennisDocument>) => (
  <>
    <LeadChart doc={doc} />
    <GamesChart doc={doc} />
  </>
);

export const tennisPanels: SportPanels<TennisDocument> = { Glance: Charts, Charts, Scorecard: MatchCard };

/** The panels, once their words in a language are here. */
export async function tennisPanelsIn(language: Language = "en"): Promise<SportPanels<TennisDocument>> {
  await tennisWords.load(language);
  return tennisPanels;
}
