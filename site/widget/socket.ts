/** A line over the browser's own WebSocket: a widget has no room for more. */
import { addressOf, type OpenLine } from "../feed-line.ts";

/** Attempts of a socket that never opened before it counts as blocked. */
const ATTEMPTS = 2;

export const openSocket: OpenLine = (parts) => {
  const { opened, heard, closed, blocked, isWorthRetrying, pauses } = parts;
  let pause = pauses.first;
  let failed = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** The one that is listened to. */
  let socket: WebSocket | undefined;

  function connect(): void {
    // "http:" and "https:" become "ws:" and "wss:".
    const next = new WebSocket(addressOf(parts).href.replace(/^http/, "ws"));
    socket = next;
    next.addEventListener("open", () => {
      failed = Number.NEGATIVE_INFINITY;
      pause = pauses.first;
      if (next === socket) opened();
    });
    next.addEventListener("message", ({ data }) => {
      if (next === socket) heard(data);
    });
    next.addEventListener("close", ({ code }) => {
      if (next !== socket) return;
      closed(code);
      if (!isWorthRetrying(code)) return;
      waiting = setTimeout(++failed >= ATTEMPTS && blocked ? blocked : connect, pause);
      pause = Math.min(pauses.most, pause * pauses.growth);
    });
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
      if (socket?.readyState === WebSocket.OPEN) socket.send(question);
    },
    reconnect() {
      close();
      connect();
    },
    close,
  };
};
