/** The platform of the rooms in the model: it evicts them, keeps what they shelve, and lets them reach each other. */
import type { Clock } from "../../edge/rooms/agenda.ts";
import type { Allowance } from "../../edge/rooms/allowance.ts";
import { Room } from "../../edge/rooms/room.ts";
import type { Found } from "../../edge/rooms/source.ts";
import type { Viewer } from "../../edge/rooms/viewer.ts";
import { placeOf } from "../../match/places.ts";
import type { Image } from "../../match/protocol.ts";
import type { Network } from "./network.ts";

/** A connection as its room sees it. */
export interface Seat extends Viewer {
  allowance: Allowance | undefined;
}

interface Kept {
  image?: Image;
  relays?: number;
}

interface Held {
  readonly room: Promise<Room>;
  /** Outlive the room's memory. */
  readonly seats: Set<Seat>;
  /** Ends its timers. */
  evict(): void;
}

interface HostOptions {
  readonly network: Network;
  /** How many viewers a room should have at most. */
  readonly limit: number;
  /** What the edge API says of the match. */
  readonly find: () => Promise<Found>;
}

const SEND_MS = 0.027;

export class Host {
  readonly #options: HostOptions;
  readonly #held = new Map<string, Held>();
  readonly #shelves = new Map<string, Kept>();
  /** Viewers beside those of the model, wherever they belong: they make the tree grow and shrink. */
  crowd = 0;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  get names(): readonly string[] {
    return [...this.#held.keys()];
  }

  room(name: string): Promise<Room> {
    return this.#find(name).room;
  }

  enter(name: string, seat: Seat, query: Record<string, string>): void {
    const { seats, room } = this.#find(name);
    seats.add(seat);
    void room.then((awake) => seats.has(seat) && awake.connect(seat, query));
  }

  leave(name: string, seat: Seat): void {
    const { seats, room } = this.#find(name);
    if (seats.delete(seat)) void room.then((awake) => awake.disconnect());
  }

  async ask(name: string, seat: Seat, question: string): Promise<void> {
    const { seats, room } = this.#find(name);
    const awake = await room;
    if (seats.has(seat)) seat.allowance = awake.receive(seat, question, seat.allowance);
  }

  async publish(name: string, body: string): Promise<Response> {
    return (await this.room(name)).answer({
      ...REQUEST,
      method: "POST",
      json: async () => JSON.parse(body) as unknown,
    });
  }

  /** The crowd has grown: whoever comes new knocks at the room of the match. */
  async knock(name: string): Promise<void> {
    (await this.room(name)).connect({ tell() {}, close() {} }, {});
  }

  /** The room loses its memory, and perhaps its sockets. */
  evict(name: string): void {
    const held = this.#held.get(name);
    if (!held) return;
    held.evict();
    this.#held.delete(name);
    const { network } = this.#options;
    if (network.dice.happens(0.5)) for (const seat of held.seats) seat.close(1013, "evicted");
    else this.#held.set(name, this.#wake(name, held.seats));
  }

  #find(name: string): Held {
    const held = this.#held.get(name) ?? this.#wake(name, new Set());
    this.#held.set(name, held);
    return held;
  }

  #wake(name: string, seats: Set<Seat>): Held {
    const { network, limit, find } = this.#options;
    const { time, dice } = network;
    let isAlive = true;
    const clock: Clock = {
      now: () => time.now(),
      after: (ms, run) => time.after(ms, () => isAlive && run()),
    };
    const kept = this.#shelves.get(name) ?? {};
    this.#shelves.set(name, kept);
    const room = new Room({
      name,
      limit,
      sockets: {
        tell(frames) {
          for (const seat of seats) for (const frame of frames) if (isAlive) seat.tell(frame);
          return seats.size + others();
        },
        close(code, reason) {
          for (const seat of seats) if (isAlive) seat.close(code, reason);
        },
      },
      shelf: {
        // What was written last may be lost with the room.
        keep: async (image) => void (network.fails(0.2) || (kept.image = image)),
        kept: async () => kept.image,
        keepRelays: async (relays) => void (kept.relays = relays),
        keptRelays: async () => kept.relays,
      },
      sendMs: SEND_MS,
      reach: (to, body) => {
        const other = async () => {
          const reached = await this.room(to);
          return body === undefined ? reached.answer({ ...REQUEST, json: none }) : this.publish(to, body);
        };
        return isAlive ? network.request(other) : new Promise<never>(() => {});
      },
      find: () => network.request(find).catch((error: unknown) => ({ status: "away", cause: String(error) })),
      warn: () => {},
      clock,
      random: dice.random,
    });
    const others = () => this.#othersIn(name);
    return { seats, room: room.wake().then(() => room), evict: () => void (isAlive = false) };
  }

  /** The crowd's part in a room: it is where the match's room says, at once. */
  #othersIn(name: string): number {
    const { room, place } = placeOf(name);
    const relays = this.#shelves.get(room)?.relays ?? 0;
    if (relays === 0) return place === 0 ? this.crowd : 0;
    return place === 0 || place > relays ? 0 : Math.round(this.crowd / relays);
  }
}

const none = async (): Promise<unknown> => undefined;
const REQUEST = {
  method: "GET",
  url: "http://rooms.example/parties/main/model",
  headers: new Headers(),
  json: none,
};
