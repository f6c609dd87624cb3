/** Where shots and players stand on a drawing of the pitch: metres, without a screen. */
import type { FootballDocument, Shot } from "../../match/football/card.ts";
import { isKeeper } from "../../match/football/lineup.ts";
import type { Player } from "../../match/head.ts";
import type { SideId } from "../../match/ids.ts";
import { lineUp } from "../people.ts";

/** A pitch as most are (Law 1.3 lets it vary). */
export const PITCH = { length: 105, width: 68 } as const;

const round = (value: number): number => Math.round(value * 10) / 10;

export interface DrawnShot {
  readonly key: string;
  readonly shot: Shot;
  /** From the left end and from the upper side. */
  readonly x: number;
  readonly y: number;
  /** Its area grows with the chance. */
  readonly radius: number;
}

/** The shots whose place is known: side a shoots at the left goal, side b at the right one. */
export function shotsOn({ card }: FootballDocument): readonly DrawnShot[] {
  return Object.entries(card.shots).flatMap(([key, shot]) => {
    const { spot, side, xg = 0.1 } = shot;
    if (!spot) return [];
    const across = side === "a" ? PITCH.width / 2 - spot.x : PITCH.width / 2 + spot.x;
    const x = side === "a" ? spot.y : PITCH.length - spot.y;
    return [{ key, shot, x: round(x), y: round(across), radius: round(0.7 + 2.2 * Math.sqrt(xg)) }];
  });
}

export interface Placed {
  readonly id: string;
  readonly player: Player;
  /** Shares of the half that the side is drawn on: from its own goal, and from the left as it looks forward. */
  readonly out: number;
  readonly across: number;
}

/** The eleven by their formation, or else by what they are; empty where neither is known. */
export function formationOf(doc: FootballDocument, side: SideId): readonly Placed[] {
  const eleven = lineUp(doc, side).filter(({ bench, place }) => !bench && place !== undefined);
  const keeper = eleven.find(isKeeper);
  const others = eleven.filter((player) => player !== keeper);
  const rows = byFormation(others, doc.sides[side].formation) ?? byRole(others);
  if (!keeper || rows.length === 0) return [];
  return [[keeper], ...rows].flatMap((row, line) =>
    row.map((player, place) => ({
      id: player.id,
      player,
      out: line / rows.length,
      // Line-ups are read from the right, as the side looks forward.
      across: 1 - (place + 1) / (row.length + 1),
    })),
  );
}

type Named = Player & { readonly id: string };

/** Rows from the back as "4-3-3" cuts the line-up; undefined where it does not come to as many players. */
function byFormation(players: readonly Named[], formation = ""): readonly (readonly Named[])[] | undefined {
  const sizes = formation.split("-").map(Number);
  if (players.length === 0 || sizes.reduce((sum, size) => sum + size, 0) !== players.length) return undefined;
  let from = 0;
  return sizes.map((size) => players.slice(from, (from += size)));
}

const ROLES = [/^(d|cb|lb|rb)|back|defen/i, /^(m|cm|dm|am)$|midfield/i, /^(f|st|cf|w)$|forward|wing|strik/i];

function byRole(players: readonly Named[]): readonly (readonly Named[])[] {
  const rows = ROLES.map((role) => players.filter(({ position = "" }) => role.test(position)));
  return rows.flat().length === players.length ? rows.filter((row) => row.length > 0) : [];
}
