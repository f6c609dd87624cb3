/** How the last minute is played: who trails hurries and fouls, who does not lets the clock run. */
import { otherSide } from "../../../match/ids.ts";
import type { Floor } from "./floor.ts";

/** Seconds before the end at which who trails begins to hurry, and to foul to have the ball back. */
const HURRY = 60;
const DESPERATE = 30;
const BUZZER = 4;
/** One score ties or wins it from here. */
const ONE_SCORE = 3;

/** Points that the side with the ball trails by; negative if it leads. */
const behind = ({ doc, ball }: Floor): number => doc.card.score[otherSide(ball)] - doc.card.score[ball];

const isDecisive = ({ doc, period }: Floor): boolean => period >= doc.card.format.periods;

/** Whether the side without the ball fouls at once. */
export function mustFoul(floor: Floor): boolean {
  const lead = -behind(floor);
  return isDecisive(floor) && floor.left <= DESPERATE && floor.left > 3 && lead >= 1 && lead <= 8;
}

/** Seconds until something happens, of the `limit` that the shot clock shows; `wanted` is what it takes elsewhere. */
export function secondsToPlay(floor: Floor, wanted: number, limit: number): number {
  const { random, left } = floor;
  const gap = behind(floor);
  if (mustFoul(floor)) return random.whole(2, 5);
  if (isDecisive(floor) && gap > 0 && left <= HURRY && (gap > ONE_SCORE || left > limit))
    return random.whole(3, 8);
  // The last shot of a period is taken when it is almost over.
  const seconds = left <= limit ? Math.max(left - random.unit() * 6, 0.6) : wanted;
  return Math.min(limit, Math.max(2, seconds));
}

/** The chance that a shot is a three where the score says so; undefined where it does not. */
export function threesAtTheEnd(floor: Floor): number | undefined {
  const gap = behind(floor);
  if (!isDecisive(floor) || floor.left > DESPERATE || gap < 1) return undefined;
  if (gap < ONE_SCORE) return 0.15;
  return gap === ONE_SCORE ? 0.9 : 0.65;
}

/** Taken from the chance of a field goal: who is level shoots at the buzzer over everybody, so that nobody can answer. */
export const pressure = (floor: Floor): number =>
  isDecisive(floor) && behind(floor) === 0 && floor.left <= BUZZER ? 0.18 : 0;
