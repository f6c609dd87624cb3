/** Who is on the field: the line-up, less who went off, and who came on (Law 3). */
import type { PlayerId, SideId } from "../ids.ts";
import type { Player } from "../head.ts";
import type { FootballDocument } from "./card.ts";

/** Law 3.1: a match may not start with fewer; a line-up that has fewer is not known in full. */
const FEWEST = 7;

/** The person, where a line-up has named them. */
export const playerOf = ({ players }: Pick<FootballDocument, "players">, id: PlayerId): Player | undefined =>
  Object.hasOwn(players, id) ? players[id] : undefined;

export const starters = ({ players }: Pick<FootballDocument, "players">, side: SideId): readonly string[] =>
  Object.entries(players)
    .filter(([, player]) => player.side === side && player.place !== undefined && !player.bench)
    .map(([id]) => id);

/** Whether a line-up calls somebody a goalkeeper, by the flag or by the position. */
export const isKeeper = (player: Player | undefined): boolean =>
  player?.keeper === true || /^(GK|Goalkeeper)$/i.test(player?.position ?? "");

export const sentOff = ({ card }: FootballDocument, player: PlayerId): boolean =>
  Object.values(card.bookings).some((shown) => shown.player === player && shown.card !== "yellow");

export const booked = ({ card }: FootballDocument, player: PlayerId): boolean =>
  Object.values(card.bookings).some((shown) => shown.player === player && shown.card === "yellow");

/** Who plays now; undefined where the line-up is not known. */
export function onField(doc: FootballDocument, side: SideId): ReadonlySet<string> | undefined {
  const named = starters(doc, side);
  if (named.length < FEWEST) return undefined;
  const field = new Set(named);
  for (const change of Object.values(doc.card.substitutions)) {
    if (change.side !== side) continue;
    field.delete(change.out);
    field.add(change.in);
  }
  for (const { player, card } of Object.values(doc.card.bookings)) {
    if (player && card !== "yellow") field.delete(player);
  }
  return field;
}
