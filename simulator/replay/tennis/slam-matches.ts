/** The list of matches that may lie beside a file of points: names, and how a match ended. */
import type { Surroundings } from "../reader.ts";
import { readTable } from "../csv.ts";
import { isRecord } from "../parsed.ts";

type Column =
  | "player1"
  | "player2"
  | "partner1"
  | "partner2"
  | "player1id"
  | "player2id"
  | "winner"
  | "status";
export type Companion = Readonly<Partial<Record<Column, string>>>;

/** What the lists beside the file say of these matches, by id; a match that no list knows is absent. */
export async function companionsOf(
  ids: Iterable<string>,
  surroundings: Surroundings,
): Promise<ReadonlyMap<string, Companion>> {
  const tournaments = new Set([...ids].map((id) => id.split("-").slice(0, 2).join("-")));
  const lists = [...tournaments].flatMap((name) =>
    ["", "-doubles", "-mixed"].map((draw) => `${name}-matches${draw}.csv`),
  );
  const texts = await Promise.all(
    ["matches.json", "matches.csv", ...lists].map((name) => surroundings.sibling(name)),
  );
  const rows = texts.flatMap((text) => (text === undefined ? [] : rowsOf(text)));
  // The first list that names a match counts.
  return new Map(rows.toReversed().map((row) => [row["match_id"] ?? "", row]));
}

/** CSV, or JSON as a list of matches or by their ids. What is neither is no list. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  if (!/^\s*[[{]/.test(text)) return readTable(text).rows;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const entries = Array.isArray(json)
    ? json.map((row: unknown) => ["", row] as const)
    : Object.entries(isRecord(json) ? json : {});
  return entries.flatMap(([id, row]) => (isRecord(row) ? [{ match_id: id, ...textsOf(row) }] : []));
}

const textsOf = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
