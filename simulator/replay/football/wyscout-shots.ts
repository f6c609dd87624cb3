/** What Wyscout's tags say of a shot. */
import type { KickOutcome, ShotOutcome } from "../../../match/football/events.ts";
import type { WyscoutEvent } from "./wyscout-format.ts";

const GOAL = 101;
const BLOCKED = 2101;

export const has = ({ tags }: WyscoutEvent, tag: number): boolean => tags.some(({ id }) => id === tag);
const between = ({ tags }: WyscoutEvent, first: number, last: number): boolean =>
  tags.some(({ id }) => id >= first && id <= last);

const FREE_KICKS: readonly string[] = ["Free kick shot", "Penalty"];

/** The keeper's event has the tag of a goal too, so that only what the attacker did counts. */
export const isGoal = (event: WyscoutEvent): boolean =>
  has(event, GOAL) && (event.eventName === "Shot" || event.eventName === "Free Kick");

/** The same goal on the other side's keeper, who is marked where nobody is as the scorer in a few files. */
export const isConceded = (event: WyscoutEvent): boolean =>
  has(event, GOAL) && event.eventName === "Save attempt";

export const isShot = (event: WyscoutEvent): boolean =>
  event.eventName === "Shot" ||
  (event.eventName === "Free Kick" && (FREE_KICKS.includes(event.subEventName) || has(event, GOAL)));

/** Where the ball went: 1201 to 1209 is in the frame, 1217 to 1223 the frame itself. */
export function shotOutcome(event: WyscoutEvent): ShotOutcome {
  if (has(event, BLOCKED)) return "blocked";
  if (between(event, 1217, 1223)) return "woodwork";
  return between(event, 1201, 1209) ? "saved" : "wide";
}

export function kickOutcome(event: WyscoutEvent): KickOutcome {
  if (has(event, GOAL)) return "scored";
  return shotOutcome(event) === "saved" ? "saved" : "missed";
}
