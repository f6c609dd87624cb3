/** Reads recorded football matches in StatsBomb's open data: the events of one match. */
import { firstOf, isRecord, parsedAs } from "../parsed.ts";
import { type RecordingReader, UnreadableRecording } from "../reader.ts";
import { StatsbombFile } from "./statsbomb-format.ts";
import { StatsbombMatch } from "./statsbomb-match.ts";

const hasAll = (value: unknown, ...fields: readonly string[]): boolean =>
  isRecord(value) && fields.every((field) => field in value);

const isLineUps = (json: unknown): boolean => hasAll(firstOf(json), "team_id", "lineup");
const isMatchList = (json: unknown): boolean => hasAll(firstOf(json), "match_id", "home_team");

export const statsbomb: RecordingReader = {
  name: "StatsBomb events",
  recognises: ({ json }) =>
    hasAll(firstOf(json), "period", "timestamp", "type", "team") || isLineUps(json) || isMatchList(json),
  async read({ json }) {
    if (isLineUps(json))
      throw new UnreadableRecording("StatsBomb's line-ups alone: there are no events in them");
    if (isMatchList(json))
      throw new UnreadableRecording("StatsBomb's list of matches: there are no events in it");
    return [new StatsbombMatch(parsedAs(StatsbombFile, json)).recording()];
  },
};
