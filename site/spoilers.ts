/** The delay against spoilers that a reader has chosen, for one feed. What holds back is loaded once somebody wants it. */
import type { RoomFrame } from "../match/protocol.ts";
import type { Delay, Hold, Scene } from "./feed-delay.ts";
import type { FeedState } from "./feed-state.ts";
import { onChoice, setting } from "./settings.ts";

/** What a page that is held back begins with. */
export interface Beginning {
  /** What may be seen already; nothing where that is not known. */
  readonly shown: Scene | undefined;
  /** What is to follow, the oldest first. */
  readonly coming: readonly Scene[];
  /** How far this device's clock is ahead of the source's, milliseconds. */
  readonly ahead: number;
}

/** Milliseconds, as chosen; 0 for none. */
export const heldMs = (): number => Number(setting("delay")) * 1_000;

/** The page shows what may be seen; until then `frame/early.ts` keeps it hidden. */
export const shown = (): void => void delete document.documentElement.dataset["held"];

export class Spoilers implements Hold {
  #delay: Delay | undefined;
  #known: FeedState | undefined;
  /** Also hears every frame, as it comes. */
  ear: ((frame: RoomFrame, now: number) => void) | undefined;

  /** `begin` finds what a page may begin with that is held back by so many milliseconds; `changed` is called on another choice. */
  static async open(
    begin: ((ms: number) => Promise<Beginning>) | undefined,
    changed: () => void,
  ): Promise<Spoilers> {
    const spoilers = new Spoilers();
    const ms = heldMs();
    if (ms > 0) {
      const delay = await spoilers.#load(ms);
      if (begin) delay.preset(await begin(ms));
    }
    onChoice(() => void spoilers.#choose().then(changed));
    return spoilers;
  }

  begin(first: FeedState): void {
    this.#known = first;
    this.#delay?.begin(first);
  }
  hear(frame: RoomFrame, now: number): void {
    this.#delay?.hear(frame, now);
    this.ear?.(frame, now);
  }
  take(state: FeedState, now: number): void {
    this.#known = state;
    this.#delay?.take(state, now);
  }
  dueIn(now: number): number | undefined {
    return this.#delay?.dueIn(now);
  }
  show<D extends object>(state: FeedState<D>, now: number): FeedState<D> {
    return this.#delay ? this.#delay.show(state, now) : state;
  }

  async #load(ms: number): Promise<Delay> {
    const file = await import("./feed-delay.ts");
    return (this.#delay ??= new file.Delay(ms));
  }

  async #choose(): Promise<void> {
    const ms = heldMs();
    if (this.#delay) this.#delay.set(ms);
    else if (ms > 0) {
      const delay = await this.#load(ms);
      // What is on the screen stays: nobody can be made to forget it.
      if (this.#known) delay.begin(this.#known);
    }
  }
}
