/** A tennis score beside the names of the sides. */
import type { ScoreLine, Scores } from "../head.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { TennisCard, TennisDocument, TennisSet } from "./card.ts";
import { called, inTieBreak, ruleOfSet } from "./scoring.ts";
import { currentSet, setsOf } from "./sets.ts";

export const scores = ({ card }: TennisDocument): Scores => ({
  order: SIDES,
  a: scoreLine(card, "a"),
  b: scoreLine(card, "b"),
});

/** Whether the game in progress is a tie-break. */
export const isTieBreak = ({ format }: TennisCard, set: TennisSet): boolean =>
  inTieBreak(set, ruleOfSet(format, set.ordinal));

/** Games of each set, "6 3 4"; a match tie-break shows its points. Beside it what the side has in the game. */
function scoreLine(card: TennisCard, side: SideId): ScoreLine {
  const sets = setsOf(card);
  const active = card.serving === side;
  if (sets.length === 0) return active ? { active } : {};
  const current = card.outcome ? undefined : currentSet(card);
  const score = sets.map((set) => setScore(set, side)).join(" ");
  const detail = current && !current.matchTieBreak && called(current.points, side, isTieBreak(card, current));
  return { score, ...(detail && { detail }), ...(active && { active }) };
}

/** Games won in the set, or points of a match tie-break. */
export const setScore = ({ games, tieBreak, matchTieBreak }: TennisSet, side: SideId): string =>
  String(matchTieBreak && tieBreak ? tieBreak[side] : games[side]);
