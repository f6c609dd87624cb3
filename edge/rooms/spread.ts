/** Over how many relays the viewers of a room should be spread. No clock: the time is an argument. */
import { RELAYS_MAX } from "../../match/places.ts";

/** How long viewers must have been few before relays go: a host that restarts drops all of them at once. */
export const LULL_MS = 60_000;
/** Viewers are few when there are fewer than this part of what the relays are for. */
const FEW = 1 / 8;

export class Spread {
  readonly #limit: number;
  #fewSince: number | undefined;

  /** `limit`: how many viewers a room should have at most. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * How many relays there should be, now that all rooms together have `viewers` and there are `relays`. What is new has
   * room for twice as many viewers, and what goes had room for eight times as many, so that the number does not flutter.
   */
  wanted(viewers: number, relays: number, now: number): number {
    const room = Math.max(1, relays) * this.#limit;
    if (viewers > room) {
      this.#fewSince = undefined;
      return Math.max(relays, 2, this.#for(viewers));
    }
    if (relays === 0 || viewers >= room * FEW) {
      this.#fewSince = undefined;
      return relays;
    }
    this.#fewSince ??= now;
    if (now - this.#fewSince < LULL_MS) return relays;
    this.#fewSince = undefined;
    const fewer = this.#for(viewers);
    return fewer < 2 ? 0 : fewer;
  }

  #for(viewers: number): number {
    return Math.min(RELAYS_MAX, Math.ceil(viewers / (this.#limit / 2)));
  }
}
