/** Batch by batch: decode, fold, commit, hand on to the rooms. The log's offset is committed after all of it. */
import { decodeEvent, isCorrection, type MatchEvent } from "../match/event.ts";
import { isOver } from "../match/document.ts";
import { listing } from "../match/listing.ts";
import { linesOf } from "../match/lines.ts";
import type { Refused } from "../match/sport.ts";
import type { Epoch, MatchId } from "../match/ids.ts";
import { advance, type Advanced, type MatchState, type Past, UNSEEN } from "../match/state.ts";
import type { EventLog, ReadRecord } from "../log/log.ts";
import type { Logger } from "../runtime/logger.ts";
import type { Stamp, MatchStore } from "../store/store.ts";
import { BoardKeeper } from "./board-keeper.ts";
import { Inbox } from "./inbox.ts";
import type { Outbox } from "./outbox.ts";

export interface WorkerParts {
  readonly log: EventLog;
  readonly store: MatchStore;
  readonly outbox: Pick<Outbox, "put">;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Draws the epoch of a match that the store has never seen. */
  readonly newEpoch: () => Epoch;
}

/** An event with the record that brought it. */
interface Arrived {
  readonly event: MatchEvent;
  readonly record: ReadRecord;
}

/** A match that this worker has in hand. */
interface Hand {
  state: MatchState;
  epoch: Epoch;
  readonly inbox: Inbox;
  /** The records of events that wait or are being folded, for dead letters. */
  readonly records: Map<number, ReadRecord>;
}

/** Matches in hand at the same time; the one that was touched longest ago is put down first. */
const HANDS = 1_000;

export class Worker {
  readonly #parts: WorkerParts;
  readonly #board: BoardKeeper;
  readonly #hands = new Map<MatchId, Promise<Hand>>();
  /** One thing at a time: batches of several partitions and the tick must not fold the same match at once. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly figures = { events: 0, seenBefore: 0, deadLetters: 0, commits: 0 };

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#board = new BoardKeeper(parts.store, parts.outbox);
  }

  /** Puts every match that has not ended in the outbox, so that its room gets beats from now on. */
  async start(): Promise<void> {
    for (const { id } of await this.#board.open()) await this.#hand(id);
  }

  /** Handles a batch of one partition. Rejects if log or store are away; the batch then has to come again. */
  handle(batch: readonly ReadRecord[]): Promise<void> {
    return this.#alone(async () => {
      const touched = new Set<MatchId>();
      const repeated: Arrived[] = [];
      for (const record of batch) {
        const event = await this.#decode(record);
        if (!event) continue;
        const hand = await this.#hand(event.match);
        if (event.seq <= hand.state.v) {
          repeated.push({ event, record });
          continue;
        }
        const waiting = hand.inbox.at(event.seq);
        if (waiting && waiting.id !== event.id) await this.#buryTaken(record, event, waiting);
        // Also one that waits already: the batch that brought it first may have failed before it was stored.
        if (hand.inbox.take(event, hand.state.v, this.#parts.now())) hand.records.set(event.seq, record);
        touched.add(event.match);
      }
      await this.#passOver(repeated);
      await this.#foldAll(touched);
    });
  }

  /** Releases what has waited long enough. To be called now and then. */
  tick(): Promise<void> {
    return this.#alone(async () => this.#foldAll([...this.#hands.keys()]));
  }

  #alone<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task, task);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #foldAll(matches: Iterable<MatchId>): Promise<void> {
    const folded = await Promise.allSettled(Array.from(matches, (match) => this.#fold(match)));
    await this.#board.publish(
      folded.flatMap((outcome) => (outcome.status === "fulfilled" && outcome.value) || []),
    );
    const failed = folded.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
  }

  async #decode(record: ReadRecord): Promise<MatchEvent | undefined> {
    this.figures.events++;
    const decoded = decodeEvent(record.value);
    if (!decoded.ok) {
      const { reason, field, problem } = decoded.malformed;
      await this.#bury(record, reason, field, problem);
      return undefined;
    }
    if (decoded.event.match !== record.key) {
      await this.#bury(record, "malformed", "match", `the record's key is "${record.key}"`);
      return undefined;
    }
    return decoded.event;
  }

