/** The streams of events in a room, which the room holds itself. */
import type { CloseCode } from "../../match/protocol.ts";
import type { Clock } from "./agenda.ts";
import { COMMENT, EventStream, eventOf } from "./event-stream.ts";
import type { Sockets } from "./viewer.ts";

/** Between two comments. */
const COMMENT_EVERY_MS = 15_000;

interface StreamsOptions {
  /** What a viewer has been told that was told everything; see `Session.position`. */
  readonly position: () => string | undefined;
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly random: () => number;
}

export class Streams implements Sockets {
  readonly #options: StreamsOptions;
  readonly #open = new Set<EventStream>();
  #commentDue = false;

  constructor(options: StreamsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#open.size;
  }

  open(): EventStream {
    const { position, random } = this.#options;
    const stream = new EventStream({ position, random, onEnd: () => void this.#open.delete(stream) });
    this.#open.add(stream);
    this.#commentSoon();
    return stream;
  }

  tell(frames: readonly string[]): number {
    // Encoded once, and not at all where nobody reads.
    if (this.size > 0) for (const frame of frames) this.#push(eventOf(frame, this.#options.position()));
    return this.size;
  }

  close(code: CloseCode, reason: string): void {
    for (const stream of this.#open) stream.close(code, reason);
  }

  #push(event: Uint8Array): void {
    for (const stream of this.#open) stream.push(event);
  }

  #commentSoon(): void {
    if (this.#commentDue || this.size === 0) return;
    this.#commentDue = true;
    this.#options.clock.after(COMMENT_EVERY_MS, () => {
      this.#commentDue = false;
      this.#push(COMMENT);
      this.#commentSoon();
    });
  }
}
