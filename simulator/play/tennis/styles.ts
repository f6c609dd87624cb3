/** The formats that the simulator can play, and how points go in each. */
import type { TennisFormat } from "../../../match/tennis/format.ts";

export const FORMAT_NAMES = ["tour", "major", "women", "doubles"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Shares of points, from 0 to 1, for players of ordinary skill. */
export interface Serving {
  readonly firstIn: number;
  readonly wonOnFirst: number;
  readonly wonOnSecond: number;
  /** Of points on a first service. */
  readonly aces: number;
  /** Of points on a second service. */
  readonly doubleFaults: number;
}

export interface Style {
  readonly format: TennisFormat;
  readonly competition: string;
  readonly venue: string;
  readonly serving: Serving;
}

/**
 * Set by eye to what the tours commonly publish: on the men's tour about 64 of 100 points and 80 of 100 games are won
 * by the server, on the women's about 56 and 65. Approximate, and a model's, not any tournament's.
 */
const MEN: Serving = {
  firstIn: 0.62,
  wonOnFirst: 0.722,
  wonOnSecond: 0.512,
  aces: 0.125,
  doubleFaults: 0.085,
};
const WOMEN: Serving = { firstIn: 0.62, wonOnFirst: 0.63, wonOnSecond: 0.46, aces: 0.06, doubleFaults: 0.13 };
const PAIRS: Serving = {
  firstIn: 0.66,
  wonOnFirst: 0.735,
  wonOnSecond: 0.55,
  aces: 0.07,
  doubleFaults: 0.08,
};

export const STYLES: Readonly<Record<FormatName, Style>> = {
  tour: {
    format: { sport: "tennis", draw: "singles", bestOf: 3, games: 6, finalSet: "tie-break" },
    competition: "Lagoon Open",
    venue: "Lagoon Park, Court 1",
    serving: MEN,
  },
  major: {
    format: { sport: "tennis", draw: "singles", bestOf: 5, games: 6, finalSet: "tie-break to 10" },
    competition: "Meridian Championships",
    venue: "Meridian Gardens, Centre Court",
    serving: MEN,
  },
  women: {
    format: { sport: "tennis", draw: "singles", bestOf: 3, games: 6, finalSet: "tie-break" },
    competition: "Quayside Classic",
    venue: "Quayside Arena",
    serving: WOMEN,
  },
  doubles: {
    format: {
      sport: "tennis",
      draw: "doubles",
      bestOf: 3,
      games: 6,
      finalSet: "match tie-break",
      noAd: true,
    },
    competition: "Lagoon Open Doubles",
    venue: "Lagoon Park, Court 2",
    serving: PAIRS,
  },
};
