/**
 * Outbox, room and viewers over a network that loses, delays, repeats and reorders, with rooms that restart:
 * whatever happens, every viewer ends with the document published last.
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { describe, expect, test } from "vitest";
import type { Allowance } from "../edge/rooms/allowance.ts";
import { type Reply, Session } from "../edge/rooms/session.ts";
import { Outbox, type Outgoing } from "../ingest/outbox.ts";
import type { Outcome, Publish } from "../ingest/rooms.ts";
import type { Entry } from "../match/head.ts";
import { type Epoch, epoch } from "../match/ids.ts";
import { type Image, IMAGE_ENTRIES, PROTOCOL_VERSION, type RoomFrame } from "../match/protocol.ts";
import { beginFeed, type FeedEvent, reduce } from "../site/feed-state.ts";

const SEEDS = 300;
const STORM_MS = 60_000;
const CALM_MS = 60_000;
const START = Date.UTC(2026, 5, 1, 12);
const ROOM = "model";

/** Virtual time: what is due runs in order, and what it causes runs before the next. */
class Clock {
  now = START;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  after(ms: number, run: () => void): void {
    const at = this.now + Math.max(0, ms);
    const later = this.#due.findIndex((other) => other.at > at);
    this.#due.splice(later < 0 ? this.#due.length : later, 0, { at, run });
  }

  every(ms: number, run: () => void): void {
    this.after(ms, () => {
      run();
      this.every(ms, run);
    });
  }

  async runUntil(end: number): Promise<void> {
    for (;;) {
      const [next] = this.#due;
      if (!next || next.at > end) break;
      this.#due.shift();
      this.now = next.at;
      next.run();
      await settled();
    }
    this.now = end;
  }
}

const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

function chance(seed: number) {
  const generator = xoroshiro128plus(seed);
  const random = () => uniformFloat64(generator);
  return {
    random,
    happens: (probability: number) => random() < probability,
    upTo: (most: number) => Math.floor(random() * (most + 1)),
  };
}
type Chance = ReturnType<typeof chance>;

/** A match whose document and entries change at random. */
class Source {
  #entries = new Map<number, Entry>();
  #epoch: Epoch = epoch("epoch1");
  #epochs = 1;
  #v = 0;
  #doc: Record<string, Record<string, number>> = {};
  readonly #chance: Chance;

  constructor(dice: Chance) {
    this.#chance = dice;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()].toSorted((a, b) => b.seq - a.seq);
  }

  step(now: number): Outgoing {
    const { happens, upTo } = this.#chance;
    if (happens(0.01)) this.#beginAnew();
    this.#v += 1 + upTo(2);
    for (let i = upTo(3); i >= 0; i--) this.#change();
    const seq = this.#v > 3 && happens(0.2) ? 1 + upTo(this.#v - 1) : this.#v;
    const entry: Entry = {
      seq,
      at: new Date(now).toISOString(),
      period: 1,
      tone: "plain",
      lead: `as of ${this.#v}`,
    };
    this.#entries.set(seq, entry);
    return { ...this.image(now), changed: [entry], live: true };
  }

  image(now: number): Image {
    const at = new Date(now).toISOString();
    return {
      epoch: this.#epoch,
      v: this.#v,
      at,
      doc: this.#doc,
      entries: this.entries.slice(0, IMAGE_ENTRIES),
    };
  }

  #change(): void {
    const { happens, upTo } = this.#chance;
    const [group, member] = [`group${upTo(3)}`, `member${upTo(5)}`];
    const { [group]: inner = {}, ...others } = this.#doc;
    const { [member]: _, ...kept } = inner;
    if (happens(0.05)) this.#doc = others;
    else if (happens(0.2)) this.#doc = { ...others, [group]: kept };
    else this.#doc = { ...others, [group]: { ...inner, [member]: upTo(1_000) } };
  }

  #beginAnew(): void {
    this.#epoch = epoch(`epoch${++this.#epochs}`);
    this.#v = 0;
    this.#entries.clear();
  }
}

/** A viewer's end of a socket; the network between loses and reorders frames, which TCP would not. */
class Viewer {
  state = beginFeed(undefined, START);
  allowance: Allowance | undefined;
  /** Counts connections: what was under way on an old one is lost. */
  line = 0;
  open = false;

  happen(event: FeedEvent, now: number, wire: { ask: (text: string) => void; reconnect: () => void }): void {
    const before = this.state;
    const { state, send, reconnect } = reduce(before, event, now);
    this.state = state;
    if (event.type === "frame") expectLawful(before, state, event.frame);
    if (send) wire.ask(JSON.stringify(send));
    if (reconnect) wire.reconnect();
  }
}

function expectLawful(before: Viewer["state"], after: Viewer["state"], frame: RoomFrame): void {
  if (after.doc === before.doc) return;
  if (frame.t === "d") expect(frame.from).toBe(before.v);
  else expect(frame.t).toBe("i");
  if (after.epoch === before.epoch) expect(after.v).toBeGreaterThanOrEqual(before.v);
}

class World {
  readonly clock = new Clock();
  readonly dice: Chance;
  readonly source: Source;
  readonly viewers = [new Viewer(), new Viewer(), new Viewer()];
  readonly outbox: Outbox;
  storm = true;
  #room = new Session();
  #stored: Image | undefined;

  constructor(seed: number) {
    this.dice = chance(seed);
    this.source = new Source(this.dice);
    const sleep = (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        this.clock.after(ms, resolve);
        signal.addEventListener("abort", () => resolve());
      });
    const { random } = this.dice;
    this.outbox = new Outbox(this.#publish, { now: () => this.clock.now, random, sleep, flushMs: 0 });
  }

