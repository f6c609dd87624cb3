/** What a reader of one format of recorded matches is. */
import type { MatchEvent } from "../../match/event.ts";
import type { MatchId } from "../../match/ids.ts";

export interface Recording {
  readonly match: MatchId;
  readonly events: readonly MatchEvent[];
}

/** Reads one format. */
export interface RecordingReader {
  /** The format's name, for people. */
  readonly name: string;
  recognises(value: unknown): boolean;
  /** Throws UnreadableRecording naming the field. `match` replaces the id that follows from the content. */
  read(value: unknown, match?: MatchId): Recording;
}

/** The text is no recorded match; the message says why in one line. */
export class UnreadableRecording extends Error {
  override readonly name = "UnreadableRecording";
}
