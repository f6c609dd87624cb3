/** What a reader of one format of recorded matches is. */
import type { MatchEvent } from "../../match/event.ts";
import type { MatchId } from "../../match/ids.ts";

export interface Recording {
  readonly match: MatchId;
  readonly events: readonly MatchEvent[];
}

/** A file's content; `json` is undefined where the text is no JSON. */
export interface Content {
  readonly text: string;
  readonly json: unknown;
}

/** What lies beside the file: some formats keep line-ups or names in a file of their own. */
export interface Surroundings {
  /** The text of a file in the same folder; undefined if there is none. */
  sibling(name: string): Promise<string | undefined>;
}

/** Reads one format. */
export interface RecordingReader {
  /** The format's name, for people. */
  readonly name: string;
  /** By content alone, never by a file's name. */
  recognises(content: Content): boolean;
  /** The matches in the file, in its order. Rejects with UnreadableRecording, which names the field. */
  read(content: Content, surroundings: Surroundings): Promise<readonly Recording[]>;
}

/** The text is no recorded match; the message says why in one line. */
export class UnreadableRecording extends Error {
  override readonly name = "UnreadableRecording";
}
