/** The event log as a port: append, read as a member of a group, set aside what cannot be used. */

export const EVENTS_TOPIC = "match-events";
export const DEAD_TOPIC = "match-events.dead";

/** Keyed by match id, so that one match stays in one partition and in order. */
export interface LogRecord {
  readonly key: string;
  readonly value: string;
}

/** A record as it was read: where it stands in the log. Offsets are decimal text, as Kafka's 64-bit offsets are. */
export interface ReadRecord extends LogRecord {
  readonly partition: number;
  readonly offset: string;
}

/** A record that could not be used, with the reason in a form that a program can read. */
export interface DeadLetter {
  readonly record: ReadRecord;
  /** A stable code: "malformed", "unlawful", "oversized", "taken", "late". */
  readonly reason: string;
  /** The field or the rule: "runs.batter", "C-17.1". */
  readonly subject: string;
  readonly message: string;
}

/** A dead letter as it is read back. */
export interface BuriedLetter extends DeadLetter {
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface EventLog extends AsyncDisposable {
  /** Resolves when the records are durable. Records of one key keep their order. */
  append(records: readonly LogRecord[]): Promise<void>;
  /**
   * Reads as a member of `group`, from where the group stopped, until `signal` aborts; resolves then.
   * A batch holds records of one partition in order. Its offset is committed after `handle` resolves;
   * when `handle` rejects, the same batch comes again after a pause, and other partitions go on.
   */
  read(
    group: string,
    handle: (batch: readonly ReadRecord[]) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>;
  /** Sets a record aside, in the dead-letter topic. Resolves when it is durable. */
  bury(letter: DeadLetter): Promise<void>;
  /** The dead letters, oldest first, at most `limit`. For people and tests, not for the pipeline. */
  buried(limit: number): Promise<readonly BuriedLetter[]>;
}

/** The log cannot be reached or does not answer as it should. */
export class LogUnavailable extends Error {
  override readonly name = "LogUnavailable";
}
