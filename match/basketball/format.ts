/** How a basketball game is played: what differs between those who run the game. */
import * as v from "valibot";
import { count } from "../fields.ts";

const BASKETBALL_NAMES = ["NBA", "WNBA", "G League", "FIBA"] as const;

export const basketballFormat = v.object({
  sport: v.literal("basketball"),
  /** Whose rules hold where the rule books part ways. */
  name: v.picklist(BASKETBALL_NAMES),
  /** Periods of regular time: four quarters, or two halves. */
  periods: v.picklist([2, 4]),
  /** Minutes of a period: 12 in the NBA, 10 elsewhere, 20 for halves. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  overtimeMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** The foul of a side in a period from which the other side shoots free throws for it. */
  bonusAt: count(20),
  /** Fouls after which a player may not play on: five, or six in the NBA. */
  foulsOut: count(10),
  /** Time-outs that a side has; absent where they are not counted. */
  timeouts: v.optional(
    v.object({
      /** In the whole game, overtime apart. */
      game: v.optional(count(12)),
      /** In the first and in the second half. */
      halves: v.optional(v.tuple([count(9), count(9)])),
      overtime: count(9),
    }),
  ),
});
export type BasketballFormat = v.InferOutput<typeof basketballFormat>;

const QUARTERS = { sport: "basketball", periods: 4, overtimeMinutes: 5, bonusAt: 5 } as const;

/** The formats as they are played today. Time-outs: NBA Rule 5, section VI; FIBA Article 18.2. */
export const FORMATS: Readonly<Record<BasketballFormat["name"], BasketballFormat>> = {
  NBA: { ...QUARTERS, name: "NBA", minutes: 12, foulsOut: 6, timeouts: { game: 7, overtime: 2 } },
  WNBA: { ...QUARTERS, name: "WNBA", minutes: 10, foulsOut: 6 },
  "G League": { ...QUARTERS, name: "G League", minutes: 12, foulsOut: 6 },
  FIBA: { ...QUARTERS, name: "FIBA", minutes: 10, foulsOut: 5, timeouts: { halves: [2, 3], overtime: 1 } },
};
