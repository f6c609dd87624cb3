/** What the next point may decide. */
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { Chance } from "./card.ts";
import { inTieBreak, scorePoint, type SetRule, type SetScore } from "./scoring.ts";

interface Standing {
  readonly set: SetScore;
  readonly rule: SetRule;
  readonly serving: SideId | undefined;
  /** Sets that each side still needs. */
  readonly needs: Readonly<Record<SideId, number>>;
}

/** Break, set and match points of either side; a deciding point at deuce can be one for both. Undefined for none. */
export function chancesIn(standing: Standing): Readonly<Partial<Record<SideId, Chance>>> | undefined {
  const found = SIDES.flatMap((side) => {
    const chance = chanceOf(standing, side);
    return chance ? [[side, chance] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function chanceOf(standing: Standing, side: SideId): Chance | undefined {
  const first = wonBy(standing, standing.set, side);
  if (!first) return undefined;
  let points = 1;
  let set: SetScore = scorePoint(standing.set, otherSide(side), standing.rule);
  while (set.points[otherSide(side)] > 0 && wonBy(standing, set, side) === first) {
    points += 1;
    set = scorePoint(set, otherSide(side), standing.rule);
  }
  return { for: first, points };
}

function wonBy({ rule, serving, needs }: Standing, set: SetScore, side: SideId): Chance["for"] | undefined {
  const { wonGame, wonSet } = scorePoint(set, side, rule);
  if (wonSet) return needs[side] === 1 ? "match" : "set";
  return wonGame && serving !== undefined && serving !== side && !inTieBreak(set, rule) ? "break" : undefined;
}
