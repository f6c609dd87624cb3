/** Matches that are under way already when the simulator starts, so that a fresh start looks alive. */
import type { MatchEvent } from "../match/event.ts";

export interface HeadStart {
  /** The seq of the last event that lies in the past; 0 for none. */
  readonly history: number;
  /** How long ago the match began, in milliseconds. */
  readonly elapsed: number;
}

/** What has been played: a share of the innings that began last, or everything before the first ball. */
type Point = { readonly innings: number; readonly played: number } | "toss";

/** Slots take turns: deep in the chase, early in the first innings, at the toss. */
const POINTS: readonly Point[] = [{ innings: 2, played: 0.6 }, { innings: 1, played: 0.4 }, "toss"];

/** How far the match of a slot has got. Plays it to its end to know. */
export function headStart(slot: number, events: Iterable<MatchEvent>): HeadStart {
  const all = [...events];
  const point = POINTS[slot % POINTS.length] ?? "toss";
  const last = point === "toss" ? tossOf(all) : ballOf(all, point);
  const [first] = all;
  return first && last
    ? { history: last.seq, elapsed: Date.parse(last.at) - Date.parse(first.at) }
    : { history: 0, elapsed: 0 };
}

const tossOf = (events: readonly MatchEvent[]) => events.find(({ type }) => type === "cricket.toss-won");

function ballOf(
  events: readonly MatchEvent[],
  { innings, played }: Exclude<Point, "toss">,
): MatchEvent | undefined {
  let begun = 0;
  const balls = events.filter(({ type }) => {
    if (type === "cricket.innings-started") begun += 1;
    return begun === innings && type === "cricket.delivery-bowled";
  });
  return balls[Math.floor(balls.length * played)];
}
