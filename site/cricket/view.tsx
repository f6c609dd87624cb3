import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import type { Chip, MatchProps, SportView } from "../sport-view.ts";
import { AtTheCrease } from "./crease.tsx";
import {
  currentInnings,
  formatText,
  inningsOf,
  inningsTitle,
  overWord,
  partnershipsOf,
  tossText,
} from "./figures.ts";
import { InningsInShort } from "./summary.tsx";

type Props = MatchProps<CricketDocument>;

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

function facts(doc: CricketDocument): readonly (readonly [string, string])[] {
  const toss = tossText(doc);
  const revised = inningsOf(doc.card).find(({ target }) => target?.method !== undefined);
  const target = revised?.target;
  return [
    ["Format", formatText(doc.card)],
    ...(toss === undefined ? [] : [["Toss", toss] as const]),
    ...(target
      ? [
          [
            "Revised target",
            `${target.runs} runs${target.overs === undefined ? "" : ` in ${target.overs} ${overWord(doc.card)}s`} (${target.method})`,
          ] as const,
        ]
      : []),
  ];
}

function period(doc: CricketDocument, ordinal: number): string | undefined {
  const innings = doc.card.innings[String(ordinal)];
  if (!innings) return undefined;
  const title = inningsTitle(doc, innings);
  return innings.superOver || doc.card.format.inningsPerSide === 2 ? title : `${title} innings`;
}

const Summary = ({ doc }: Props) => (
  <>
    {inningsOf(doc.card).map((innings) => (
      <InningsInShort key={innings.ordinal} doc={doc} innings={innings} />
    ))}
  </>
);

/** Between two innings there is no pair at the crease: the match so far in short serves. */
const Now = ({ doc }: Props) =>
  currentInnings(doc.card)?.closed ? <Summary doc={doc} /> : <AtTheCrease doc={doc} />;

export const cricketView: SportView<CricketDocument> = {
  words: { card: "Scorecard", active: "batting" },
  chips,
  aside: tossText,
  period,
  facts,
  Now,
  Summary,
  hasLineUps: true,
  hasScorecard: ({ card }) => Object.keys(card.innings).length > 0,
};