  /** How likely a mishap is now. */
  #mishap(probability: number): boolean {
    return this.storm && this.dice.happens(probability);
  }

  #delay(): number {
    return this.storm ? this.dice.random() ** 4 * 4_000 : 5;
  }

  readonly #publish: Publish = (_, publication) =>
    new Promise<Outcome>((resolve) => {
      const deliver = () => {
        const { answer, broadcast, flushInMs } = this.#room.publish(publication, 4_000, this.clock.now);
        this.#broadcast(broadcast);
        const room = this.#room;
        if (flushInMs !== undefined) {
          this.clock.after(
            flushInMs,
            () => room === this.#room && this.#broadcast(room.flush(this.clock.now)),
          );
        }
        if (this.#mishap(0.1)) this.#stored = room.image;
        return answer;
      };
      const fail = () => this.clock.after(2_000, () => resolve({ status: "unavailable", cause: "lost" }));
      if (this.#mishap(0.1)) return fail();
      if (this.#mishap(0.1)) this.clock.after(this.#delay(), deliver);
      return this.clock.after(this.#delay(), () => {
        const { needImage, v, viewers } = deliver();
        if (this.#mishap(0.1)) return fail();
        return this.clock.after(this.#delay(), () =>
          resolve(needImage ? { status: "needImage" } : { status: "ok", v, viewers }),
        );
      });
    });

  #broadcast(frames: readonly string[]): void {
    for (const viewer of this.viewers) if (viewer.open) this.#send(viewer, frames);
  }

  #send(viewer: Viewer, frames: readonly string[]): void {
    const { line } = viewer;
    for (const text of frames) {
      if (this.#mishap(0.05)) continue;
      const arrive = () => {
        if (viewer.line !== line) return;
        this.#happen(viewer, { type: "frame", frame: JSON.parse(text) as RoomFrame });
      };
      const delay = this.#mishap(0.1) ? this.#delay() : 5;
      this.clock.after(delay, arrive);
      if (this.#mishap(0.05)) this.clock.after(this.#delay(), arrive);
    }
  }

  #happen(viewer: Viewer, event: FeedEvent): void {
    viewer.happen(event, this.clock.now, {
      ask: (text) => {
        const { line } = viewer;
        if (this.#mishap(0.1)) return;
        this.clock.after(this.#delay(), () => {
          if (viewer.line !== line) return;
          const reply = this.#room.receive(text, viewer.allowance, this.clock.now);
          viewer.allowance = reply.allowance;
          this.#reply(viewer, reply);
        });
      },
      reconnect: () => this.drop(viewer),
    });
  }

  #reply(viewer: Viewer, reply: Reply): void {
    if ("close" in reply) this.drop(viewer, reply.close);
    else this.#send(viewer, reply.frames);
  }

  connect(viewer: Viewer): void {
    viewer.open = true;
    viewer.allowance = undefined;
    this.#happen(viewer, { type: "opened" });
    const { epoch: known, v } = viewer.state;
    const query = { p: String(PROTOCOL_VERSION), ...(known && { epoch: known, version: String(v) }) };
    this.#reply(viewer, this.#room.connect(query, this.viewers.length, this.clock.now));
  }

  drop(viewer: Viewer, code = 1006): void {
    viewer.line++;
    viewer.open = false;
    this.#happen(viewer, { type: "closed", code });
    const { line } = viewer;
    this.clock.after(300 + this.dice.upTo(1_200), () => viewer.line === line && this.connect(viewer));
  }

  /** The room wakes anew with what storage kept, which may be old or nothing; sockets may outlive it. */
  restartRoom(): void {
    this.#room = new Session();
    if (this.#stored) this.#room.restore(this.#stored, this.clock.now);
    if (this.dice.happens(0.5)) for (const viewer of this.viewers) this.drop(viewer);
  }

  async play(): Promise<void> {
    this.outbox.put(ROOM, this.source.step(this.clock.now));
    for (const viewer of this.viewers) this.connect(viewer);
    const tick = () => {
      for (const viewer of this.viewers) if (viewer.open) this.#happen(viewer, { type: "ticked" });
    };
    this.clock.every(1_000, tick);
    this.clock.every(230, () => {
      if (!this.storm) return;
      if (this.dice.happens(0.8)) this.outbox.put(ROOM, this.source.step(this.clock.now));
      for (const viewer of this.viewers) if (viewer.open && this.dice.happens(0.01)) this.drop(viewer);
      if (this.dice.happens(0.01)) this.restartRoom();
    });
    await this.clock.runUntil(START + STORM_MS);
    this.storm = false;
    await this.clock.runUntil(START + STORM_MS + CALM_MS);
  }
}

describe("outbox, room and viewers", () => {
  test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))("converge, seed %i", async (seed) => {
    const world = new World(seed);
    await world.play();
    const { epoch: last, v, doc } = world.source.image(world.clock.now);
    const entries = world.source.entries;
    for (const { state } of world.viewers) {
      expect({ epoch: state.epoch, v: state.v, doc: state.doc }).toEqual({ epoch: last, v, doc });
      expect(state.entries.length).toBeGreaterThanOrEqual(Math.min(IMAGE_ENTRIES, entries.length));
      expect(state.entries).toEqual(entries.slice(0, state.entries.length));
      expect(state.connection).toBe("live");
    }
    const disposed = world.outbox[Symbol.asyncDispose]();
    await world.clock.runUntil(world.clock.now + 10_000);
    await disposed;
  });
});
