/** Over how many relays a room's viewers are spread, as the rooms say, so that viewers go there at once. */
import * as v from "valibot";
import { RELAYS_MAX } from "../../match/places.ts";
import { Kept, Outage } from "./kept.ts";

/** Asks a room over how many relays its viewers are spread. Rejects when it cannot be reached. */
export type AskRoom = (room: string) => Promise<number>;

const TIMEOUT_MS = 2_000;
/** How many rooms' numbers are kept. */
const ROOMS = 4_096;

/** The part of a room's health that is of interest here; null in a room that never was too full. */
const Health = v.object({
  relays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(RELAYS_MAX))),
});

/** The rooms at `url`. */
export const roomsAt =
  (url: string): AskRoom =>
  async (room) => {
    const answer = await fetch(new URL(`/parties/main/${room}`, url), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return v.parse(Health, await answer.json()).relays ?? 0;
  };

/** A room is asked once a second, whoever wants to know; while it is away its last answer stands. */
export class Relays {
  readonly #ask: AskRoom;
  readonly #kept: Kept<number>;

  /** `now` is in milliseconds since 1970. */
  constructor(ask: AskRoom, now: () => number) {
    this.#ask = ask;
    this.#kept = new Kept({ most: ROOMS, outage: new Outage(), now });
  }

  /** What is known without waiting: a viewer that is sent to a wrong place is sent on from there. */
  known(room: string): number {
    void this.of(room);
    return this.#kept.peek(room) ?? 0;
  }

  /** The newest number, or the last that was known. Never rejects. */
  async of(room: string): Promise<number> {
    try {
      return (await this.#kept.get(room, () => this.#ask(room))).value;
    } catch {
      return this.#kept.peek(room) ?? 0;
    }
  }
}
