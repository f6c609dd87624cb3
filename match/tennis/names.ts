/** Names as tennis says them. */
import type { MatchHead } from "../head.ts";
import type { SideId } from "../ids.ts";

const PARTICLES = /^(?:d[aeiou]|dos|das|del|della|van|von|der|den|ter|la|le|el|al|st\.?|mc|o'?)$/i;

/** "Juan Martin del Potro" is del Potro; "R. Nadal" is Nadal; a name of one word stays whole. */
export function surname(name: string): string {
  const words = name.split(" ");
  let from = words.length - 1;
  while (from > 1 && PARTICLES.test(words[from - 1] ?? "")) from -= 1;
  return words.slice(from).join(" ");
}

/** A side in short: the surname, or those of a pair ("Ode / Thorne"); in full where both would be the same. */
export function shortName({ sides }: Pick<MatchHead, "sides">, side: SideId): string {
  const short = (of: SideId) => sides[of].name.split(" / ").map(surname).join(" / ");
  return short("a") === short("b") ? sides[side].name : short(side);
}

/** "Varga’s", "Prentiss’" */
export const possessive = (name: string): string => (name.endsWith("s") ? `${name}’` : `${name}’s`);
