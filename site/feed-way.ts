/** A line by socket, or as a stream of events where no socket opens; each gives the other another try. */
import type { Line, LineParts, Lines } from "./feed-line.ts";

export interface Ways {
  readonly lines: Lines;
  /** The socket's class where the platform has none of its own. */
  readonly WebSocket: unknown;
  readonly EventSource: typeof globalThis.EventSource | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function openWay(
  { lines, WebSocket, EventSource, now }: Ways,
  parts: Omit<LineParts, "blocked">,
): Line {
  let line: Line = bySocket();
  let isClosed = false;

  function bySocket(): Line {
    const blocked = EventSource && (() => void useStream(EventSource));
    return lines.socket({ ...parts, blocked }, WebSocket);
  }

  async function useStream(Source: typeof globalThis.EventSource): Promise<void> {
    const useSocket = () => void (line = bySocket());
    const stream = await lines.stream().catch(() => undefined);
    if (isClosed) return;
    if (stream) line = stream.openStream({ ...parts, blocked: useSocket }, now, Source);
    else useSocket();
  }

  return {
    ask: (question) => line.ask(question),
    reconnect: () => line.reconnect(),
    close() {
      isClosed = true;
      line.close();
    },
  };
}
