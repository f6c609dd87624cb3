/** A viewer's connection to a room, as the site has it: over partysocket. */
import { type Feed, type FeedOptions, openFeedOver } from "./feed-core.ts";
import type { LineParts, Lines } from "./feed-line.ts";
import { openSocket } from "./feed-socket.ts";

export type Transport = "socket" | "stream";

export interface SiteFeed<D extends object> extends Feed<D> {
  /** What the last connection came by; undefined before the first. */
  transport(): Transport | undefined;
}

export function openFeed<D extends object>(options: FeedOptions): SiteFeed<D> {
  let transport: Transport | undefined;
  const by = (kind: Transport, parts: LineParts): LineParts => ({
    ...parts,
    opened() {
      transport = kind;
      parts.opened();
    },
  });
  const lines: Lines = {
    socket: (parts, WebSocket) => openSocket(by("socket", parts), WebSocket),
    async stream() {
      const { openStream } = await import("./feed-stream.ts");
      return { openStream: (parts, ...rest) => openStream(by("stream", parts), ...rest) };
    },
  };
  return { ...openFeedOver<D>(lines, options), transport: () => transport };
}
