import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import type { Chip, SportView } from "../sport-view.ts";
import { currentInnings, inningsTitle, partnershipsOf, tossText } from "./figures.ts";

function chips({ card }: CricketDocument): readonly Chip[] {
  const innings = currentInnings(card);
  if (!innings || innings.closed) return [];
  const stand = partnershipsOf(innings).at(-1)?.[1];
  return [
    ...powerplayChip(innings),
    ...(innings.freeHit ? [{ name: "Free hit", value: "next ball", tone: "warn" } as const] : []),
    ...(innings.runRate === undefined ? [] : [{ name: "CRR", value: innings.runRate.toFixed(2) }]),
    ...(innings.requiredRate === undefined ? [] : [{ name: "RRR", value: innings.requiredRate.toFixed(2) }]),
    ...(innings.projected === undefined ? [] : [{ name: "Projected", value: String(innings.projected) }]),
    ...(innings.par === undefined ? [] : [{ name: "Par", value: String(innings.par.runs) }]),
    ...(stand ? [{ name: "Partnership", value: `${stand.runs} (${stand.balls})` }] : []),
  ];
}

function powerplayChip({ powerplays = {}, overs }: Innings): readonly Chip[] {
  const inForce = Object.values(powerplays).find(({ from, to }) => from <= overs && overs <= to);
  // One that lasts to the end of the innings, as the last of three does, tells nobody anything.
  return inForce?.from === 0 ? [{ name: "Powerplay", value: `to over ${inForce.to + 1}` }] : [];
}

function period(doc: CricketDocument, ordinal: number): string | undefined {
  const innings = doc.card.innings[String(ordinal)];
  if (!innings) return undefined;
  const title = inningsTitle(doc, innings);
  return innings.superOver || doc.card.format.inningsPerSide === 2 ? title : `${title} innings`;
}

export const cricketView: SportView<CricketDocument> = {
  words: () => ({ card: "Scorecard", active: "batting" }),
  chips,
  aside: tossText,
  period,
  hasLineUps: true,
  hasScorecard: ({ card }) => Object.keys(card.innings).length > 0,
};
