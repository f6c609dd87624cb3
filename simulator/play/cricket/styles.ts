/** The formats that the simulator can play, and how each is played. */
import type { CricketFormat } from "../../../match/cricket/format.ts";

export const FORMAT_NAMES = ["t20", "odi", "t10", "hundred", "test"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export interface Style {
  readonly format: CricketFormat;
  /** One competition for each group of clubs. */
  readonly competitions: readonly [string, string];
  /** Which table of chances holds. */
  readonly tempo: "t20" | "one-day" | "multi-day";
  /** Added to the batters' aggression: the shorter the game, the more they dare. */
  readonly urgency: number;
  /** Overs (sets in The Hundred) that the powerplay lasts; the first over of the death. */
  readonly powerplay: number;
  readonly death: number;
  /** Completed overs of an innings after which drinks are taken. */
  readonly drinks: readonly number[];
  /** Length of the interval between innings, in minutes of the match. */
  readonly interval: number;
}

/** Numbers of overs, powerplays and quotas as in the playing conditions of the formats (ICC, and ECB for The Hundred). */
export const STYLES: Readonly<Record<FormatName, Style>> = {
  t20: {
    format: {
      sport: "cricket",
      name: "T20",
      inningsPerSide: 1,
      overs: 20,
      oversPerBowler: 4,
      ballsPerOver: 6,
    },
    competitions: ["Harbour Cup", "Coast League"],
    tempo: "t20",
    urgency: 0,
    powerplay: 6,
    death: 15,
    drinks: [10],
    interval: 15,
  },
  odi: {
    format: {
      sport: "cricket",
      name: "List A",
      inningsPerSide: 1,
      overs: 50,
      oversPerBowler: 10,
      ballsPerOver: 6,
    },
    competitions: ["Lighthouse Shield", "Estuary Shield"],
    tempo: "one-day",
    urgency: 0,
    powerplay: 10,
    death: 40,
    drinks: [17, 34],
    interval: 35,
  },
  t10: {
    format: {
      sport: "cricket",
      name: "T10",
      inningsPerSide: 1,
      overs: 10,
      oversPerBowler: 2,
      ballsPerOver: 6,
    },
    competitions: ["Pier Tens", "Slipway Tens"],
    tempo: "t20",
    urgency: 0.4,
    powerplay: 3,
    death: 7,
    drinks: [],
    interval: 10,
  },
  hundred: {
    format: {
      sport: "cricket",
      name: "The Hundred",
      inningsPerSide: 1,
      overs: 20,
      oversPerBowler: 4,
      ballsPerOver: 5,
      ballsPerSpell: 10,
    },
    competitions: ["Beacon Hundred", "Tidal Hundred"],
    tempo: "t20",
    urgency: 0.08,
    powerplay: 5,
    death: 15,
    drinks: [],
    interval: 15,
  },
  test: {
    format: { sport: "cricket", name: "First-class", inningsPerSide: 2, ballsPerOver: 6 },
    competitions: ["Founders Trophy", "Counties Trophy"],
    tempo: "multi-day",
    urgency: 0,
    powerplay: 0,
    death: Number.POSITIVE_INFINITY,
    drinks: [],
    interval: 10,
  },
};

/** Overs of a day, of its three sessions, and of the whole of a five-day match. */
export const DAY_OVERS = 90;
export const SESSION_OVERS = 30;
export const MATCH_OVERS = 450;
