/** A viewer's socket in the model, which comes back by itself. It keeps the order of frames and loses some, as no TCP would. */
import type { Line, LineParts } from "../../site/feed-line.ts";
import type { Host, Seat } from "./host.ts";
import type { Network } from "./network.ts";

/** The newest version that a line was told of since it heard of that epoch last. */
export interface Told {
  readonly epoch: string;
  readonly v: number;
  /** When it was told of it first, milliseconds since 1970. */
  readonly at: number;
}

/** Of every frame that has one. */
const POSITION = /^{"t":"\w","epoch":"(\w+)",(?:"from":\d+,)?"v":(\d+)/;
const LOST = 1006;
const OPENS_WITHIN_MS = 5;

export class ModelLine implements Line {
  readonly #parts: LineParts;
  readonly #host: Host;
  readonly #network: Network;
  #told: Told | undefined;
  /** The connection of now: what was under way on an older one is lost. */
  #seat: Seat | undefined;
  #attempts = 0;
  #isClosed = false;

  constructor(parts: LineParts, host: Host, network: Network) {
    this.#parts = parts;
    this.#host = host;
    this.#network = network;
    this.#connectIn(0);
  }

  get room(): string {
    return this.#parts.room;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get told(): Told | undefined {
    return this.#told;
  }

  ask(question: string): void {
    const seat = this.#seat;
    if (seat) this.#network.ordered()(() => void this.#host.ask(this.#parts.room, seat, question));
  }

  reconnect(): void {
    this.#end();
    this.#connectIn(0);
  }

  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  /** The network drops it; in silence, if neither end gets to know. */
  drop(silently: boolean): void {
    const seat = this.#seat;
    if (!seat) return;
    if (silently) this.#host.leave(this.#parts.room, seat);
    else this.#lose(LOST);
  }

  #connectIn(ms: number): void {
    this.#network.time.after(ms, () => {
      if (this.#isClosed || this.#seat) return;
      const query = Object.entries(this.#parts.query()).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      );
      const seat = this.#begin();
      this.#seat = seat;
      this.#network.time.after(this.#network.way(), () => {
        if (this.#seat !== seat) return;
        if (this.#network.fails(0.1)) {
          this.#lose(LOST);
          return;
        }
        this.#network.time.after(OPENS_WITHIN_MS, () => {
          if (this.#seat !== seat) return;
          this.#attempts = 0;
          this.#parts.opened();
        });
        this.#host.enter(this.#parts.room, seat, Object.fromEntries(query) as Record<string, string>);
      });
    });
  }

  #begin(): Seat {
    const send = this.#network.ordered();
    const seat: Seat = {
      allowance: undefined,
      tell: (frame) =>
        send(() => {
          if (this.#seat === seat) this.#hear(frame);
        }),
      close: (code) => {
        this.#network.time.after(OPENS_WITHIN_MS, () => {
          if (this.#seat === seat) this.#lose(code);
        });
      },
    };
    return seat;
  }

  #hear(frame: string): void {
    const [, epoch, v] = POSITION.exec(frame) ?? [];
    const isNewer = epoch !== this.#told?.epoch || Number(v) > (this.#told?.v ?? -1);
    if (epoch !== undefined && isNewer) this.#told = { epoch, v: Number(v), at: this.#network.time.now() };
    this.#parts.heard(frame);
  }

  #lose(code: number): void {
    const { pauses, isWorthRetrying, closed } = this.#parts;
    this.#end();
    closed(code);
    if (this.#isClosed || !isWorthRetrying(code)) return;
    this.#connectIn(Math.min(pauses.most, pauses.first * pauses.growth ** this.#attempts++));
  }

  #end(): void {
    const seat = this.#seat;
    if (!seat) return;
    this.#seat = undefined;
    this.#told = undefined;
    this.#host.leave(this.#parts.room, seat);
  }
}
