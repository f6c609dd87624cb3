import type { PlayerId } from "./ids.ts";
import { type MatchDocument, sportNamed } from "./sports.ts";
import { addUp, type PlayerOfMatch } from "./statistics.ts";

/** The lines of all who took part in a match so far; counters of nought are left out. */
export function linesOf(doc: MatchDocument): readonly PlayerOfMatch[] {
  const lines = sportNamed(doc.sport).players(doc);
  const names = new Map(Object.entries(doc.players).map(([id, { name }]) => [id, name]));
  return Object.entries(lines).map(([id, line]) => ({
    // Keys of a record of players are their ids; Object.entries makes plain text of them.
    id: id as PlayerId,
    name: names.get(id) ?? id,
    line: addUp([line]),
  }));
}
