/** How often what happens off a legal ball, by format and by phase of the innings. */
import type { Style } from "./styles.ts";

export type OverPhase = "powerplay" | "middle" | "death";

/** Runs off the bat. */
export const OUTCOMES = [0, 1, 2, 3, 4, 6] as const;
type Outcome = (typeof OUTCOMES)[number] | "wicket";

/** Balls in a hundred that end so; `wicket` leaves out run outs. They need not add up to a hundred. */
type Rates = Readonly<Record<Outcome, number>>;

export interface Tempo {
  readonly phases: Readonly<Record<OverPhase, Rates>>;
  /** Wides, no-balls, byes and leg byes in a hundred balls. */
  readonly extras: {
    readonly wide: number;
    readonly noball: number;
    readonly bye: number;
    readonly legbye: number;
  };
  /** Run outs in a hundred balls off which the batters might run. */
  readonly runOut: number;
}

const MULTI_DAY: Rates = { 0: 74, 1: 14.5, 2: 3.9, 3: 1, 4: 5.3, 6: 0.4, wicket: 1.6 };

/**
 * Set by eye to the balls of some forty recorded matches and to the ranges that are commonly
 * published for men's professional cricket; approximate, and a model's, not any competition's.
 */
export const TEMPOS: Readonly<Record<Style["tempo"], Tempo>> = {
  t20: {
    phases: {
      powerplay: { 0: 44, 1: 29, 2: 5, 3: 0.5, 4: 13.6, 6: 4, wicket: 3.9 },
      middle: { 0: 30, 1: 43.5, 2: 7.3, 3: 0.3, 4: 9.2, 6: 4.4, wicket: 4.4 },
      death: { 0: 25, 1: 38, 2: 9, 3: 0.4, 4: 11.5, 6: 7.6, wicket: 7.6 },
    },
    extras: { wide: 3.3, noball: 0.5, bye: 0.27, legbye: 1.5 },
    runOut: 0.4,
  },
  "one-day": {
    phases: {
      powerplay: { 0: 66, 1: 20, 2: 4, 3: 0.9, 4: 10, 6: 1.1, wicket: 2.1 },
      middle: { 0: 53, 1: 36, 2: 4.6, 3: 0.5, 4: 6.2, 6: 1.2, wicket: 2 },
      death: { 0: 36, 1: 39, 2: 6.6, 3: 0.6, 4: 9.2, 6: 4.3, wicket: 5 },
    },
    extras: { wide: 2.2, noball: 0.2, bye: 0.2, legbye: 0.8 },
    runOut: 0.25,
  },
  "multi-day": {
    phases: { powerplay: MULTI_DAY, middle: MULTI_DAY, death: MULTI_DAY },
    extras: { wide: 0.25, noball: 0.9, bye: 0.3, legbye: 0.9 },
    runOut: 0.06,
  },
};

interface Answer {
  /** Slopes of the exponent by which the rate is multiplied: for aggression, the batter's skill, the bowler's. */
  readonly dare: number;
  readonly edge: number;
  readonly guile: number;
  /** Factors for a batter who has just come in and for one who has faced thirty balls. */
  readonly fresh: number;
  readonly settled: number;
}

/** How the outcomes answer to who plays and how: the better batter finds the rope, the better bowler the stumps. */
export const ANSWERS: Readonly<Record<Outcome, Answer>> = {
  0: { dare: -0.5, edge: -0.1, guile: 0.1, fresh: 1.15, settled: 0.95 },
  1: { dare: -0.05, edge: 0, guile: 0, fresh: 1, settled: 1 },
  2: { dare: 0.2, edge: 0, guile: 0, fresh: 1, settled: 1 },
  3: { dare: 0.2, edge: 0, guile: 0, fresh: 1, settled: 1 },
  4: { dare: 0.75, edge: 0.25, guile: -0.15, fresh: 0.85, settled: 1.15 },
  6: { dare: 1.4, edge: 0.3, guile: -0.15, fresh: 0.75, settled: 1.2 },
  wicket: { dare: 0.85, edge: -0.3, guile: 0.25, fresh: 1.15, settled: 0.9 },
};

export function phaseOf(over: number, { powerplay, death }: Style): OverPhase {
  if (over < powerplay) return "powerplay";
  return over >= death ? "death" : "middle";
}
