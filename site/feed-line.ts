/** The two ways from a viewer to a room: a WebSocket, and server-sent events where something blocks that. */

/** A connection that comes back by itself, until it is closed or there is nothing to wait for. */
export interface Line {
  /** Sends a question; a line that goes one way comes anew instead, with what it has. */
  ask(question: string): void;
  /** Gives up the connection for a new one. */
  reconnect(): void;
  close(): void;
}

/** Between two attempts: the first, milliseconds, and how it grows. */
export interface Pauses {
  readonly first: number;
  readonly most: number;
  readonly growth: number;
}

export interface LineParts {
  readonly rooms: URL;
  readonly room: string;
  /** What the viewer has, asked at every connect, so that a resume needs no round trip of its own. */
  readonly query: () => Record<string, string | undefined>;
  readonly opened: () => void;
  readonly heard: (data: unknown) => void;
  readonly closed: (code: number) => void;
  /** Called when this way does not lead there, instead of trying on; without it the line tries on for ever. */
  readonly blocked: (() => void) | undefined;
  /** Whether a connection that was closed with `code` would fare better another time. */
  readonly isWorthRetrying: (code: number) => boolean;
  readonly pauses: Pauses;
}

/** Runs something after so many milliseconds, unless what it returns is called before. */
export type After = (ms: number, run: () => void) => () => void;

/** The room's address with what the viewer has. */
export function addressOf({ rooms, room, query }: LineParts): URL {
  const address = new URL(`/parties/main/${room}`, rooms);
  for (const [name, value] of Object.entries(query())) {
    if (value !== undefined) address.searchParams.set(name, value);
  }
  return address;
}

/** Opens a line over a WebSocket; `WebSocket` is its class where the platform has none of its own. */
export type OpenLine = (parts: LineParts, WebSocket?: unknown) => Line;

/** Opens a line of server-sent events; `Source` is their class. */
export type OpenStream = (parts: LineParts, now: () => number, Source: typeof EventSource) => Line;

/** What a feed is made over. */
export interface Lines {
  readonly socket: OpenLine;
  /** Loads what is needed only where no WebSocket opens. */
  readonly stream: () => Promise<{ readonly openStream: OpenStream }>;
}
