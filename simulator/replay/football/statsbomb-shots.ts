/**
 * Reads StatsBomb's events of any number of matches as a table, mostly of shots alone, by the names of its fields.
 * Own goals are no shots: a match that had one has a goal less in a table of shots.
 */
import * as v from "valibot";
import { hasColumns, readTable, type Row } from "../csv.ts";
import { type RecordingReader, UnreadableRecording } from "../reader.ts";
import { StatsbombEvent } from "./statsbomb-format.ts";
import { StatsbombMatch } from "./statsbomb-match.ts";

const NEEDED = ["match_id", "period", "team", "shot_outcome"];

export const statsbombShots: RecordingReader = {
  name: "StatsBomb table of shots",
  recognises: ({ text, json }) => json === undefined && hasColumns(text, NEEDED),
  async read({ text }) {
    const shots = readTable(text).rows.map((row, at) => ({
      match: row["match_id"] ?? "",
      shot: shotOf(row, at + 2),
    }));
    if (shots.length === 0) throw new UnreadableRecording("row 2: the file has no shot");
    return [...Map.groupBy(shots, ({ match }) => match)].map(([match, own]) =>
      new StatsbombMatch(
        own.map(({ shot }) => shot),
        match,
      ).recording(),
    );
  },
};

/** `line` counts from 1, the first being the names of the columns. */
function shotOf(row: Row, line: number): StatsbombEvent {
  const { id, index, team, player, period, shot_outcome: outcome } = row;
  const xg = Number(row["shot_statsbomb_xg"] || Number.NaN);
  const event = {
    id: id || `row-${line}`,
    index: Number(index) || line,
    period: Number(period),
    timestamp: row["timestamp"] || clockOf(row),
    type: { name: row["type"] || "Shot" },
    team: { id: numberOf(row["team_id"], team), name: team },
    ...(player && { player: { id: numberOf(row["player_id"], player), name: player } }),
    ...locationOf(row["location"]),
    ...(outcome && {
      shot: {
        outcome: { name: outcome },
        ...(row["shot_type"] && { type: { name: row["shot_type"] } }),
        ...(Number.isFinite(xg) && { statsbomb_xg: xg }),
      },
    }),
  };
  const parsed = v.safeParse(StatsbombEvent, event, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UnreadableRecording(`row ${line}: ${v.getDotPath(issue)}: ${issue.message}`);
}

/** "[99.6, 51.2]" */
function locationOf(text: string | undefined): { location?: number[] } {
  const place = (text?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return place.length >= 2 ? { location: place } : {};
}

/** Minutes at which the periods begin on the clock that `minute` and `second` tell. */
const BEGINS = [0, 45, 90, 105, 120] as const;

function clockOf({ minute, second, period }: Row): string {
  const since = Math.max(0, Number(minute) - (BEGINS[Number(period) - 1] ?? 0));
  return `00:${String(since).padStart(2, "0")}:${(second || "0").padStart(2, "0")}`;
}

/** The feed's number, or one that the name stands for. */
function numberOf(id: string | undefined, name: string | undefined): number {
  const number = Number.parseInt(id ?? "", 10);
  if (Number.isFinite(number)) return number;
  // A name's characters as digits of one number: the same for the same name, and hardly ever for two.
  return Array.from(name ?? "").reduce(
    (hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffff,
    7,
  );
}
