/** The sets of a match: which there are, and how they are written. */
import { otherSide, type SideId } from "../ids.ts";
import type { TennisCard, TennisSet } from "./card.ts";

export const setsOf = ({ sets }: TennisCard): readonly TennisSet[] =>
  Object.values(sets).toSorted((x, y) => x.ordinal - y.ordinal);

export const latestSet = (card: TennisCard): TennisSet | undefined => setsOf(card).at(-1);

/** The set in progress; undefined before play and between two sets. */
export function currentSet(card: TennisCard): TennisSet | undefined {
  const latest = latestSet(card);
  return latest?.winner === undefined ? latest : undefined;
}

export const setsWon = (card: TennisCard, side: SideId): number =>
  Object.values(card.sets).filter(({ winner }) => winner === side).length;

/** "7-6(5)", "[10-7]" for a match tie-break: the side's own number first, the loser's points in brackets. */
export function setText(set: TennisSet, side: SideId): string {
  const { games, tieBreak, matchTieBreak, winner } = set;
  const other = otherSide(side);
  if (matchTieBreak && tieBreak) return `[${tieBreak[side]}-${tieBreak[other]}]`;
  const lost = tieBreak && winner ? `(${Math.min(tieBreak.a, tieBreak.b)})` : "";
  return `${games[side]}-${games[other]}${lost}`;
}

/** All sets as they are written after a match: "6-4 3-6 7-6(5)". A set without a point is left out. */
export const scoreText = (card: TennisCard, side: SideId): string =>
  setsOf(card)
    .map((set) => setText(set, side))
    .join(" ");
