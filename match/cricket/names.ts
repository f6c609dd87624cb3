/** Names as cricket says them. */
import type { MatchDocument } from "../document.ts";
import type { PlayerId, SideId } from "../ids.ts";

/** "JC Buttler" is Buttler, "HE van der Dussen" is van der Dussen, "Babar Azam" stays whole. */
export function shortName(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const initials = /^(?:\p{Lu}\.?)+$/u.test(first) && rest.length > 0;
  return initials ? rest.join(" ") : name;
}

/** The name used in play; the id where nobody has named the player. */
export const surname = (players: MatchDocument["players"], id: PlayerId): string =>
  shortName(players[id]?.name ?? id);

export const teamName = (doc: Pick<MatchDocument, "sides">, side: SideId): string => doc.sides[side].name;
