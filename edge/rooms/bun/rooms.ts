/** The rooms in memory: woken when somebody comes, let go when nobody is there. */
import type { Room } from "../room.ts";

const SWEEP_EVERY_MS = 30_000;
/** Rooms in memory at once, so that asking for ever new names cannot fill it. */
const MOST_ROOMS = 10_000;

interface Held {
  readonly room: Room;
  readonly awake: Promise<void>;
  /** Somebody came since the last sweep. */
  visited: boolean;
}

export class Rooms implements AsyncDisposable {
  readonly #held = new Map<string, Held>();
  readonly #make: (name: string) => Room;
  readonly #most: number;
  readonly #sweeping = setInterval(() => this.sweep(), SWEEP_EVERY_MS);

  constructor(make: (name: string) => Room, most = MOST_ROOMS) {
    this.#make = make;
    this.#most = most;
  }

  get size(): number {
    return this.#held.size;
  }

  /** The room of that name, awake; undefined if there are too many that are in use. */
  async find(name: string): Promise<Room | undefined> {
    const held = this.#held.get(name) ?? this.#wake(name);
    if (!held) return undefined;
    held.visited = true;
    await held.awake;
    return held.room;
  }

  /** Lets go of the rooms that are idle and that nobody came to since the last sweep. */
  sweep(): void {
    for (const [name, held] of this.#held) {
      if (held.room.isIdle && !held.visited) this.#held.delete(name);
      held.visited = false;
    }
  }

  #wake(name: string): Held | undefined {
    if (this.#held.size >= this.#most) this.#letGoOfOne();
    if (this.#held.size >= this.#most) return undefined;
    const room = this.#make(name);
    const held = { room, awake: room.wake(), visited: true };
    this.#held.set(name, held);
    return held;
  }

  #letGoOfOne(): void {
    for (const [name, { room }] of this.#held) {
      if (!room.isIdle) continue;
      this.#held.delete(name);
      return;
    }
  }

  /** Keeps what every room knows. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#sweeping);
    await Promise.all(Array.from(this.#held.values(), ({ room }) => room.keep()));
  }
}
