/** Players by name. */
import { begins, folded } from "../../match/search.ts";
import { type SportName, sports } from "../../match/sports.ts";
import type { PlayerTotals } from "../../match/statistics.ts";
import type { SharedReader } from "./shared.ts";

export interface FoundPlayer {
  readonly id: PlayerTotals["id"];
  readonly name: string;
  readonly sport: SportName;
}

/** Folding names is what costs most, so it is done once for all who search the same copy of them. */
const names = new WeakMap<readonly PlayerTotals[], readonly string[]>();

function namesOf(players: readonly PlayerTotals[]): readonly string[] {
  const known = names.get(players) ?? players.map(({ name }) => folded(name));
  names.set(players, known);
  return known;
}

/** The first `limit` players whose names have words that begin so, in the order of their names. */
export async function findPlayers(
  reader: Pick<SharedReader, "totals">,
  q: string,
  limit: number,
): Promise<readonly FoundPlayer[]> {
  const sought = folded(q);
  if (sought === "") return [];
  const found = await Promise.all(
    sports.map(async ({ name: sport }) => {
      const { value: players } = await reader.totals(sport);
      const known = namesOf(players);
      return players
        .filter((_, at) => begins(known[at] ?? "", sought))
        .map(({ id, name }): FoundPlayer => ({ id, name, sport }));
    }),
  );
  return found
    .flat()
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .slice(0, limit);
}
