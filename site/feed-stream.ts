/** A line of server-sent events (HTML Standard, section 9.2): loaded only where no WebSocket gets through. */
import { addressOf, type Line, type LineParts } from "./feed-line.ts";

/** After a lost connection, RFC 6455 §7.1.5. */
const LOST = 1006;
/** The code that the room closed with, from `{"code":4404,"reason":"…"}`. */
const codeOf = (data: unknown): number => Number(/"code":(\d{4})\b/.exec(String(data))?.[1] ?? LOST);

/** A stream that is lost later than this gives the socket another try. */
const SOCKET_AGAIN_MS = 300_000;

export function openStream(parts: LineParts, now: () => number, Source: typeof EventSource): Line {
  const { opened, heard, closed, blocked, isWorthRetrying, pauses } = parts;
  const began = now();
  let pause = pauses.first;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let source = connect();

  function connect(): EventSource {
    const next = new Source(addressOf(parts));
    let isOpen = false;
    next.addEventListener("open", () => {
      isOpen = true;
      pause = pauses.first;
      opened();
    });
    next.addEventListener("message", ({ data }) => heard(data));
    next.addEventListener("close", ({ data }: MessageEvent<unknown>) => lose(codeOf(data), isOpen));
    next.addEventListener("error", () => lose(LOST, isOpen));
    return next;
  }

  /** The browser would come back by itself, with the old query and all at the same time. */
  function lose(code: number, wasOpen: boolean): void {
    source.close();
    closed(code);
    if (!isWorthRetrying(code)) return;
    const another = !wasOpen || now() - began > SOCKET_AGAIN_MS;
    waiting = setTimeout(another && blocked ? blocked : () => (source = connect()), pause);
    pause = Math.min(pauses.most, pause * pauses.growth);
  }

  function reconnect(): void {
    clearTimeout(waiting);
    source.close();
    source = connect();
  }

  return {
    ask: reconnect,
    reconnect,
    close() {
      clearTimeout(waiting);
      source.close();
    },
  };
}
