import type { BasketballDocument } from "../../match/basketball/card.ts";
import { SIDES } from "../../match/ids.ts";
import { LineUps } from "../match/line-ups.tsx";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import type { MatchProps, SportPanels } from "../sport-view.ts";
import { BoxScore } from "./box.tsx";
import { LeadChart, ShotChart } from "./charts.tsx";
import { InShort, OnNow } from "./now.tsx";
import { panelWords } from "./panel-words.ts";
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

function facts(
  { card, sides }: BasketballDocument,
  { language }: Speech,
): readonly (readonly [string, string])[] {
  const say = panelWords.in(language);
  const { name, periods, minutes } = card.format;
  return [
    [say.rules, name],
    [say.periods, say.periodsOf(periods, minutes)],
    ...SIDES.map(
      (side) => [say.biggestLead(sides[side].short), String(card.sides[side].biggestLead)] as const,
    ),
    ...SIDES.map((side) => [say.longestRun(sides[side].short), String(card.sides[side].biggestRun)] as const),
  ];
}

const basketballPanels: SportPanels<BasketballDocument> = {
  Now: OnNow,
  Summary: InShort,
  Glance,
  Charts,
  Scorecard,
  LineUps,
  facts,
};

/** The panels, once their words in a language are here. */
export async function basketballPanelsIn(
  language: Language = "en",
): Promise<SportPanels<BasketballDocument>> {
  await panelWords.load(language);
  return basketballPanels;
}
