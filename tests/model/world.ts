/** Ingest, rooms, relays and screens over a network in a storm that ends: one story a seed. */
import { Outbox } from "../../ingest/outbox.ts";
import type { Outcome, Publish } from "../../ingest/rooms.ts";
import { placeOf } from "../../match/places.ts";
import { PublicationAnswer } from "../../match/protocol.ts";
import * as v from "valibot";
import { VirtualTime } from "../virtual-time.ts";
import { type Chance, chance } from "./chance.ts";
import { Host } from "./host.ts";
import { Network } from "./network.ts";
import { Screen } from "./screen.ts";
import { Source } from "./source.ts";

/** What a story saw: it proves little if nothing happened in it. */
export interface Figures {
  readonly versions: number;
  readonly moves: number;
  /** Relays that there were at most, and at the end. */
  readonly mostRelays: number;
  readonly relays: number;
  /** The part of the time that screens said "live". */
  readonly live: number;
}

const ROOM = "model";
const START = Date.UTC(2026, 5, 1, 12);
const STORM_MS = 90_000;
/** Longer than every pause after a failure. */
const CALM_MS = 50_000;
const MOVING_MS = 5_000;
const MOST_MOVING_MS = 90_000;
const LIMIT = 40;
const DELAY_MS = 7_000;

export class World {
  readonly time = new VirtualTime(START);
  readonly dice: Chance;
  readonly network: Network;
  readonly source: Source;
  readonly host: Host;
  readonly screens: Screen[] = [];
  #mostRelays = 0;
  /** Seconds of screens, and of live ones. */
  #seconds = { all: 0, live: 0 };
  /** The outbox that is running. */
  #outbox: Outbox | undefined;

  constructor(seed: number) {
    this.dice = chance(seed);
    this.network = new Network(this.time, this.dice);
    this.source = new Source(this.dice);
    this.host = new Host({
      network: this.network,
      limit: LIMIT,
      find: async () => ({ status: "found", image: this.source.newest.image }),
    });
  }

