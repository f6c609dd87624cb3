/** A line over the browser's own WebSocket: a widget has no room for more. */
import { addressOf, type OpenLine } from "../feed-line.ts";

/** Attempts of a socket that never opened before it counts as blocked. */
const ATTEMPTS = 2;
/** A socket that has not opened by then is given up, milliseconds: networks that swallow everything refuse nothing. */
const OPEN_WITHIN_MS = 8_000;
/** A connection that lasted so long was one, milliseconds; after a shorter one the pauses go on growing. */
const LASTED_MS = 5_000;

/** `given` is the socket's class where the platform has none of its own. */
export const openSocket: OpenLine = (parts, given) => {
  const { opened, heard, closed, blocked, isWorthRetrying, pauses } = parts;
  const Socket = (given ?? WebSocket) as typeof WebSocket;
  let pause = pauses.first;
  let failed = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** The one that is listened to. */
  let socket: WebSocket | undefined;

  function connect(): void {
    // "http:" and "https:" become "ws:" and "wss:".
    const next = new Socket(addressOf(parts).href.replace(/^http/, "ws"));
    socket = next;
    waiting = setTimeout(() => giveUp(next), OPEN_WITHIN_MS);
    next.addEventListener("open", () => {
      if (next !== socket) return;
      failed = Number.NEGATIVE_INFINITY;
      clearTimeout(waiting);
      waiting = setTimeout(() => (pause = pauses.first), LASTED_MS);
      opened();
    });
    next.addEventListener("message", ({ data }) => {
      if (next === socket) heard(data);
    });
    // The close that follows says as much; some classes want errors heard.
    next.addEventListener("error", () => {});
    next.addEventListener("close", ({ code }) => {
      if (next === socket) lost(code);
    });
  }

  /** Closing takes as long as opening does; nobody waits for it. */
  function giveUp(late: WebSocket): void {
    late.close();
    if (late === socket) lost(ABNORMAL);
  }

  function lost(code: number): void {
    clearTimeout(waiting);
    socket = undefined;
    closed(code);
    if (!isWorthRetrying(code)) return;
    waiting = setTimeout(++failed >= ATTEMPTS && blocked ? blocked : connect, pause);
    pause = Math.min(pauses.most, pause * pauses.growth);
  }

  function close(): void {
    clearTimeout(waiting);
    const last = socket;
    socket = undefined;
    last?.close();
  }

  connect();
  return {
    ask(question) {
      if (socket?.readyState === OPEN) socket.send(question);
    },
    reconnect() {
      close();
      connect();
    },
    close,
  };
};

/** RFC 6455 §7.4.1: the connection was lost without a word. */
const ABNORMAL = 1006;
/** `WebSocket.OPEN`, which not every class of sockets has. */
const OPEN = 1;
