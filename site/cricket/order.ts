/** What comes after what in a match of cricket, and what its innings go by; apart, since first sight needs no more. */
import type { CricketCard, CricketDocument, Innings } from "../../match/cricket/card.ts";

/** Innings in the order in which they were played. */
export const inningsOf = (card: CricketCard): readonly Innings[] =>
  Object.values(card.innings).toSorted((a, b) => a.ordinal - b.ordinal);

export const currentInnings = (card: CricketCard): Innings | undefined => inningsOf(card).at(-1);

/** What an innings goes by. */
export interface InningsName {
  /** The name of the side that bats. */
  readonly side: string;
  /** Which of that side's innings, or of its super overs, from 1. */
  readonly nth: number;
  readonly superOver: boolean;
  readonly followOn: boolean;
  /** Sides bat once: the side's name says it all. */
  readonly isOnly: boolean;
}

export function inningsName(doc: CricketDocument, innings: Innings): InningsName {
  const { batting, ordinal, superOver = false, followOn = false } = innings;
  const alike = inningsOf(doc.card).filter(
    (other) => other.batting === batting && (other.superOver ?? false) === superOver,
  );
  return {
    side: doc.sides[batting].name,
    nth: alike.filter((other) => other.ordinal < ordinal).length + 1,
    superOver,
    followOn,
    isOnly: doc.card.format.inningsPerSide === 1,
  };
}

/** In the order of the numbers that the keys begin with: "2" before "2b" before "10". */
export const byKey = <T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(record).toSorted(
    ([a], [b]) => Number.parseFloat(a) - Number.parseFloat(b) || (a < b ? -1 : 1),
  );

export const partnershipsOf = (innings: Innings) => byKey(innings.partnerships);
