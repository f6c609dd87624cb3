/** A room's search for its image: once for all who wait, and again for as long as nobody answers. */
import type { Image } from "../../match/protocol.ts";
import type { Agenda } from "./agenda.ts";
import type { Found } from "./source.ts";

export interface SearchOptions {
  /** Never rejects. */
  readonly find: () => Promise<Found>;
  readonly agenda: Agenda;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly onFound: (image: Image) => void;
  /** There is no such match. */
  readonly onUnknown: () => void;
  /** Whoever knows is away. Called with every failure in a row. */
  readonly onAway: (cause: string, failures: number) => void;
  /** Whether anybody waits for the search to go on. */
  readonly isAwaited: () => boolean;
}

const RETRY_MS = { first: 1_000, most: 30_000 };

export class Search {
  readonly #options: SearchOptions;
  /** Under way, or ended well: a room needs one image each time it wakes. */
  #begun = false;
  #failures = 0;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /** Whoever knows did not answer the last time. */
  get isFailing(): boolean {
    return this.#failures > 0;
  }

  /** What a shelf held may be older than what others know, so that a room with an image searches too. */
  begin(): void {
    if (!this.#begun) void this.#run();
  }

  async #run(): Promise<void> {
    const { find, agenda, onFound, onUnknown } = this.#options;
    this.#begun = true;
    const found = await agenda.awaited(find());
    switch (found.status) {
      case "found":
        this.#failures = 0;
        onFound(found.image);
        break;
      case "unknown":
        this.#begun = false;
        onUnknown();
        break;
      case "away":
        this.#again(found.cause);
    }
  }

  #again(cause: string): void {
    const { agenda, random, onAway, isAwaited } = this.#options;
    const pause = Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** this.#failures) * (0.5 + random() / 2);
    this.#failures++;
    onAway(cause, this.#failures);
    agenda.after(pause, () => {
      this.#begun = false;
      if (isAwaited()) this.begin();
    });
  }
}
