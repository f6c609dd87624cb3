/**
 * Where the viewers of a room are when they are too many for it: spread over relays that tell what the room tells.
 * Place 0 is the room itself, places 1 to `relays` are its relays. The room feeds the first relays, these feed the next.
 */

/** Relays that a room or a relay feeds at most: with two levels 10,100 are fed. */
export const FANOUT = 100;
/** Relays of a room at most. */
export const RELAYS_MAX = 9_999;

export interface Place {
  /** The room whose viewers are spread: a match id, or the board's name. */
  readonly room: string;
  readonly place: number;
}

const RELAY = /^(.*)~([1-9]\d{0,3})$/;

/** The name of the room at a place: "final-2026", "final-2026~7". */
export const nameOf = ({ room, place }: Place): string => (place === 0 ? room : `${room}~${place}`);

export function placeOf(name: string): Place {
  const [, room, place] = RELAY.exec(name) ?? [];
  return room !== undefined && place !== undefined
    ? { room, place: Number(place) }
    : { room: name, place: 0 };
}

/** The places that `place` feeds when there are `relays`. */
export function fedBy(place: number, relays: number): readonly number[] {
  const first = place * FANOUT + 1;
  const count = Math.min(FANOUT, relays - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => first + i);
}

/**
 * Where a viewer belongs that was at `place` among `before` relays, now that there are `relays`. Each is as likely, and no
 * more viewers move than have to: those whose relay is gone, and as many as the new ones are to get. `random` is a number from
 * 0 to 1.
 */
export function placeAmong(relays: number, place: number, before: number, random: () => number): number {
  if (relays === 0) return 0;
  const drawn = 1 + Math.floor(random() * relays);
  const stays = place > 0 && place <= relays && drawn <= before;
  return stays ? place : drawn;
}