  async #bury(record: ReadRecord, reason: string, subject: string, message: string): Promise<void> {
    this.figures.deadLetters++;
    this.#parts.logger.warn("dead letter: {key} {reason} {subject}: {message}", {
      key: record.key,
      reason,
      subject,
      message,
    });
    await this.#parts.log.bury({ record, reason, subject, message });
  }

  /** What was seen before changes nothing. What only has the number of something else must not vanish without a word. */
  async #passOver(repeated: readonly Arrived[]): Promise<void> {
    this.figures.seenBefore += repeated.length;
    for (const [match, arrived] of Map.groupBy(repeated, ({ event }) => event.match)) {
      const seqs = arrived.map(({ event }) => event.seq);
      const first = Math.min(...seqs);
      const stored = await this.#parts.store.events(match, first - 1, Math.max(...seqs) - first + 1);
      const bySeq = new Map(stored.map((event) => [event.seq, event]));
      for (const { event, record } of arrived) {
        const found = bySeq.get(event.seq);
        if (found?.id === event.id) continue;
        if (found) await this.#buryTaken(record, event, found);
        else await this.#bury(record, "late", "seq", `the match has gone on without event ${event.seq}`);
      }
    }
  }

  #buryTaken(record: ReadRecord, { seq }: MatchEvent, { id }: MatchEvent): Promise<void> {
    return this.#bury(record, "taken", "seq", `number ${seq} is that of event "${id}"`);
  }

  async #hand(match: MatchId): Promise<Hand> {
    const known = this.#hands.get(match);
    const hand = known ?? this.#pickUp(match);
    this.#hands.delete(match);
    this.#hands.set(match, hand);
    if (!known) {
      hand.catch(() => this.#hands.delete(match));
      for (const oldest of this.#hands.keys()) {
        if (this.#hands.size <= HANDS) break;
        this.#hands.delete(oldest);
      }
    }
    return hand;
  }

  async #pickUp(match: MatchId): Promise<Hand> {
    const { store, now, newEpoch } = this.#parts;
    const image = await store.image(match);
    const state = image ?? UNSEEN;
    const hand: Hand = { state, epoch: image?.epoch ?? newEpoch(), inbox: new Inbox(), records: new Map() };
    for (const event of await store.events(match, state.v)) hand.inbox.take(event, state.v, now());
    // The last commit may have been followed by a crash instead of a publication.
    if (image) this.#publish(match, hand, { state, changed: [], refused: [] });
    return hand;
  }

  async #fold(match: MatchId): Promise<Stamp | undefined> {
    try {
      return await this.#foldOn(match);
    } catch (error) {
      // What was taken is not in the store: the next attempt starts from what is.
      this.#hands.delete(match);
      throw error;
    }
  }

  /** Folds what can be folded of a match, and commits it. */
  async #foldOn(match: MatchId): Promise<Stamp | undefined> {
    const { store, now } = this.#parts;
    const hand = await this.#hand(match);
    const ready = hand.inbox.release(hand.state.v, now());
    const waiting = hand.inbox.unkept();
    // Once the log's offset has moved on, only what is in the store survives a crash.
    if (waiting.length > 0) await store.hold(match, waiting);
    if (ready.length === 0) return undefined;
    const past = ready.some(isCorrection) ? await this.#pastOf(match, hand.state) : undefined;
    const advanced = advance(hand.state, ready, past);
    await this.#buryRefused(hand, advanced.refused);
    const { doc, v, at } = advanced.state;
    for (const { seq } of ready) hand.records.delete(seq);
    if (!doc) return undefined;
    const committed = await store.commit({
      match,
      from: hand.state.v,
      v,
      at,
      doc,
      listing: listing(doc, at),
      events: ready,
      entries: advanced.changed,
      players: linesOf(doc),
      epoch: hand.epoch,
    });
    if (committed.status === "stale") {
      // Another worker has this match, or had: read where it stands and offer it what is new to it.
      this.#hands.delete(match);
      const fresh = await this.#hand(match);
      for (const event of ready) fresh.inbox.take(event, fresh.state.v, now());
      return fresh.inbox.size > 0 ? this.#foldOn(match) : undefined;
    }
    this.figures.commits++;
    hand.epoch = committed.epoch;
    hand.state = advanced.state;
    this.#publish(match, hand, advanced);
    this.#board.list(listing(doc, at));
    return committed.board;
  }

  async #pastOf(match: MatchId, { v }: MatchState): Promise<Past> {
    const stored = await this.#parts.store.events(match);
    // Held events are stored too: they are no past before their turn.
    return { base: UNSEEN, events: stored.filter(({ seq }) => seq <= v) };
  }

  /** Only what came in this batch is a dead letter; older events that a correction has put in the wrong stay stored. */
  async #buryRefused(hand: Hand, refused: readonly Refused[]): Promise<void> {
    for (const { seq, rule, reason } of refused) {
      const record = hand.records.get(seq);
      if (record) await this.#bury(record, "unlawful", rule, reason);
    }
  }

  #publish(match: MatchId, { epoch }: Hand, { state, changed }: Advanced): void {
    const { doc, v, at, entries } = state;
    if (!doc) return;
    this.#parts.outbox.put(match, {
      epoch,
      v,
      at,
      doc: asJson(doc),
      entries: [...entries],
      changed,
      live: !isOver(doc),
    });
  }
}

/** A document is plain JSON; the wire does not know what is in it. */
const asJson = (doc: object): Record<string, unknown> => doc as Record<string, unknown>;
