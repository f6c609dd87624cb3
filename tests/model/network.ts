/** A network that loses, delays and repeats while it is stormy, and is quick and true when it is calm. */
import type { VirtualTime } from "../virtual-time.ts";
import type { Chance } from "./chance.ts";

/** No message is under way for longer, milliseconds. */
export const LONGEST_WAY_MS = 4_000;
const CALM_WAY_MS = 5;
/** After so long a request counts as lost. */
const PATIENCE_MS = 5_000;

export class Network {
  readonly time: VirtualTime;
  readonly dice: Chance;
  isStormy = true;

  constructor(time: VirtualTime, dice: Chance) {
    this.time = time;
    this.dice = dice;
  }

  /** Whether something goes wrong now. */
  fails(probability: number): boolean {
    return this.isStormy && this.dice.happens(probability);
  }

  /** How long a message is under way. */
  way(): number {
    return this.isStormy ? this.dice.random() ** 4 * LONGEST_WAY_MS : CALM_WAY_MS;
  }

  /** A way that keeps the order of its messages, each of which may be late, or come twice, or never. */
  ordered(): (arrive: () => void) => void {
    let last = 0;
    return (arrive) => {
      if (this.fails(0.05)) return;
      const way = this.fails(0.1) ? this.way() : CALM_WAY_MS;
      last = Math.max(last, this.time.now() + way);
      for (let times = this.fails(0.05) ? 2 : 1; times > 0; times--)
        this.time.after(last - this.time.now(), arrive);
    };
  }

  /** A request and its answer. What rejects may have arrived all the same, or may still. */
  request<T>(handle: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const lose = () => this.time.after(PATIENCE_MS, () => reject(new Error("no answer")));
      if (this.fails(0.08)) return lose();
      if (this.fails(0.05)) this.time.after(this.way(), () => void handle().catch(() => {}));
      return this.time.after(this.way(), () => {
        const answer = (value: T) =>
          this.fails(0.08) ? lose() : this.time.after(this.way(), () => resolve(value));
        handle().then(answer, reject);
      });
    });
  }
}
