/** Goals of which Wyscout's file marks the beaten keeper alone, and nobody as the scorer. */
import { isConceded, isGoal } from "./wyscout-shots.ts";
import type { WyscoutEvent } from "./wyscout-format.ts";

/** A keeper may be marked as much later than the shot. */
const SAME_GOAL_SECONDS = 60;
/** How far from the middle of the field, in percent of it, a kick-off may be put down. */
const SPOT = 6;

/** The keepers' events that tell of a goal of their own: after it play begins anew at the centre, and nobody else is marked. */
export function concededAlone(events: readonly WyscoutEvent[]): readonly WyscoutEvent[] {
  const goals = events.filter(isGoal);
  return events.filter((event, at) => {
    if (!isConceded(event) || event.matchPeriod === "P") return false;
    const next = events[at + 1];
    const restarts = next?.eventName === "Pass" && next.teamId === event.teamId && isAtCentre(next);
    return restarts && !goals.some((goal) => isSameGoal(goal, event));
  });
}

const isSameGoal = (goal: WyscoutEvent, conceded: WyscoutEvent): boolean =>
  goal.matchPeriod === conceded.matchPeriod &&
  goal.teamId !== conceded.teamId &&
  Math.abs(goal.eventSec - conceded.eventSec) < SAME_GOAL_SECONDS;

function isAtCentre({ positions: [from] }: WyscoutEvent): boolean {
  return from !== undefined && Math.abs(from.x - 50) < SPOT && Math.abs(from.y - 50) < SPOT;
}
