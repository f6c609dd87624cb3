/** What a scorer of cricket has to say next, and a ball as it is tapped. Pure. */
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import type { DismissalKind, Wicket } from "../../../match/cricket/events.ts";
import { stillIn } from "../../../match/cricket/innings.ts";
import { currentInnings, latestInnings, mainInnings } from "../../../match/cricket/outcome.ts";
import { overAt } from "../../../match/cricket/over-log.ts";
import type { Happening, MatchEvent } from "../../../match/event.ts";
import { otherSide, playerId, type PlayerId, type SideId } from "../../../match/ids.ts";
import { lineUp } from "../../people.ts";

/** Who takes part in the next ball, as far as it is known. */
export interface Crease {
  readonly striker?: PlayerId | undefined;
  readonly nonStriker?: PlayerId | undefined;
  readonly bowler?: PlayerId | undefined;
}

/** Who was picked for the next ball where the events do not say it. */
export interface Picks extends Crease {
  /** The batters stand at the other ends than the events say. */
  readonly swapped?: boolean;
  /** All three are as in the ball that was taken back. */
  readonly again?: boolean;
}

export type Place = "striker" | "nonStriker" | "bowler";

/** Who takes part in the next ball. */
export interface Pair {
  readonly over: number;
  readonly striker: PlayerId;
  readonly nonStriker: PlayerId;
  readonly bowler: PlayerId;
}

/** What is to be entered next. */
export type Next =
  | { readonly kind: "toss" }
  | { readonly kind: "start"; readonly batting: SideId }
  | { readonly kind: "innings"; readonly batting: readonly SideId[]; readonly superOver: boolean }
  | { readonly kind: "pick"; readonly place: Place; readonly innings: Innings; readonly crease: Crease }
  | { readonly kind: "ball"; readonly pair: Pair; readonly innings: Innings }
  | { readonly kind: "finish" }
  | { readonly kind: "over" };

export function nextOf(doc: CricketDocument, picks: Picks): Next {
  const { card, status } = doc;
  if (status.phase === "finished" || status.phase === "abandoned") return { kind: "over" };
  const innings = currentInnings(card);
  if (innings) return atTheCrease(innings, picks);
  if (!card.toss && !latestInnings(card)) return { kind: "toss" };
  if (card.toss && status.phase === "upcoming") return { kind: "start", batting: firstToBat(card.toss) };
  return betweenInnings(doc);
}

const firstToBat = ({ side, chose }: NonNullable<CricketDocument["card"]["toss"]>): SideId =>
  chose === "bat" ? side : otherSide(side);

function betweenInnings({ card }: CricketDocument): Next {
  const latest = latestInnings(card);
  if (!latest)
    return { kind: "innings", batting: card.toss ? [firstToBat(card.toss)] : ["a", "b"], superOver: false };
  const tied = card.outcome?.result === "tie" && card.outcome.eliminator === undefined;
  // Law 16.5: who batted last bats first in a super over.
  if (tied)
    return {
      kind: "innings",
      batting: [latest.superOver ? otherSide(latest.batting) : latest.batting],
      superOver: true,
    };
  if (card.outcome) return { kind: "finish" };
  const main = mainInnings(card);
  const left = (side: SideId) =>
    main.filter(({ batting }) => batting === side).length < card.format.inningsPerSide;
  const next = [otherSide(latest.batting), latest.batting].filter(left);
  // In a match of one innings a side there is no choice; in one of two the follow-on is one.
  return next.length > 0
    ? {
        kind: "innings",
        batting: card.format.inningsPerSide === 1 ? next.slice(0, 1) : next,
        superOver: false,
      }
    : { kind: "finish" };
}

function atTheCrease(innings: Innings, picks: Picks): Next {
  const crease = creaseOf(innings, picks);
  const { striker, nonStriker, bowler } = crease;
  if (striker === undefined) return { kind: "pick", place: "striker", innings, crease };
  if (nonStriker === undefined) return { kind: "pick", place: "nonStriker", innings, crease };
  if (bowler === undefined) return { kind: "pick", place: "bowler", innings, crease };
  return { kind: "ball", innings, pair: { over: innings.overs, striker, nonStriker, bowler } };
}

