/** How the game is played under the two rule books: rates for each time that a side has the ball. */
import { type BasketballFormat, FORMATS } from "../../../match/basketball/format.ts";

export const FORMAT_NAMES = ["nba", "fiba"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export interface Tempo {
  readonly format: BasketballFormat;
  readonly competition: string;
  /** Seconds until something happens: mean and deviation. */
  readonly seconds: readonly [mean: number, deviation: number];
  readonly turnover: number;
  /** Of the turnovers, those that somebody stole. */
  readonly stolen: number;
  /** A foul away from the shot, and one on the shot that then misses. */
  readonly foul: number;
  readonly shootingFoul: number;
  readonly andOne: number;
  readonly threes: number;
  readonly made: { readonly two: number; readonly three: number };
  readonly offensiveRebound: number;
  readonly blocked: number;
  readonly assisted: { readonly two: number; readonly three: number };
  /** Added to the home side's chance of a field goal and taken from the visitors'. */
  readonly home: number;
}

/**
 * Set to about what Basketball-Reference's season averages give for the NBA of 2022 to 2024 (114 points, a pace of 99,
 * 35 threes tried in 88 shots, 78 % of free throws) and to about what the EuroLeague publishes for its seasons of those
 * years (80 to 82 points). Approximate, and a model's, not any competition's.
 */
export const TEMPOS: Readonly<Record<FormatName, Tempo>> = {
  nba: {
    format: FORMATS.NBA,
    competition: "Hardwood League",
    seconds: [12.3, 5],
    turnover: 0.118,
    stolen: 0.54,
    foul: 0.09,
    shootingFoul: 0.085,
    andOne: 0.035,
    threes: 0.4,
    made: { two: 0.545, three: 0.365 },
    offensiveRebound: 0.265,
    blocked: 0.115,
    assisted: { two: 0.52, three: 0.84 },
    home: 0.008,
  },
  fiba: {
    format: FORMATS.FIBA,
    competition: "Continental Basket Cup",
    seconds: [13.6, 5],
    turnover: 0.145,
    stolen: 0.5,
    foul: 0.095,
    shootingFoul: 0.075,
    andOne: 0.03,
    threes: 0.39,
    made: { two: 0.525, three: 0.36 },
    offensiveRebound: 0.285,
    blocked: 0.08,
    assisted: { two: 0.48, three: 0.82 },
    home: 0.007,
  },
};
