/**
 * What is known beforehand of how a tournament is played: its own rules of the year, as published by it.
 * Only a beginning: what was played decides.
 */
import type { FinalSet, TennisFormat } from "../../../match/tennis/format.ts";
import type { Expected } from "./format.ts";

export const SLAMS = ["ausopen", "frenchopen", "wimbledon", "usopen"] as const;
export type Slam = (typeof SLAMS)[number];

/** Since 2022 all four play a tie-break to 10 at 6-6 in the final set. */
const UNIFIED = 2022;

function finalSetOf(slam: Slam, year: number): FinalSet {
  if (year >= UNIFIED) return "tie-break to 10";
  switch (slam) {
    case "ausopen":
      return year >= 2019 ? "tie-break to 10" : "advantage";
    case "frenchopen":
      return "advantage";
    case "wimbledon":
      return year >= 2019 ? "tie-break at 12-12" : "advantage";
    case "usopen":
      return "tie-break";
  }
}

export type Draw = "men" | "women" | "men's doubles" | "women's doubles" | "mixed";

/** A match at one of the four majors. */
export function atSlam(slam: Slam, year: number, draw: Draw | undefined): Expected {
  const finalSet = finalSetOf(slam, year);
  const doubles = slam === "wimbledon" || year >= UNIFIED ? finalSet : "tie-break";
  switch (draw) {
    case "men":
      return { draw: "singles", lengths: [5], finalSet };
    case "women":
      return { draw: "singles", lengths: [3], finalSet };
    case "men's doubles":
      // Wimbledon played five sets, but the early rounds of 2021, until 2022.
      return {
        draw: "doubles",
        lengths: slam === "wimbledon" && year <= UNIFIED ? [5, 3] : [3],
        finalSet: doubles,
      };
    case "women's doubles":
      return { draw: "doubles", lengths: [3], finalSet: doubles };
    case "mixed":
      return slam === "wimbledon"
        ? { draw: "doubles", lengths: [3], finalSet }
        : { draw: "doubles", lengths: [3], finalSet: "match tie-break", noAd: true };
    case undefined:
      return { draw: "singles", lengths: [3, 5], finalSet };
  }
}

const SLAM_NAMES: readonly (readonly [RegExp, Slam])[] = [
  [/australianopen/i, "ausopen"],
  [/frenchopen|rolandgarros/i, "frenchopen"],
  [/wimbledon/i, "wimbledon"],
  [/usopen/i, "usopen"],
];

interface Tournament {
  readonly name: string;
  readonly tour: string;
  readonly draw: string;
  readonly year: number;
}

/** A singles match of the tours, by the tournament's name. */
export function onTour({ name, tour, draw, year }: Tournament): Expected {
  const women = /^(?:wta|itf)$/i.test(tour) || /women|ladies/i.test(name);
  const slam = SLAM_NAMES.find(([pattern]) => pattern.test(name))?.[1];
  const qualifying = /^qual/i.test(draw);
  if (slam) {
    const expected = atSlam(slam, year, women ? "women" : "men");
    if (qualifying) return { ...expected, lengths: [3, 5] };
    // Strings have complete matches alone: three sets under a man's name are doubles or juniors.
    return women ? expected : { ...expected, lengths: [5, 3] };
  }
  const singles: TennisFormat["draw"] = "singles";
  // Davis Cup rubbers went to five sets until 2018, with a tie-break in the fifth from 2016; Fed Cup's third had none.
  if (/daviscup/i.test(name)) {
    return { draw: singles, lengths: [5, 3], finalSet: year >= 2016 ? "tie-break" : "advantage" };
  }
  const advantage = /fedcup/i.test(name) || (/olympic/i.test(name) && year <= 2012);
  return {
    draw: singles,
    lengths: women ? [3] : [3, 5],
    finalSet: advantage ? "advantage" : "tie-break",
  };
}
