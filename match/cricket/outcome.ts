/** The result of a match, as it follows from the events by Law 16. */
import { otherSide, type SideId } from "../ids.ts";
import type { CricketCard, Innings, Outcome } from "./card.ts";
import type { CricketFormat } from "./format.ts";
import { ballsIn } from "./overs.ts";

/** A full side's wickets; Law 16.6 counts a win by those of them that had not fallen. */
const WICKETS = 10;

/** Ordinals are keys that look like integers, which every engine keeps in ascending order (ECMA-262, 10.1.11). */
const inOrder = (card: CricketCard): Innings[] => Object.values(card.innings);

/** The innings of the match proper, in order, without super overs. */
export const mainInnings = (card: CricketCard): Innings[] =>
  inOrder(card).filter(({ superOver }) => !superOver);
const superOvers = (card: CricketCard): Innings[] => inOrder(card).filter(({ superOver }) => superOver);

/** The innings that was started last. */
export const latestInnings = (card: CricketCard): Innings | undefined => inOrder(card).at(-1);

/** The innings in progress. */
export function currentInnings(card: CricketCard): Innings | undefined {
  const latest = latestInnings(card);
  return latest && !latest.closed ? latest : undefined;
}

/** What a side has scored in all its innings, super overs left out. */
export const runsOf = (card: CricketCard, side: SideId): number =>
  inOrder(card).reduce(
    (sum, { batting, runs, superOver }) => (batting === side && !superOver ? sum + runs : sum),
    0,
  );

/** The outcome once the events have decided it; undefined while the match is open. */
export function decided(card: CricketCard): Outcome | undefined {
  const outcome = card.format.inningsPerSide === 1 ? decidedInOne(card) : decidedInTwo(card);
  return outcome?.result === "tie" ? { ...outcome, ...eliminatorOf(card) } : outcome;
}

/** The outcome when the match is over, whether or not it came to a decision. */
export const settled = (card: CricketCard): Outcome =>
  decided(card) ?? { result: card.format.inningsPerSide === 2 ? "draw" : "no result" };

function decidedInOne(card: CricketCard): Outcome | undefined {
  const [first, second] = mainInnings(card);
  if (!first?.closed || !second?.closed) return undefined;
  if (!isComplete(first, second, card.format)) return undefined;
  return chase(second, (second.target?.runs ?? first.runs + 1) - 1);
}

/**
 * A chase that time cut short counts only if it had come to its target, if that was revised to what could be bowled,
 * or, where nobody gives a target, if the other side had been cut to no more.
 */
function isComplete(
  first: Innings,
  { closed, target, runs, balls, overs, ballsThisOver }: Innings,
  format: CricketFormat,
): boolean {
  if (closed !== "time" || (target && runs >= target.runs)) return true;
  if (target?.overs !== undefined) return balls >= ballsIn(target.overs, format.ballsPerOver);
  const asMany = overs > first.overs || (overs === first.overs && ballsThisOver >= first.ballsThisOver);
  return first.closed === "time" && asMany;
}

/** `par` is what the chasing side had to pass. */
function chase({ batting, runs, wickets, closed }: Innings, par: number): Outcome {
  if (runs === par) return { result: "tie" };
  if (runs < par) return { winner: otherSide(batting), by: { runs: par - runs } };
  // Past the target without the last run: penalty runs after the innings, or rain with the chase ahead of par.
  return { winner: batting, by: closed === "target" ? { wickets: WICKETS - wickets } : { runs: runs - par } };
}

function decidedInTwo(card: CricketCard): Outcome | undefined {
  const innings = mainInnings(card);
  const last = innings.at(-1);
  if (!last?.closed || last.closed === "time") return undefined;
  const lead = runsOf(card, last.batting) - runsOf(card, otherSide(last.batting));
  const played = (side: SideId) => innings.filter(({ batting }) => batting === side).length;
  if (innings.length === 4) {
    if (last.closed === "target") return { winner: last.batting, by: { wickets: WICKETS - last.wickets } };
    if (last.closed !== "all out" && last.closed !== "forfeited") return undefined;
    return chase(last, last.runs - lead);
  }
  // Law 16.2: an innings victory, the side that batted twice being all out and still behind.
  const beaten = innings.length === 3 && played(last.batting) === 2 && last.closed === "all out" && lead < 0;
  return beaten ? { winner: otherSide(last.batting), by: { innings: 1, runs: -lead } } : undefined;
}

/** Who won the last super over. A tied one decides nothing, unless the format counts boundaries back. */
function eliminatorOf(card: CricketCard): Pick<Outcome, "eliminator"> {
  const overs = superOvers(card);
  const [first, second] = overs.slice(overs.length - 2 + (overs.length % 2));
  if (!first?.closed || !second?.closed) return {};
  if (first.runs !== second.runs)
    return { eliminator: first.runs > second.runs ? first.batting : second.batting };
  if (!card.format.countback) return {};
  const [a, b] = [boundariesOf(card, "a"), boundariesOf(card, "b")];
  return a === b ? {} : { eliminator: a > b ? "a" : "b" };
}

/** Fours and sixes of a side in the match, super overs included. */
const boundariesOf = (card: CricketCard, side: SideId): number =>
  inOrder(card)
    .filter(({ batting }) => batting === side)
    .flatMap(({ batters }) => Object.values(batters))
    .reduce((sum, { fours, sixes }) => sum + fours + sixes, 0);

export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
