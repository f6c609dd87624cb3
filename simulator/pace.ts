/** Writes a match into the log as it happens: at the match's own pace, faster, or all at once. */
import type { EventLog } from "../log/log.ts";
import { LogUnavailable } from "../log/log.ts";
import { retryDelay } from "../log/pause.ts";
import { encodeEvent, type MatchEvent } from "../match/event.ts";

/** Time as an argument, in milliseconds; `now` counts from 1970. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or at once when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface Pacing {
  /** Seconds of the match in a second; 0 writes at once, with the times at which things happened. */
  readonly speed: number;
  /** What is in the log already: events up to this `seq` are passed over. */
  readonly from: number;
  /** Events up to this `seq` are history: written at once, with the times at which they happened. */
  readonly history: number;
}

export interface Studio {
  readonly log: Pick<EventLog, "append">;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of every failed attempt to write. */
  readonly onTrouble?: (error: LogUnavailable, failures: number) => void;
}

/** No wait between two events is longer, whatever the match did: an interval of forty minutes at speed 1 is this. */
const LONGEST_PAUSE_MS = 20_000;
const BATCH = 500;

/**
 * Writes the events in order, each once it is time, and resolves when the last is durable or `signal` has aborted.
 * An event that is paced bears the moment at which it was first offered to the log. While the log is unavailable the
 * same events are offered again and the match waits; any other error of the log is thrown.
 */
export async function write(events: Iterable<MatchEvent>, pacing: Pacing, studio: Studio): Promise<void> {
  const { clock, signal } = studio;
  let last: string | undefined;
  let due: number | undefined;
  let batch: MatchEvent[] = [];
  for (const event of events) {
    if (signal.aborted) return;
    const gap = last === undefined ? 0 : Date.parse(event.at) - Date.parse(last);
    last = event.at;
    if (event.seq <= pacing.from) continue;
    if (pacing.speed === 0 || event.seq <= pacing.history) {
      batch.push(event);
      if (batch.length === BATCH) batch = await flush(batch, studio);
      continue;
    }
    batch = await flush(batch, studio);
    due = (due ?? clock.now()) + Math.min(LONGEST_PAUSE_MS, Math.max(0, gap) / pacing.speed);
    await clock.sleep(Math.max(0, due - clock.now()), signal);
    if (signal.aborted) return;
    await flush([{ ...event, at: new Date(clock.now()).toISOString() }], studio);
    // After an outage the match goes on from where it is instead of catching up in a burst.
    due = Math.max(due, clock.now() - LATE_MS);
  }
  await flush(batch, studio);
}

/** Lateness that the schedule makes good; what is beyond it is an outage. */
const LATE_MS = 1_000;

/** Resolves to the empty batch. */
async function flush(events: readonly MatchEvent[], { log, clock, signal, onTrouble }: Studio): Promise<[]> {
  if (events.length === 0) return [];
  const records = events.map((event) => ({ key: event.match, value: encodeEvent(event) }));
  for (let failures = 0; !signal.aborted;) {
    try {
      await log.append(records);
      return [];
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      failures += 1;
      onTrouble?.(error, failures);
      await clock.sleep(retryDelay(failures, 0), signal);
    }
  }
  return [];
}
