/** Tables as text (RFC 4180), by the names in their first line. */
import { UnreadableRecording } from "./reader.ts";

export type Row = Readonly<Record<string, string>>;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What may stand between two fields; the first line tells which does. */
const SEPARATORS = [",", ";", "\t"] as const;

/**
 * Reads the whole text; a byte order mark and blank lines are passed over, a missing field is empty. Throws
 * UnreadableRecording where a row has more fields than there are columns, or a quote does not close.
 */
export function readTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/, "");
  const [header = [], ...lines] = linesOf(plain, separatorOf(plain));
  const columns = header.map((name) => name.trim());
  const rows = lines.map((fields, at) => {
    if (fields.slice(columns.length).some((field) => field.trim() !== "")) {
      throw new UnreadableRecording(
        `row ${at + 2}: ${fields.length} fields where the first line names ${columns.length}`,
      );
    }
    return Object.fromEntries(columns.map((column, place) => [column, fields[place] ?? ""]));
  });
  return { columns, rows };
}

/** The names in the first line alone, to recognise a file by; none where that is no line of a table. */
export function columnsOf(text: string): readonly string[] {
  const [first = ""] = text.slice(0, 10_000).split(/\r?\n|\r/, 1);
  try {
    return readTable(first).columns;
  } catch {
    return [];
  }
}

/** Whether a text is a table that has all these columns. */
export const hasColumns = (text: string, needed: readonly string[]): boolean => {
  const columns = columnsOf(text);
  return needed.every((column) => columns.includes(column));
};

function separatorOf(text: string): string {
  const [first = ""] = text.split(/\r?\n|\r/, 1);
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, other) => (count(other) > count(best) ? other : best));
}

function linesOf(text: string, separator: string): string[][] {
  // Most files quote nothing, and splitting is several times faster.
  if (!text.includes('"')) {
    return text
      .split(/\r?\n|\r/)
      .filter((line) => line !== "")
      .map((line) => line.split(separator));
  }
  const lines: string[][] = [];
  let line: string[] = [];
  const field = new RegExp(
    `("(?:[^"]|"")*"|[^"\\r\\n${separator}][^\\r\\n${separator}]*|)(${separator}|\\r?\\n|\\r|$)`,
    "y",
  );
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new UnreadableRecording(`row ${lines.length + 1}: a quote that does not close`);
    const [, raw = "", end = ""] = found;
    line.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === separator) continue;
    if (line.some((value) => value !== "")) lines.push(line);
    line = [];
  }
  if (line.some((value) => value !== "")) lines.push(line);
  return lines;
}
