/** Viewers that no WebSocket gets through to: frames as server-sent events (HTML Standard, section 9.2). */
import type { CloseCode } from "../../match/protocol.ts";
import type { Viewer } from "./viewer.ts";

/** What waits for a viewer that does not read, bytes; one event more may. */
const BACKLOG_MAX = 1_048_576;
/** Everyone drops at the same moment at a deploy: each stream is told its own pause. */
const RETRY_MS = { least: 1_000, spread: 2_000 };
const HEADERS = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "access-control-allow-origin": "*",
  "x-accel-buffering": "no",
};
const encoder = new TextEncoder();

/** A line that every reader skips: it keeps proxies from closing a quiet stream, and finds who is gone. */
export const COMMENT = encoder.encode(":\n\n");

/** A frame as an event; `position` is what the browser resumes from. */
export const eventOf = (frame: string, position: string | undefined): Uint8Array =>
  encoder.encode(`${position === undefined ? "" : `id: ${position}\n`}data: ${frame}\n\n`);

/** Whether a request asks for events rather than for how the room is. */
export const wantsEvents = (accept: string | null): boolean => accept?.includes("text/event-stream") ?? false;

/** What the viewer has: a browser that comes back by itself names the last event it got beside the old query. */
export function queryOf(url: string, lastEventId: string | null): Record<string, string> {
  const query = Object.fromEntries(new URL(url).searchParams);
  const [, epoch, version] = /^(\w+):(\d+)$/.exec(lastEventId ?? "") ?? [];
  return epoch && version ? { ...query, epoch, version } : query;
}

export interface EventStreamOptions {
  /** What its viewer has been told now; see `Session.position`. */
  readonly position: () => string | undefined;
  /** A number from 0 to 1. */
  readonly random: () => number;
  /** Called once, when the viewer left, stopped reading or was closed. */
  readonly onEnd: () => void;
}

export class EventStream implements Viewer {
  readonly response: Response;
  readonly #position: () => string | undefined;
  readonly #onEnd: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor({ position, random, onEnd }: EventStreamOptions) {
    this.#position = position;
    this.#onEnd = onEnd;
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        cancel: () => void this.#end(),
      },
      { highWaterMark: BACKLOG_MAX, size: (event) => event?.byteLength ?? 0 },
    );
    this.response = new Response(body, { headers: HEADERS });
    this.push(encoder.encode(`retry: ${Math.round(RETRY_MS.least + random() * RETRY_MS.spread)}\n\n`));
  }

  tell(frame: string): void {
    this.push(eventOf(frame, this.#position()));
  }

  /** Sends an event that is encoded already. A viewer that does not read is dropped, and may resume. */
  push(event: Uint8Array): void {
    if (!this.#controller) return;
    if ((this.#controller.desiredSize ?? 0) > 0) this.#controller.enqueue(event);
    else this.#end()?.error(new Error("the viewer does not read"));
  }

  close(code: CloseCode, reason: string): void {
    this.push(encoder.encode(`event: close\ndata: ${JSON.stringify({ code, reason })}\n\n`));
    this.#end()?.close();
  }

  #end(): ReadableStreamDefaultController<Uint8Array> | undefined {
    const controller = this.#controller;
    if (controller) {
      this.#controller = undefined;
      this.#onEnd();
    }
    return controller;
  }
}
