import { decodeEvent, type MatchEvent } from "../../match/event.ts";
import { type EventLog, type LogRecord, LogUnavailable } from "../../log/log.ts";

/** Keeps what is appended; refuses the appends whose numbers (from 1) are in `refusing`. */
export class MemoryLog implements Pick<EventLog, "append"> {
  readonly appends: (readonly LogRecord[])[] = [];
  readonly #refusing: ReadonlySet<number>;
  #attempts = 0;

  constructor(refusing: readonly number[] = []) {
    this.#refusing = new Set(refusing);
  }

  async append(records: readonly LogRecord[]): Promise<void> {
    this.#attempts += 1;
    if (this.#refusing.has(this.#attempts)) throw new LogUnavailable("out of order");
    this.appends.push(records);
  }

  get records(): readonly LogRecord[] {
    return this.appends.flat();
  }

  /** The events of one match, or of all, as a reader of the log decodes them. */
  events(match?: string): MatchEvent[] {
    return this.records
      .filter(({ key }) => match === undefined || key === match)
      .map(({ value }) => {
        const decoded = decodeEvent(value);
        if (!decoded.ok) throw new TypeError(`${decoded.malformed.field}: ${decoded.malformed.problem}`);
        return decoded.event;
      });
  }
}
