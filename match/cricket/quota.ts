/** How many overs one bowler may bowl: in an innings a playing condition of limited overs (ICC, 13.9), in succession Law 17.6. */
import type { Innings } from "./card.ts";
import type { CricketFormat } from "./format.ts";
import { oversLimit } from "./innings.ts";
import { overAt, oversBegun } from "./over-log.ts";
import { splitOvers } from "./overs.ts";

interface Quota {
  readonly overs: number;
  /** How many bowlers may bowl one over more, so that all overs can be bowled. */
  readonly more: number;
}

/**
 * The quota of an innings; undefined where there is none. In one that is reduced it is the share that it is in a whole one,
 * a fifth, and what does not divide is shared out over by over: of 23 overs three bowlers may bowl five, the others four.
 */
function quotaOf(innings: Innings, format: CricketFormat): Quota | undefined {
  const { oversPerBowler, overs } = format;
  if (oversPerBowler === undefined || oversPerBowler === 0) return undefined;
  const limit = oversLimit(innings, format);
  if (overs === undefined || limit === undefined || limit >= overs) return { overs: oversPerBowler, more: 0 };
  const { overs: whole, balls } = splitOvers(limit);
  const left = whole + (balls > 0 ? 1 : 0);
  const shares = Math.max(1, Math.round(overs / oversPerBowler));
  return { overs: Math.floor(left / shares), more: left % shares };
}

/** Overs that a bowler has bowled in; a part of one counts as one. */
export const oversBowledBy = (innings: Innings, bowler: string): number =>
  oversBegun(innings).filter(([, log]) => log.bowler === bowler || log.finishedBy === bowler).length;

/** Whether a bowler has had as many overs as he may. */
export function hasBowledOut(innings: Innings, bowler: string, format: CricketFormat): boolean {
  const quota = quotaOf(innings, format);
  if (!quota) return false;
  const used = oversBowledBy(innings, bowler);
  if (used !== quota.overs) return used > quota.overs;
  const others = Object.keys(innings.bowlers).filter((id) => id !== bowler);
  return others.filter((id) => oversBowledBy(innings, id) > quota.overs).length >= quota.more;
}

/** Whether a bowler has bowled all the balls before this over that one may bowl in succession. */
export function hasBowledSpell(innings: Innings, bowler: string, format: CricketFormat): boolean {
  const { ballsPerOver, ballsPerSpell = ballsPerOver } = format;
  const inSuccession = ballsPerSpell / ballsPerOver;
  const spell = Array.from({ length: inSuccession }, (_, back) => overAt(innings, innings.overs - 1 - back));
  return spell.every((log) => log?.bowler === bowler);
}
