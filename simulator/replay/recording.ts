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
import { metrica } from "./football/metrica.ts";
import { statsbombShots } from "./football/statsbomb-shots.ts";
import { statsbomb } from "./football/statsbomb.ts";
import { wyscout } from "./football/wyscout.ts";
import {
  type Content,
  type Recording,
  type RecordingReader,
  type Surroundings,
  UnreadableRecording,
} from "./reader.ts";
import { textOf } from "./text.ts";
import { pbpStrings } from "./tennis/pbp-strings.ts";
import { slamPoints } from "./tennis/slam-points.ts";

/** A text that begins so and does not parse is broken JSON, not another format. */
const LIKE_JSON = /^\s*[[{]/;

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
  statsbombShots,
  metrica,
  datafactory,
];

/** Reads the recorded matches in a file's text. Rejects with UnreadableRecording. */
async function readRecordings(text: string, surroundings: Surroundings): Promise<readonly Recording[]> {
  const { json, problem } = parsed(text);
  const content: Content = { text, json };
  const reader = readers.find((candidate) => candidate.recognises(content));
  if (reader) return reader.read(content, surroundings);
  if (problem && LIKE_JSON.test(text)) throw new UnreadableRecording(`broken JSON: ${problem}`);
  const known = readers.map(({ name }) => name).join(", ");
  throw new UnreadableRecording(`no known format of recorded matches (known: ${known})`);
}

/** Reads the recorded matches in a file. Rejects with UnreadableRecording, or as reading a file does. */
export async function readRecordedFile(path: string): Promise<readonly Recording[]> {
  const sibling = (name: string) => readFile(join(dirname(path), name)).then(textOf, () => undefined);
  return readRecordings(textOf(await readFile(path)), { sibling });
}

function parsed(text: string): { readonly json: unknown; readonly problem?: string } {
  try {
    return { json: withoutNulls(JSON.parse(text)) };
  } catch (error) {
    return { json: undefined, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** In all these formats a member that is null says no more than one that is missing; a list's places stay. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const present = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(present.map(([name, member]) => [name, withoutNulls(member)]));
}

/** The same match under another id. */
export const renamed = ({ events }: Recording, match: MatchId): Recording => ({
  match,
  events: events.map((event) => ({ ...event, match, id: `${match}-${event.seq}` })),
});
