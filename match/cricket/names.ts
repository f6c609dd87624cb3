/** Names as cricket says them. */
import type { MatchHead } from "../head.ts";
import type { PlayerId, SideId } from "../ids.ts";

/** "JC Buttler" is Buttler, "HE van der Dussen" is van der Dussen, "Babar Azam" stays whole. */
function shortName(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const initials = /^(?:\p{Lu}\.?)+$/u.test(first) && rest.length > 0;
  return initials ? rest.join(" ") : name;
}

/** The name used in play: in full where two in the match share it, the id where nobody has named the player. */
export function surname(players: MatchHead["players"], id: PlayerId): string {
  const name = players[id]?.name;
  if (name === undefined) return id;
  const short = shortName(name);
  const namesakes = Object.values(players).filter(
    (other) => other.name.endsWith(short) && shortName(other.name) === short,
  );
  return namesakes.length > 1 ? name : short;
}

export const teamName = (doc: Pick<MatchHead, "sides">, side: SideId): string => doc.sides[side].name;
