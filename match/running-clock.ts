/** A clock that runs up by itself, as data: screens go on showing the minute while nothing is told. */
export interface RunningClock {
  /** When it began to run: ISO 8601, UTC. */
  readonly since: string;
  /** Seconds of play that it showed then. */
  readonly at: number;
  /** Minutes after which the period goes on in stoppage time. */
  readonly to: number;
  /** The latest minute that an event of the period names, counted on through stoppage time. */
  readonly told?: number;
}

/** No period lasts longer, milliseconds: the clock on the wall is then not the match's. */
const LONGEST_MS = 75 * 60_000;

/**
 * The minute in progress at `now`, milliseconds since 1970: "67’", "45+2’". What was told counts where the match is ahead of
 * the clock on the wall, or where that clock is not the match's.
 */
export function minuteShown({ since, at, to, told = 0 }: RunningClock, now: number): string {
  const gone = now - Date.parse(since);
  const seconds = at + (gone > 0 && gone < LONGEST_MS ? gone / 1_000 : 0);
  const minute = Math.max(told, 1 + Math.floor(seconds / 60));
  return minute > to ? `${to}+${minute - to}’` : `${minute}’`;
}
