/** Who is told what a room has to say. */
import type { CloseCode } from "../../match/protocol.ts";

/** One viewer's connection. */
export interface Viewer {
  /** Never throws: a viewer that is leaving is told nothing. */
  tell(frame: string): void;
  close(code: CloseCode, reason: string): void;
}

/** The room's sockets, which the platform holds. */
export interface Sockets {
  /** Sends the frames to all that are open; returns how many those are. */
  tell(frames: readonly string[]): number;
  close(code: CloseCode, reason: string): void;
}
