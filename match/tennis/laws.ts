/**
 * What may not happen: the ITF Rules of Tennis (2024) as far as a wrong event would break them.
 *
 * A point that was served out of turn is lawful here: Rule 27 lets it stand.
 */
import { otherSide, type SideId } from "../ids.ts";
import { refuse, type Refusal } from "../sport.ts";
import type { TennisDocument } from "./card.ts";
import type { PointPlayed } from "./events.ts";

type Broken = { readonly ok: false } & Refusal;

/** The first rule that the point breaks, or undefined if it is lawful. */
export function breach(doc: TennisDocument, point: PointPlayed, server: SideId): Broken | undefined {
  const { winner, how, serve, servedBy, despite = [] } = point;
  const receiver = otherSide(server);
  if (how === "double-fault" && winner === server) {
    return refuse("T-24", "a double fault loses the point for the server");
  }
  if (how === "double-fault" && serve === 1)
    return refuse("T-20", "a double fault ends with the second service");
  if ((how === "ace" || how === "service-winner") && winner === receiver) {
    return refuse("T-24", "a service that is not returned wins the point for the server");
  }
  const player = servedBy === undefined ? undefined : doc.players[servedBy];
  const named = Object.values(doc.players).some(({ side }) => side === server);
  if (servedBy !== undefined && (player ? player.side !== server : named) && !despite.includes("T-14")) {
    return refuse("T-14", `${player?.name ?? servedBy} does not play for ${doc.sides[server].name}`);
  }
  return undefined;
}
