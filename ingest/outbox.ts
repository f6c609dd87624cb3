/**
 * What is on its way to rooms. Each room has one request in flight; what happens meanwhile is merged, so that
 * a room that is slow or away costs the memory of one document, and none of the others notices.
 */
import { setTimeout as sleepFor } from "node:timers/promises";
import type { Entry } from "../match/head.ts";
import { BEAT_MS, type Image, IMAGE_ENTRIES, type Publication } from "../match/protocol.ts";
import { diff } from "../match/patch.ts";
import type { Outcome, Publish } from "./rooms.ts";

/** The state of a room's document after a step. Documents are immutable and share what did not change. */
export interface Outgoing extends Image {
  /** The entries that this step added or amended. */
  readonly changed: readonly Entry[];
  /** Whether more may come: such a room gets beats. Otherwise it is dropped as soon as it has all. */
  readonly live: boolean;
}

export interface OutboxOptions {
  /** Told of every request: for figures and logs. */
  readonly observe?: (room: string, outcome: Outcome, tookMs: number) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A number from 0 to 1. */
  readonly random?: () => number;
  /** Ends after `ms`, or early and without error when aborted. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** How long disposal may take to send what is left, milliseconds. */
  readonly flushMs?: number;
}

const RETRY_MS = { first: 250, most: 15_000 };

/** The pause after so many failures in a row, milliseconds: growing, and drawn so that rooms do not retry in step. */
export const retryMs = (failures: number, random: number): number =>
  Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** (failures - 1)) * (0.5 + random / 2);

const sleepUntil = (ms: number, signal: AbortSignal): Promise<void> =>
  sleepFor(ms, undefined, { signal }).catch(() => undefined);

/** One room's side of the outbox. */
class Lane {
  latest: Outgoing;
  /** What the room is known to hold. */
  acked: Image | undefined;
  /** What the room will hold if it takes the request under way; undefined again if that was overtaken. */
  sent: Outgoing | undefined;
  /** Changed since what the room holds, with the version that changed it. */
  changed = new Map<number, { readonly entry: Entry; readonly v: number }>();
  beatDue = false;
  failures = 0;
  running = false;

  constructor(first: Outgoing) {
    this.latest = first;
  }

  get waiting(): boolean {
    return this.acked?.epoch !== this.latest.epoch || this.acked.v < this.latest.v;
  }

  put(next: Outgoing): void {
    const { epoch, v } = this.latest;
    if (next.epoch === epoch && next.v < v) return;
    if (next.epoch !== epoch) this.forget();
    this.latest = next;
    for (const entry of next.changed) this.changed.set(entry.seq, { entry, v: next.v });
    // An image tells as much then, and this holds no more than an image does.
    if (this.changed.size > IMAGE_ENTRIES) this.forget();
  }

  /** What to send next: what the room lacks, else a beat if one is due. */
  next(now: number, source: "stale" | null): Publication | undefined {
    const { epoch, v, at, doc, entries } = this.latest;
    this.sent = this.latest;
    if (!this.waiting) {
      if (!this.beatDue) return undefined;
      this.beatDue = false;
      return { t: "h", epoch, v, at: new Date(now).toISOString(), s: source };
    }
    if (!this.acked) return { t: "i", epoch, v, at, doc, entries };
    const e = Array.from(this.changed.values(), ({ entry }) => entry);
    return { t: "d", epoch, from: this.acked.v, v, at, o: diff(this.acked.doc, doc) ?? {}, e };
  }

  acknowledge(): void {
    this.failures = 0;
    this.acked = this.sent;
    if (!this.acked) return;
    for (const [seq, { v }] of this.changed) if (v <= this.acked.v) this.changed.delete(seq);
  }

  /** Whatever the room holds, it gets an image next. */
  forget(): void {
    this.acked = undefined;
    this.sent = undefined;
    this.changed.clear();
  }
}

