/** How points make games, games sets and sets a match: Rules 5 to 7 and 14 of the ITF Rules of Tennis. */
import { otherSide, type SideId } from "../ids.ts";
import type { TennisFormat } from "./format.ts";

/** What each side has. */
export interface Tally {
  readonly a: number;
  readonly b: number;
}
export const NONE: Tally = { a: 0, b: 0 };

export const add = (tally: Tally, side: SideId): Tally =>
  side === "a" ? { a: tally.a + 1, b: tally.b } : { a: tally.a, b: tally.b + 1 };

/** How one set of a match is won. */
export interface SetRule {
  readonly games: number;
  /** Absent in an advantage set; at 0 games all it stands for the set. */
  readonly tieBreak?: { readonly at: number; readonly to: number };
  readonly noAd: boolean;
}

/** The rule of the set with that ordinal (from 1). */
export function ruleOfSet({ games, bestOf, finalSet, noAd = false }: TennisFormat, ordinal: number): SetRule {
  const usual = { games, tieBreak: { at: games, to: 7 }, noAd };
  if (ordinal < bestOf) return usual;
  switch (finalSet) {
    case "tie-break":
      return usual;
    case "advantage":
      return { games, noAd };
    case "tie-break at 12-12":
      return { games, tieBreak: { at: 12, to: 7 }, noAd };
    case "tie-break to 10":
      return { games, tieBreak: { at: games, to: 10 }, noAd };
    case "match tie-break":
      return { games, tieBreak: { at: 0, to: 10 }, noAd };
  }
}

export const setsToWin = ({ bestOf }: Pick<TennisFormat, "bestOf">): number => (bestOf + 1) / 2;

/** The score of a set in progress. */
export interface SetScore {
  readonly games: Tally;
  /** Points of the game in progress. */
  readonly points: Tally;
}

export interface Scored extends SetScore {
  readonly wonGame?: SideId;
  readonly wonSet?: SideId;
}

/** Whether the game in progress is a tie-break (Rule 6b). */
export const inTieBreak = ({ games }: SetScore, { tieBreak }: SetRule): boolean =>
  tieBreak !== undefined && games.a === tieBreak.at && games.b === tieBreak.at;

/** Rule 5: a point more for a side, and what it wins with it. */
export function scorePoint(set: SetScore, side: SideId, rule: SetRule): Scored {
  const points = add(set.points, side);
  const tieBreak = inTieBreak(set, rule) ? rule.tieBreak : undefined;
  const lead = points[side] - points[otherSide(side)];
  const won = points[side] >= (tieBreak?.to ?? 4) && (lead >= 2 || (rule.noAd && !tieBreak));
  return won ? scoreGame(set, side, rule) : { games: set.games, points };
}

/** Rule 6: a game more for a side. A tie-break wins the set, a standard game if the side is two clear. */
export function scoreGame(set: SetScore, side: SideId, rule: SetRule): Scored {
  const games = add(set.games, side);
  const clear = games[side] >= rule.games && games[side] - games[otherSide(side)] >= 2;
  const won = inTieBreak(set, rule) || clear;
  return { games, points: NONE, wonGame: side, ...(won && { wonSet: side }) };
}

/** Rule 5b: who serves a tie-break's point after `played` of them: one for the first server, then two each in turn. */
export const tieBreakServer = (first: SideId, played: number): SideId =>
  Math.floor((played + 1) / 2) % 2 === 0 ? first : otherSide(first);

const CALLS = ["0", "15", "30", "40"] as const;

/** What a side has in the game, as it is called: "40", "AD"; in a tie-break the bare count. */
export function called({ a, b }: Tally, side: SideId, tieBreak: boolean): string {
  const [own, other] = side === "a" ? [a, b] : [b, a];
  if (tieBreak) return String(own);
  if (own > 3 || other > 3) return own > other ? "AD" : "40";
  return CALLS[own] ?? "40";
}
