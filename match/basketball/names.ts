/** Names as basketball says them. */
import type { MatchHead, Player } from "../head.ts";
import type { PlayerId, SideId } from "../ids.ts";

/** "Kevin Thorne" and "K. Thorne" are Thorne, "Ann Voss Jr." is Voss Jr. */
function shortName(name: string): string {
  const [, ...rest] = name.split(" ");
  return rest.length > 0 ? rest.join(" ") : name;
}

/** The name used in play: in full where two in the game share it, the id where nobody has named the player. */
export function surname(players: Readonly<Record<string, Player>>, id: string): string {
  const name = players[id]?.name;
  if (name === undefined) return id;
  const short = shortName(name);
  const namesakes = Object.values(players).filter((other) => shortName(other.name) === short);
  return namesakes.length > 1 ? name : short;
}

/** Who did it: the player, or the side where it was nobody's own. */
export const actor = (
  doc: Pick<MatchHead, "players" | "sides">,
  { player, side }: { readonly player?: PlayerId | undefined; readonly side: SideId },
): string => (player ? surname(doc.players, player) : doc.sides[side].name);

/** One of the phrases, the same for the same event; neighbours differ. */
export const pick = (seq: number, phrases: readonly [string, ...string[]]): string =>
  phrases[(seq * 7) % phrases.length] ?? phrases[0];
