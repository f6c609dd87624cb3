/** What pages say to readers who want everything late: when what they tell last happened. */

/** The longest delay against spoilers that a reader can choose, with time to load the page in; milliseconds. */
const LONGEST_DELAY_MS = 150_000;

/** `at`, milliseconds since 1970; undefined where nobody waits for it any more, or where that is never. */
export const waitedFor = (at: number, now: number): number | undefined =>
  at > now - LONGEST_DELAY_MS ? at : undefined;
