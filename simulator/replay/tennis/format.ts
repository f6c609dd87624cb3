/** Which format a match was played in: by tournament, year and draw as far as known, and by what was played. */
import type { SideId } from "../../../match/ids.ts";
import { FINAL_SETS, type FinalSet, type TennisFormat } from "../../../match/tennis/format.ts";
import {
  NONE,
  ruleOfSet,
  type Scored,
  scorePoint,
  type SetRule,
  type SetScore,
  setsToWin,
} from "../../../match/tennis/scoring.ts";
import type { FedGame } from "./fed.ts";

export interface Expected {
  readonly draw: TennisFormat["draw"];
  /** As far as tournament and draw leave it open, the likelier first. */
  readonly lengths: readonly (3 | 5)[];
  readonly finalSet: FinalSet;
  readonly noAd?: boolean;
}

/**
 * The format in which the games and sets come out as the feed has them. Expected first; where several do as well, as
 * when no final set was played, what was expected stands.
 */
export function formatOf(expected: Expected, games: readonly FedGame[]): TennisFormat {
  const { draw, lengths, finalSet, noAd = false } = expected;
  const finals = [finalSet, ...FINAL_SETS.filter((other) => other !== finalSet)];
  let best: { format: TennisFormat; faults: number } | undefined;
  for (const length of lengths) {
    for (const deciding of [noAd, !noAd]) {
      for (const final of finals) {
        const format: TennisFormat = {
          sport: "tennis",
          draw,
          bestOf: length,
          games: 6,
          finalSet: final,
          ...(deciding && { noAd: true }),
        };
        const faults = faultsIn(format, games);
        if (!best || faults < best.faults) best = { format, faults };
        if (faults === 0) return format;
      }
    }
  }
  return best?.format ?? { sport: "tennis", draw, bestOf: 3, games: 6, finalSet };
}

/** How often the score by the rules parts from the feed's: games and sets that do not end where they should. */
function faultsIn(format: TennisFormat, games: readonly FedGame[]): number {
  const won: Record<SideId, number> = { a: 0, b: 0 };
  const decided = () => Math.max(won.a, won.b) >= setsToWin(format);
  let faults = 0;
  let ordinal = 1;
  let set: SetScore = NEW_SET;
  for (const [at, { points, set: named }] of games.entries()) {
    if (decided()) return faults + games.length - at;
    const after = gameIn(set, points, ruleOfSet(format, ordinal));
    const next = games[at + 1];
    const ends = next !== undefined && next.set !== named;
    // A feed that ends within a game ended with a retirement.
    if (after.left > 0 || (next && !after.wonGame)) faults += 1;
    if (next && ends !== (after.wonSet !== undefined)) faults += 1;
    if (after.wonSet) won[after.wonSet] += 1;
    if (after.wonSet || ends) ordinal += 1;
    set = after.wonSet || ends ? NEW_SET : after;
  }
  // Less than a fault: a match that its last point decides is likelier than one that broke off just there.
  return faults + (decided() ? 0 : 0.5);
}

const NEW_SET: SetScore = { games: NONE, points: NONE };

/** Plays points up to the end of the game; `left` are those that come after it. */
function gameIn(set: SetScore, points: FedGame["points"], rule: SetRule): Scored & { left: number } {
  let scored: Scored = set;
  for (const [at, { winner }] of points.entries()) {
    scored = scorePoint(scored, winner, rule);
    if (scored.wonGame) return { ...scored, left: points.length - 1 - at };
  }
  return { ...scored, left: 0 };
}
