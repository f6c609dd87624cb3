import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import type { Chip, SportView } from "../sport-view.ts";
import { currentInnings, partnershipsOf } from "./order.ts";
import { cricketWords, inningsTitle, tossText } from "./words.ts";
import type { CricketWords } from "./words/en.ts";

function chips({ card }: CricketDocument, { language }: Speech): readonly Chip[] {
  const say = cricketWords.in(language);
  const innings = currentInnings(card);
  if (!innings || innings.closed) return [];
  const stand = partnershipsOf(innings).at(-1)?.[1];
  const rate = (value: number) => ({ value: value.toFixed(2), room: 5 });
  // What comes and goes is last, and takes the place of another, so that the rest stands still.
  return [
    ...(innings.runRate === undefined ? [] : [{ name: say.runRate, ...rate(innings.runRate) }]),
    ...(innings.requiredRate === undefined
      ? []
      : [{ name: say.requiredRate, ...rate(innings.requiredRate) }]),
    ...(innings.projected === undefined
      ? []
      : [{ name: say.projected, value: String(innings.projected), room: 3 }]),
    ...(innings.par === undefined ? [] : [{ name: say.par, value: String(innings.par.runs), room: 3 }]),
    ...powerplayChip(say, innings),
    ...(innings.freeHit
      ? [{ name: say.freeHit, value: say.nextBall, tone: "warn" } as const]
      : stand
        ? [{ name: say.partnership, value: `${stand.runs} (${stand.balls})` }]
        : []),
  ];
}

function powerplayChip(say: CricketWords, { powerplays = {}, overs }: Innings): readonly Chip[] {
  const inForce = Object.values(powerplays).find(({ from, to }) => from <= overs && overs <= to);
  // One that lasts to the end of the innings, as the last of three does, tells nobody anything.
  return inForce?.from === 0 ? [{ name: say.powerplay, value: say.toOver(inForce.to + 1) }] : [];
}

/** The toss, once the headline tells of something else. */
function aside(doc: CricketDocument, { language }: Speech): string | undefined {
  const innings = currentInnings(doc.card);
  return innings && (innings.ordinal > 1 || innings.closed) ? tossText(language, doc) : undefined;
}

function period(doc: CricketDocument, ordinal: number, { language }: Speech): string | undefined {
  const innings = doc.card.innings[String(ordinal)];
  if (!innings) return undefined;
  const isTitled = innings.superOver || doc.card.format.inningsPerSide === 2;
  return isTitled
    ? inningsTitle(language, doc, innings)
    : cricketWords.in(language).inningsOf(doc.sides[innings.batting].name);
}

const cricketView: SportView<CricketDocument> = {
  words: ({ language }) => cricketWords.in(language),
  chips,
  aside,
  period,
  hasLineUps: true,
  hasScorecard: ({ card }) => Object.keys(card.innings).length > 0,
};

/** The view, once its words in a language are here. */
export async function cricketViewIn(language: Language): Promise<SportView<CricketDocument>> {
  await cricketWords.load(language);
  return cricketView;
}