  /** Plays the storm and the calm after it. */
  async play(): Promise<void> {
    this.source.step(this.time.now());
    this.#startIngest();
    for (let i = 0; i < 3; i++) this.#open();
    this.time.after(this.dice.upTo(STORM_MS / 2), () => this.#open());
    this.#plotCrowd();
    this.time.every(450, () => this.network.isStormy && this.#happen());
    this.time.every(1_000, () => this.#look());
    await this.time.pass(STORM_MS);
    this.network.isStormy = false;
    if (!this.#outbox) this.#startIngest();
    await this.time.pass(CALM_MS);
    // The tree may have shrunk a moment ago; and who did not hear of it stays until the relay is fed no more.
    const isWrong = ({ lines }: Screen) =>
      lines.length !== 1 || !lines.every(({ room }) => isPlaceIn(room, relays));
    let relays = await this.#relays();
    for (let more = 0; more < MOST_MOVING_MS && this.screens.some(isWrong); more += MOVING_MS) {
      await this.time.pass(MOVING_MS);
      relays = await this.#relays();
    }
  }

  /** What it came to. Throws if a screen is not where it should be in the end. */
  async result(): Promise<Figures> {
    const { image } = this.source.newest;
    const relays = await this.#relays();
    for (const screen of this.screens) {
      const { epoch, v: version, connection } = screen.state;
      const [line, ...others] = screen.lines;
      const isCurrent = epoch === image.epoch && version === image.v && connection === "live";
      const isThere = others.length === 0 && line !== undefined && isPlaceIn(line.room, relays);
      if (isCurrent && isThere) continue;
      const is = { epoch, version, connection, room: line?.room, lines: others.length + 1 };
      const should = { epoch: image.epoch, version: image.v, relays };
      throw new Error(`a screen ended wrong: ${JSON.stringify({ is, should })}`);
    }
    const moves = this.screens.reduce((sum, screen) => sum + screen.moves, 0);
    const live = this.#seconds.live / this.#seconds.all;
    return { versions: this.source.since(0).length, moves, mostRelays: this.#mostRelays, relays, live };
  }

  async end(): Promise<void> {
    for (const screen of this.screens) screen.close();
    const ended = this.#outbox?.[Symbol.asyncDispose]();
    await this.time.pass(10_000);
    await ended;
  }

  #open(): void {
    const { dice, source, host, network } = this;
    const isDelayed = this.screens.length === 2;
    this.screens.push(
      new Screen({
        room: ROOM,
        host,
        network,
        source,
        relays: dice.upTo(2) * dice.upTo(4),
        ...(isDelayed ? { delayMs: DELAY_MS } : dice.happens(0.5) && { initial: source.newest.image }),
      }),
    );
  }

  /** In most stories so many come that the match is spread over relays, and in time they go. */
  #plotCrowd(): void {
    const { dice, host, time } = this;
    if (dice.happens(0.4)) return;
    time.after(dice.upTo(10_000), () => {
      host.crowd = LIMIT + dice.upTo(40);
      void host.knock(ROOM);
    });
    time.after(10_000 + dice.upTo(20_000), () => void (host.crowd = dice.upTo(120)));
    time.after(25_000 + dice.upTo(30_000), () => void (host.crowd = dice.upTo(2)));
  }

  #happen(): void {
    const { dice, host, source, time, screens } = this;
    if (this.#outbox && dice.happens(0.6)) this.#outbox.put(ROOM, source.step(time.now()));
    for (const { lines } of screens)
      for (const line of lines) if (dice.happens(0.015)) line.drop(dice.happens(0.3));
    for (const name of host.names) if (dice.happens(0.015)) host.evict(name);
    if (this.#outbox && dice.happens(0.01)) this.#killIngest();
  }

  #killIngest(): void {
    this.#outbox = undefined;
    this.time.after(this.dice.upTo(20_000), () => this.#outbox ?? this.#startIngest());
  }

  /** As ingest does when it starts: every room that may go on gets what the store has. */
  #startIngest(): void {
    const { time, dice, source } = this;
    const isAlive = () => outbox === this.#outbox;
    const outbox: Outbox = new Outbox(
      (...publication) => (isAlive() ? this.#publish(...publication) : never()),
      {
        now: () => time.now(),
        random: dice.random,
        sleep: (ms, signal) =>
          new Promise<void>((resolve) => {
            time.after(ms, () => (signal.aborted || isAlive()) && resolve());
            signal.addEventListener("abort", () => resolve());
          }),
        flushMs: 0,
      },
    );
    this.#outbox = outbox;
    outbox.put(ROOM, { ...source.newest.image, changed: [], live: true });
  }

  readonly #publish: Publish = async (room, publication): Promise<Outcome> => {
    try {
      const answer = await this.network.request(async () => {
        const response = await this.host.publish(room, JSON.stringify(publication));
        return { status: response.status, body: v.parse(PublicationAnswer, await response.json()) };
      });
      if (answer.status === 409) return { status: "needImage" };
      return { status: "ok", v: answer.body.v, viewers: answer.body.viewers };
    } catch (cause) {
      return { status: "unavailable", cause };
    }
  };

  async #relays(): Promise<number> {
    const room = await this.host.room(ROOM);
    const health = await room.answer({
      method: "GET",
      url: `http://rooms.example/parties/main/${ROOM}`,
      headers: new Headers(),
      json: async () => undefined,
    });
    return ((await health.json()) as { readonly relays: number | null }).relays ?? 0;
  }

  #look(): void {
    void this.#relays().then((relays) => (this.#mostRelays = Math.max(this.#mostRelays, relays)));
    for (const screen of this.screens) {
      screen.check();
      this.#seconds.all++;
      if (screen.state.connection === "live") this.#seconds.live++;
    }
  }
}

/** Whether viewers belong in a room of that name. */
function isPlaceIn(room: string, relays: number): boolean {
  const { place } = placeOf(room);
  return relays === 0 ? place === 0 : place > 0 && place <= relays;
}

/** A process that was killed waits for nothing any more. */
const never = () => new Promise<never>(() => {});
