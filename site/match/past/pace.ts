/** How fast a match is played again. */

/** Times as fast as it was. */
export const SPEEDS = [1, 10, 30, 100, 300] as const;
export type Speed = (typeof SPEEDS)[number];

export const FIRST_SPEED: Speed = 30;

/** The speed that a choice names; the slowest where it names none. */
export const speedOf = (text: string): Speed => SPEEDS.find((speed) => String(speed) === text) ?? 1;

/** What is slower than this to come is a break, and shortened to it, milliseconds. */
const LONGEST_MS = 4_000;
/** At its own pace a match waits longer for the next ball, and for no tea. */
const LONGEST_AT_OWN_PACE_MS = 90_000;
const SHORTEST_MS = 40;

/** Milliseconds to wait between two scenes that were so far apart. */
export function pauseBetween(before: string, after: string, speed: Speed): number {
  const apart = Date.parse(after) - Date.parse(before);
  const longest = Math.max(LONGEST_MS, LONGEST_AT_OWN_PACE_MS / speed);
  return Math.min(longest, Math.max(SHORTEST_MS, apart / speed));
}
