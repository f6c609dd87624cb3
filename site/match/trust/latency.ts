/** How late changes come to this browser, by what the frames say of their own times. */
import type { RoomFrame } from "../../../match/protocol.ts";

/** Of so many changes, the last. */
const MOST = 200;
/** Clocks that differ by no more than a beat's way are taken to agree, milliseconds. */
const AGREES_MS = 1_000;

export interface Latency {
  /** Changes that were measured. */
  readonly count: number;
  /** Milliseconds that half and 95 % of them took at most. */
  readonly p50: number;
  readonly p95: number;
  /**
   * By how much this device's clock is ahead of the source's, milliseconds, if they differ: it has been taken off, and with
   * it the way of the fastest beat. 0 if they agree, undefined before the first beat.
   */
  readonly clockAhead: number | undefined;
}

export class LatencySample {
  #times: number[] = [];
  #leastBeat = Number.POSITIVE_INFINITY;

  /** `now` in milliseconds since 1970, by this device. */
  hear(frame: RoomFrame, now: number): void {
    if (frame.t === "h") this.#leastBeat = Math.min(this.#leastBeat, now - Date.parse(frame.at));
    if (frame.t === "d") this.#times = [...this.#times, now - Date.parse(frame.at)].slice(-MOST);
  }

  /** Undefined as long as nothing has changed. */
  summary(): Latency | undefined {
    const beat = this.#leastBeat;
    const isKnown = Number.isFinite(beat);
    const off = isKnown && (beat < 0 || beat > AGREES_MS) ? beat : 0;
    const sorted = this.#times.map((time) => Math.max(0, time - off)).toSorted((a, b) => a - b);
    const [p50, p95] = [0.5, 0.95].map((share) => sorted[Math.ceil(share * sorted.length) - 1]);
    if (p50 === undefined || p95 === undefined) return undefined;
    return { count: sorted.length, p50, p95, clockAhead: isKnown ? off : undefined };
  }
}
