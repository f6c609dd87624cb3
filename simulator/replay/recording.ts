/** Recorded matches of any format, recognised by content, never by file name. */
import type { MatchId } from "../../match/ids.ts";
import { cricsheet } from "./cricsheet.ts";
import { type Recording, type RecordingReader, UnreadableRecording } from "./reader.ts";

const readers: readonly RecordingReader[] = [cricsheet];

/** Reads a recorded match from a file's text. Throws UnreadableRecording. */
export function readRecording(text: string, match?: MatchId): Recording {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UnreadableRecording("not JSON", { cause });
  }
  const reader = readers.find((candidate) => candidate.recognises(value));
  if (!reader) {
    const known = readers.map(({ name }) => name);
    throw new UnreadableRecording(`no known format of recorded matches (known: ${known.join(", ")})`);
  }
  return reader.read(value, match);
}
