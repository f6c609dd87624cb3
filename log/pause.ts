/** Waiting: between polls, and longer after each failure. */

const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/**
 * Milliseconds to wait after the `failures`-th failure in a row (from 1): doubling from 100 ms to 5 s.
 * `random` (0 to 1) takes up to half off, so that those who failed together do not come back together.
 */
export function retryDelay(failures: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return longest * (1 - random / 2);
}

/** Resolves after `ms` milliseconds, or at once when `signal` aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
  });
}
