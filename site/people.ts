import type { Headline, Player } from "../match/head.ts";
import type { MatchDocument } from "../match/sports.ts";
import type { SideId } from "../match/ids.ts";

/** The person's name; an id that no line-up has named stands for itself. */
export const nameOf = (doc: MatchDocument, player: string): string => {
  const names: Readonly<Record<string, Player>> = doc.players;
  return names[player]?.name ?? player;
};

/** The last word of a name, for where room is short: "D. Aluko" → "Aluko". */
export const surname = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** The side's line-up in its order; who came in as a substitute stands last. */
export const lineUp = (doc: MatchDocument, side: SideId): readonly (Player & { readonly id: string })[] =>
  Object.entries(doc.players)
    .map(([id, player]) => ({ id, ...player }))
    .filter((player) => player.side === side)
    .toSorted((a, b) => (a.place ?? 99) - (b.place ?? 99));

/** Whether the other side has the initiative: it bats, it serves. Where neither has it, neither waits. */
export const isWaiting = (headline: Headline, side: SideId): boolean =>
  !headline[side].active && (headline.a.active === true || headline.b.active === true);
