/** Matches as they stood: their logs, read once, kept while they are asked for, and folded in slices. */
import { Chronicle, type Moment, type Sliced } from "../../match/chronicle.ts";
import type { Epoch, MatchId } from "../../match/ids.ts";
import type { DeltaFrame } from "../../match/protocol.ts";
import type { MatchImage, MatchReader, Stamp } from "../../store/store.ts";

/** Events in all chronicles together, about a kilobyte each with the states that are kept. */
const MOST_EVENTS = 60_000;
/** Of one match; a five-day Test has about 3,000. */
const LONGEST = 20_000;
/** Events that one read brings. */
const PAGE = 4_000;
/** Questions that wait for their turn to be folded. */
const MOST_WAITING = 64;

/** No more of this can be done right now. */
export class Overloaded extends Error {
  override readonly name = "Overloaded";
}

/** A match with its version now. */
export interface Found {
  readonly match: MatchId;
  readonly stamp: Stamp;
}

interface Held {
  readonly epoch: Epoch;
  readonly chronicle: Chronicle;
  /** Reads of one match come one after another, each from where the last ended. */
  reading: Promise<unknown>;
}

/** Its calls reject as the store does, or with Overloaded. */
export class Histories {
  readonly #reader: Pick<MatchReader, "events">;
  /** The one that was asked for longest ago comes first. */
  readonly #held = new Map<MatchId, Held>();
  #waiting = 0;
  #folding: Promise<unknown> = Promise.resolve();

  constructor(reader: Pick<MatchReader, "events">) {
    this.#reader = reader;
  }

  /** The match after event `seq`; undefined where nothing had been announced by then. */
  async image(found: Found, seq: number): Promise<MatchImage | undefined> {
    const chronicle = await this.#chronicleOf(found, seq);
    const { doc, ...state } = await this.#fold(() => chronicle.stateAt(seq));
    return doc && { epoch: found.stamp.epoch, ...state, doc };
  }

  /** The steps after event `seq`, at most `limit`. */
  async steps(found: Found, seq: number, limit: number): Promise<readonly DeltaFrame[]> {
    const chronicle = await this.#chronicleOf(found, Math.min(seq + limit, found.stamp.v));
    return this.#fold(() => chronicle.stepsFrom(seq, limit, found.stamp.epoch));
  }

  /** Those up to event `at`, as they were told by then. */
  async moments(found: Found, at: number): Promise<readonly Moment[]> {
    const chronicle = await this.#chronicleOf(found, at);
    return this.#fold(() => chronicle.moments(at));
  }

  /** With the events up to `upTo` at least. */
  async #chronicleOf({ match, stamp: { epoch, v } }: Found, upTo = v): Promise<Chronicle> {
    const known = this.#held.get(match);
    const held: Held =
      known?.epoch === epoch ? known : { epoch, chronicle: new Chronicle(), reading: Promise.resolve() };
    this.#held.delete(match);
    this.#held.set(match, held);
    const read = async () => {
      if (held.chronicle.v < upTo) await this.#read(match, held.chronicle, v);
    };
    const reading = held.reading.then(read, read);
    held.reading = reading.catch(() => undefined);
    await reading;
    this.#letGo();
    return held.chronicle;
  }

  async #read(match: MatchId, chronicle: Chronicle, upTo: number): Promise<void> {
    while (chronicle.v < upTo) {
      const events = await this.#reader.events(match, chronicle.v, PAGE);
      if (chronicle.size + events.length > LONGEST)
        throw new Overloaded(`${match} has over ${LONGEST} events`);
      // What is above the version is held, and may yet come in another order.
      const folded = events.filter(({ seq }) => seq <= upTo);
      if (folded.length === 0) return;
      chronicle.append(folded);
    }
  }

  #letGo(): void {
    let events = 0;
    for (const { chronicle } of this.#held.values()) events += chronicle.size;
    for (const [match, { chronicle }] of this.#held) {
      if (events <= MOST_EVENTS) return;
      events -= chronicle.size;
      this.#held.delete(match);
    }
  }

  /** One at a time, with a pause after every slice for whoever asks for something else. */
  async #fold<T>(begin: () => Sliced<T>): Promise<T> {
    if (this.#waiting >= MOST_WAITING) throw new Overloaded("too many questions wait to be folded");
    this.#waiting++;
    const turn = this.#folding.then(() => inSlices(begin()));
    this.#folding = turn.catch(() => undefined);
    return turn.finally(() => this.#waiting--);
  }
}

async function inSlices<T>(work: Sliced<T>): Promise<T> {
  for (let slice = work.next(); ; slice = work.next()) {
    if (slice.done) return slice.value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
