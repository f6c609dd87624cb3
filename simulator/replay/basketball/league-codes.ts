/** The numbers by which the league's feeds name plays, fouls, turnovers and rulings. */
import type { FoulKind } from "../../../match/basketball/events.ts";

/** EVENTMSGTYPE and etype: what kind of play it is. */
export const PLAYS = {
  made: 1,
  missed: 2,
  freeThrow: 3,
  rebound: 4,
  turnover: 5,
  foul: 6,
  violation: 7,
  substitution: 8,
  timeout: 9,
  jumpBall: 10,
  ejection: 11,
  review: 18,
} as const;

/** EVENTMSGACTIONTYPE and mtype of a foul; a number that is not here is told by its words. */
export const FOULS: Readonly<Record<number, FoulKind>> = {
  1: "personal",
  2: "shooting",
  3: "loose-ball",
  4: "offensive",
  5: "personal",
  6: "personal",
  8: "disqualifying",
  9: "personal",
  10: "double",
  11: "technical",
  12: "technical",
  13: "technical",
  14: "flagrant",
  15: "disqualifying",
  16: "technical",
  17: "technical",
  18: "technical",
  19: "technical",
  25: "technical",
  26: "offensive",
  27: "personal",
  28: "personal",
  29: "shooting",
  30: "technical",
  31: "personal",
};

/** EVENTMSGACTIONTYPE and mtype of a turnover. */
export const TURNOVERS: Readonly<Record<number, string>> = {
  1: "bad pass",
  2: "lost ball",
  4: "traveling",
  5: "foul",
  6: "double dribble",
  7: "discontinued dribble",
  8: "three seconds",
  9: "five seconds",
  10: "eight seconds",
  11: "shot clock",
  12: "inbound",
  13: "backcourt",
  15: "offensive goaltending",
  17: "lane violation",
  18: "jump ball violation",
  19: "kicked ball",
  20: "illegal assist",
  21: "palming",
  33: "punched ball",
  35: "basket from below",
  36: "illegal screen",
  37: "offensive foul",
  39: "step out of bounds",
  40: "lost ball out of bounds",
  41: "lost ball",
  44: "too many players",
  45: "bad pass out of bounds",
};

/** EVENTMSGACTIONTYPE and mtype of a review. */
export const rulingOf = (action: number): "stands" | "overturned" | "unknown" =>
  action === 4 || action === 6 ? "stands" : action === 5 ? "overturned" : "unknown";
