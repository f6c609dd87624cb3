/** How many questions a viewer may still ask: a bucket that a question empties by one and time fills again. */
export interface Allowance {
  readonly left: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const BURST = 6;
const REFILL_MS = 2_000;

/** The allowance after a question at `now`; undefined if there was none left. */
export function spend(allowance: Allowance | undefined, now: number): Allowance | undefined {
  const { left, at } = allowance ?? { left: BURST, at: now };
  const filled = Math.min(BURST, left + Math.max(0, now - at) / REFILL_MS);
  return filled < 1 ? undefined : { left: filled - 1, at: now };
}