export class Outbox implements AsyncDisposable {
  readonly #publish: Publish;
  readonly #options: Required<OutboxOptions>;
  readonly #lanes = new Map<string, Lane>();
  readonly #runs = new Set<Promise<void>>();
  /** Ends every pause: what waits is tried at once, for the last time. */
  readonly #closing = new AbortController();
  /** Ends requests too. */
  readonly #closed = new AbortController();
  readonly #beating: Promise<void>;
  #source: "stale" | null = null;

  constructor(publish: Publish, options: OutboxOptions = {}) {
    this.#publish = publish;
    this.#options = {
      observe: () => undefined,
      now: Date.now,
      random: Math.random,
      sleep: sleepUntil,
      flushMs: 2_000,
      ...options,
    };
    this.#beating = this.#beatOn();
  }

  /** Rooms held, and those of them that lack something. */
  get figures(): { readonly rooms: number; readonly waiting: number } {
    const lanes = [...this.#lanes.values()];
    return { rooms: lanes.length, waiting: lanes.filter(({ waiting }) => waiting).length };
  }

  /** Takes the newest state of a room's document. Never waits; an older version than the last is ignored. */
  put(room: string, outgoing: Outgoing): void {
    if (this.#closing.signal.aborted) return;
    const lane = this.#lanes.get(room) ?? new Lane(outgoing);
    this.#lanes.set(room, lane);
    lane.put(outgoing);
    this.#run(room, lane);
  }

  /** Sends a sign of life to a room; the outbox itself does so for every live room each BEAT_MS. */
  beat(room: string): void {
    const lane = this.#lanes.get(room);
    if (!lane) return;
    lane.beatDue = true;
    this.#run(room, lane);
  }

  /** Says to all live rooms, now and with every beat, whether the source of events is stale. */
  tellSource(source: "stale" | null): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#beatAll();
  }

  /** Forgets a room, and what it lacks. */
  drop(room: string): void {
    this.#lanes.delete(room);
  }

  /** Tries once more to send what is left, for at most `flushMs`. */
  async [Symbol.asyncDispose](): Promise<void> {
    const { sleep, flushMs } = this.#options;
    this.#closing.abort();
    await Promise.race([Promise.all([this.#beating, ...this.#runs]), sleep(flushMs, this.#closed.signal)]);
    this.#closed.abort();
    await Promise.all([this.#beating, ...this.#runs]);
  }

  #run(room: string, lane: Lane): void {
    if (lane.running) return;
    lane.running = true;
    const run = this.#send(room, lane).finally(() => this.#runs.delete(run));
    this.#runs.add(run);
  }

  async #send(room: string, lane: Lane): Promise<void> {
    try {
      while (this.#lanes.get(room) === lane) {
        const publication = lane.next(this.#options.now(), this.#source);
        if (!publication) {
          if (!lane.latest.live) this.#lanes.delete(room);
          return;
        }
        if (!(await this.#deliver(room, lane, publication))) return;
      }
    } finally {
      // In the same turn in which nothing was left: what is put in a later one would lie until the next beat.
      lane.running = false;
    }
  }

  /** Sends one publication, and pauses after a failure; false if that was the last try. */
  async #deliver(room: string, lane: Lane, publication: Publication): Promise<boolean> {
    const { observe, now, random, sleep } = this.#options;
    const started = now();
    const outcome = await this.#publish(room, publication, this.#closed.signal);
    observe(room, outcome, now() - started);
    if (outcome.status === "ok") {
      lane.acknowledge();
      return true;
    }
    if (outcome.status !== "unavailable") lane.forget();
    if (outcome.status === "needImage" && publication.t !== "i") return true;
    lane.failures++;
    if (this.#closing.signal.aborted) return false;
    await sleep(retryMs(lane.failures, random()), this.#closing.signal);
    return true;
  }

  async #beatOn(): Promise<void> {
    const { sleep } = this.#options;
    while (!this.#closing.signal.aborted) {
      await sleep(BEAT_MS, this.#closing.signal);
      if (!this.#closing.signal.aborted) this.#beatAll();
    }
  }

  #beatAll(): void {
    for (const [room, lane] of this.#lanes) if (lane.latest.live) this.beat(room);
  }
}