function creaseOf(innings: Innings, picks: Picks): Crease {
  const again =
    picks.again && stillIn(innings).every((id) => id === picks.striker || id === picks.nonStriker);
  const one = again ? picks.striker : (innings.striker ?? picks.striker);
  const two = again ? picks.nonStriker : (innings.nonStriker ?? picks.nonStriker);
  // Picked within an over: somebody finishes it for another.
  const bowler = picks.bowler ?? (overAt(innings, innings.overs) ? innings.bowler : undefined);
  return picks.swapped
    ? { striker: two, nonStriker: one, bowler }
    : { striker: one, nonStriker: two, bowler };
}

/** After an undo the same three are there again. */
export const picksOf = (event: MatchEvent): Picks =>
  event.type === "cricket.delivery-bowled"
    ? { striker: event.striker, nonStriker: event.nonStriker, bowler: event.bowler, again: true }
    : {};

/** Who can be picked, the likeliest first. */
export function candidates(
  doc: CricketDocument,
  place: Place,
  innings: Innings,
  crease: Crease,
): readonly PlayerId[] {
  return place === "bowler" ? bowlersOf(doc, innings) : battersOf(doc, innings, crease);
}

function battersOf(doc: CricketDocument, innings: Innings, crease: Crease): readonly PlayerId[] {
  const there = new Set([...stillIn(innings), crease.striker, crease.nonStriker]);
  return idsOf(doc, innings.batting).filter((id) => {
    const state = innings.batters[id]?.state;
    return !there.has(id) && state !== "out" && state !== "batting";
  });
}

/** Who bowled the over before the last goes first. */
function bowlersOf(doc: CricketDocument, innings: Innings): readonly PlayerId[] {
  const other = overAt(innings, innings.overs - 2)?.bowler;
  const rank = (id: PlayerId) => (id === other ? 0 : innings.bowlers[id] ? 1 : 2);
  return idsOf(doc, otherSide(innings.batting)).toSorted((x, y) => rank(x) - rank(y));
}

/** The ids of a side, in the order of its line-up. */
export const idsOf = (doc: CricketDocument, side: SideId): readonly PlayerId[] =>
  lineUp(doc, side).map(({ id }) => playerId(id));

/** What is tapped before the runs. */
export interface Manner {
  readonly extra?: "wide" | "noball";
  /** Not off the bat. */
  readonly off?: "bye" | "legbye";
  /** Four or six that the batters ran. */
  readonly allRun?: boolean;
}

/** The ball with so many runs, beside the one that a wide or a no-ball is worth. */
export function deliveryOf(
  pair: Pair,
  runs: number,
  { extra, off, allRun = false }: Manner = {},
  wicket?: Wicket,
): Extract<Happening, { type: "cricket.delivery-bowled" }> {
  const offTheBat = extra !== "wide" && off === undefined;
  return {
    type: "cricket.delivery-bowled",
    ...pair,
    runs: {
      batter: offTheBat ? runs : 0,
      ...(extra === "wide" && { wides: 1 + runs }),
      ...(extra === "noball" && { noballs: 1 }),
      ...(extra !== "wide" && off === "bye" && { byes: runs }),
      ...(extra !== "wide" && off === "legbye" && { legbyes: runs }),
    },
    ...(offTheBat && (runs === 4 || runs === 6) && !allRun && { boundary: true }),
    ...(wicket && { wickets: [wicket] }),
  };
}

const ALWAYS: readonly DismissalKind[] = ["run out", "obstructing the field", "hit the ball twice"];
const USUAL: readonly DismissalKind[] = [
  "bowled",
  "caught",
  "lbw",
  "run out",
  "stumped",
  "caught and bowled",
  "hit wicket",
];

/** How one can be out off such a ball (Laws 21.18 and 22.9, and the free hit), the usual ways first. */
export function dismissals(innings: Innings, { extra }: Manner): readonly DismissalKind[] {
  if (extra === "noball" || innings.freeHit) return ALWAYS;
  if (extra === "wide") return ["run out", "stumped", "hit wicket", "obstructing the field"];
  return [...USUAL, "obstructing the field", "hit the ball twice"];
}

/** Whether somebody beside the bowler has a hand in it. */
export const hasFielder = (kind: DismissalKind): boolean =>
  kind === "caught" || kind === "stumped" || kind === "run out";

/** Whether it may be the one at the bowler's end, and runs may have been completed before. */
export const mayBeEither = (kind: DismissalKind): boolean =>
  kind === "run out" || kind === "obstructing the field";

/** The balls of the over in progress, by number, with their marks; between overs those of the last one. */
export function ballsShown(innings: Innings): readonly (readonly [string, string])[] {
  const log = overAt(innings, innings.overs) ?? overAt(innings, innings.overs - 1);
  return Object.entries(log?.balls ?? {});
}
