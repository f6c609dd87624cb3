/** A line over a WebSocket. */
import ReconnectingSocket from "partysocket/ws";
import { addressOf, type Line, type LineParts } from "./feed-line.ts";

/** Attempts of a socket that never opened before it counts as blocked. */
const SOCKET_ATTEMPTS = 2;

/** Opens one; `WebSocket` is its class where the platform has none of its own. */
export function openSocket(parts: LineParts, WebSocket?: unknown): Line {
  const { opened, heard, closed, blocked, isWorthRetrying, pauses } = parts;
  let attempts = 0;
  const address = () => {
    attempts++;
    if (blocked && attempts > SOCKET_ATTEMPTS) {
      socket.close();
      blocked();
    }
    // "http:" and "https:" become "ws:" and "wss:".
    return addressOf(parts).href.replace(/^http/, "ws");
  };
  const socket = new ReconnectingSocket(address, [], {
    minReconnectionDelay: pauses.first,
    maxReconnectionDelay: pauses.most,
    reconnectionDelayGrowFactor: pauses.growth,
    maxEnqueuedMessages: 0,
    shouldReconnectOnClose: ({ code }) => isWorthRetrying(code),
    ...(WebSocket !== undefined && { WebSocket }),
  });
  socket.addEventListener("open", () => {
    attempts = Number.NEGATIVE_INFINITY;
    opened();
  });
  socket.addEventListener("close", ({ code }) => closed(code));
  socket.addEventListener("message", ({ data }) => heard(data));
  return {
    ask: (question) => socket.send(question),
    reconnect: () => socket.reconnect(),
    close: () => socket.close(),
  };
}
