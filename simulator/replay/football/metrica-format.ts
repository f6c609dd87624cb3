/** The shapes of Metrica's open event data: a table, and the same rows as JSON. */
import * as v from "valibot";
import { readTable } from "../csv.ts";
import { parsedAs } from "../parsed.ts";
import { UnreadableRecording } from "../reader.ts";

/** One row, whichever shape it came in. */
export interface MetricaEvent {
  /** The order in which things happened, where two are of one moment. */
  readonly index: number;
  /** As the file names it: "Home", "Team A". */
  readonly team: string;
  /** "SHOT", "SET PIECE" */
  readonly type: string;
  /** "HEAD", "ON TARGET", "GOAL" */
  readonly subtypes: readonly string[];
  /** 1 and 2 are the halves, 3 and 4 those of extra time, 5 the shoot-out. */
  readonly period: number;
  /** Seconds since the recording began, not the period. */
  readonly start: number;
  readonly from?: { readonly id: string; readonly name: string };
  readonly to?: { readonly id: string; readonly name: string };
}

export const COLUMNS = ["Team", "Type", "Subtype", "Period", "Start Time [s]", "From"];

/** Throws UnreadableRecording, which names the row. */
export function eventsInTable(text: string): readonly MetricaEvent[] {
  return readTable(text).rows.map((row, at) => {
    const person = (name: string) => (name ? { id: name.replaceAll(/\s/g, ""), name } : undefined);
    const [from, to] = [person(row["From"]?.trim() ?? ""), person(row["To"]?.trim() ?? "")];
    return {
      index: at,
      team: row["Team"] ?? "",
      type: row["Type"] ?? "",
      subtypes: (row["Subtype"] ?? "").split("-").filter(Boolean),
      period: number(row["Period"], `row ${at + 2}: Period`),
      start: number(row["Start Time [s]"], `row ${at + 2}: Start Time [s]`),
      ...(from && { from }),
      ...(to && { to }),
    };
  });
}

function number(text: string | undefined, field: string): number {
  const value = Number(text?.trim() || Number.NaN);
  if (Number.isFinite(value)) return value;
  throw new UnreadableRecording(`${field} is no number: ${JSON.stringify(text ?? "")}`);
}

const named = v.object({ name: v.string() });
const person = v.fallback(v.nullish(v.object({ id: v.string(), name: v.string() })), null);

const MetricaFile = v.object({
  data: v.pipe(
    v.array(
      v.object({
        index: v.optional(v.number()),
        team: named,
        type: named,
        subtypes: v.optional(v.nullable(v.union([named, v.array(named)]))),
        period: v.number(),
        start: v.object({ time: v.number() }),
        from: person,
        to: person,
      }),
    ),
    v.minLength(1),
  ),
});

/** Throws UnreadableRecording, which names the field. */
export function eventsInJson(json: unknown): readonly MetricaEvent[] {
  const { data } = parsedAs(MetricaFile, json);
  return data.map(({ index, team, type, subtypes, period, start, from, to }, at) => ({
    index: index ?? at,
    team: team.name,
    type: type.name,
    subtypes: [subtypes ?? []].flat().map(({ name }) => name),
    period,
    start: start.time,
    ...(from && { from }),
    ...(to && { to }),
  }));
}
