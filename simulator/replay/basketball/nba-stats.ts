/** Reads the league's statistics service: play-by-play in JSON ("resultSets") and the same table as CSV. */
import { COLUMNS, type Cells, gamesOf } from "./playbyplay-v2.ts";
import { hasColumns, readTable } from "../csv.ts";
import { isRecord } from "../parsed.ts";
import { type Content, type RecordingReader, UnreadableRecording } from "../reader.ts";

/** The tables in `resultSets`, or in `resultSet` where there is one. */
function tablesIn({ json }: Content): readonly Record<string, unknown>[] {
  if (!isRecord(json)) return [];
  const { resultSets, resultSet } = json;
  const all = Array.isArray(resultSets) ? resultSets : [resultSet];
  return all.filter(isRecord).filter(({ headers }) => Array.isArray(headers));
}

const isPlayByPlay = (headers: readonly unknown[]): boolean =>
  COLUMNS.every((name) => headers.includes(name));

/** Box scores and summaries of the same service are recognised too, to say what they lack. */
export const nbaStats: RecordingReader = {
  name: "NBA statistics JSON (play-by-play)",
  recognises: (content) => tablesIn(content).length > 0,
  async read(content) {
    const table = tablesIn(content).find(({ headers }) => Array.isArray(headers) && isPlayByPlay(headers));
    if (!table) {
      const names = tablesIn(content).map(({ name }) => String(name));
      throw new UnreadableRecording(`resultSets: there is no play-by-play in it, only ${names.join(", ")}`);
    }
    const { headers, rowSet } = table;
    if (!Array.isArray(headers) || !Array.isArray(rowSet))
      throw new UnreadableRecording("rowSet: not a table");
    return gamesOf(
      rowSet.map((row: unknown, at): Cells => {
        if (!Array.isArray(row)) throw new UnreadableRecording(`rowSet.${at}: not a row`);
        return Object.fromEntries(headers.map((name, column) => [String(name), textOf(row[column])]));
      }),
    );
  },
};

const textOf = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";

export const nbaStatsCsv: RecordingReader = {
  name: "NBA statistics CSV (play-by-play)",
  recognises: ({ text, json }) => json === undefined && hasColumns(text, COLUMNS),
  async read({ text }) {
    const { rows } = readTable(text);
    return gamesOf(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.trim()]))),
    );
  },
};
