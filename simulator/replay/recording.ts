/** Recorded matches of any format, recognised by content, never by file name. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MatchId } from "../../match/ids.ts";
import { nbaData } from "./basketball/nba-data.ts";
import { nbaLive } from "./basketball/nba-live.ts";
import { nbaStats, nbaStatsCsv } from "./basketball/nba-stats.ts";
import { wnba } from "./basketball/wnba.ts";
import { cricsheet } from "./cricsheet.ts";
import { datafactory } from "./football/datafactory.ts";
import { statsbomb } from "./football/statsbomb.ts";
import { wyscout } from "./football/wyscout.ts";
import {
  type Content,
  type Recording,
  type RecordingReader,
  type Surroundings,
  UnreadableRecording,
} from "./reader.ts";
import { pbpStrings } from "./tennis/pbp-strings.ts";
import { slamPoints } from "./tennis/slam-points.ts";

const readers: readonly RecordingReader[] = [
  cricsheet,
  pbpStrings,
  slamPoints,
  nbaLive,
  nbaStats,
  nbaStatsCsv,
  nbaData,
  wnba,
  wyscout,
  statsbomb,
  datafactory,
];

/** Reads the recorded matches in a file's text. Rejects with UnreadableRecording. */
async function readRecordings(text: string, surroundings: Surroundings): Promise<readonly Recording[]> {
  const content = contentOf(text);
  const reader = readers.find((candidate) => candidate.recognises(content));
  if (reader) return reader.read(content, surroundings);
  const known = readers.map(({ name }) => name).join(", ");
  throw new UnreadableRecording(`no known format of recorded matches (known: ${known})`);
}

/** Reads the recorded matches in a file. Rejects with UnreadableRecording, or as reading a file does. */
export async function readRecordedFile(path: string): Promise<readonly Recording[]> {
  const sibling = (name: string) => readFile(join(dirname(path), name), "utf8").catch(() => undefined);
  return readRecordings(await readFile(path, "utf8"), { sibling });
}

function contentOf(text: string): Content {
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    return { text, json: undefined };
  }
}

/** The same match under another id. */
export const renamed = ({ events }: Recording, match: MatchId): Recording => ({
  match,
  events: events.map((event) => ({ ...event, match, id: `${match}-${event.seq}` })),
});
