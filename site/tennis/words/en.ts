/** What the first sight of a tennis match says, in English. */
import type { Chance, TennisSet } from "../../../match/tennis/card.ts";
import { tossEnglish } from "../../../match/tennis/toss.ts";

const ORDINALS = ["1st", "2nd", "3rd", "4th", "5th"] as const;

export const en = {
  card: "Sets",
  active: "serving",
  set: ({ ordinal, matchTieBreak }: Pick<TennisSet, "ordinal" | "matchTieBreak">) =>
    matchTieBreak ? "Match tie-break" : `${ORDINALS[ordinal - 1] ?? `${ordinal}th`} set`,
  /** What the next point may decide, as the name of a figure. */
  chance: ({ for: wins, points }: Chance) =>
    points > 1 ? `${points} ${wins} points` : `${wins.charAt(0).toUpperCase()}${wins.slice(1)} point`,
  toss: tossEnglish,
  aces: "Aces",
  breaks: "Breaks",
  points: "Points",
};

export type TennisViewWords = typeof en;
