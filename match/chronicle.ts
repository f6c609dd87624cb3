/** A match's whole log, from which it can be had as it stood after any of its events. */
import { isCorrection, type MatchEvent } from "./event.ts";
import type { Entry, MatchHead } from "./head.ts";
import type { Epoch, SideId } from "./ids.ts";
import { diff } from "./patch.ts";
import type { DeltaFrame } from "./protocol.ts";
import { advance, type Advanced, type MatchState, type Past, UNSEEN } from "./state.ts";

/** A state is kept every so many events; to any other it is at most so far from one that is kept. */
const MARK_EVERY = 64;
/** Folding pauses after about so many events (a few milliseconds), so that others get their turn. */
const SLICE = 128;

/** A moment of a match, for whoever looks for one: what the entry of that `seq` is, and the score after it. */
export interface Moment extends Pick<Entry, "seq" | "period"> {
  readonly clock?: string;
  /** Left out where it is plain. */
  readonly tone?: Entry["tone"];
  readonly key?: boolean;
  readonly a?: string;
  readonly b?: string;
}

/** A moment as it was told from version `v` on. */
interface Told {
  readonly v: number;
  readonly moment: Moment;
}

/** Work in slices: whoever runs it may do something else at each pause. */
export type Sliced<T> = Generator<undefined, T>;

/** Grows with the match; states are folded when they are asked for, and some are kept on the way. */
export class Chronicle {
  readonly #events: MatchEvent[] = [];
  /** As screens had it then, ascending, the first before everything. */
  readonly #marks: MatchState[] = [UNSEEN];
  /** Moments by seq, up to the newest state that was folded: each as it was told at first, and after every correction. */
  readonly #moments = new Map<number, readonly Told[]>();
  #told = 0;

  /** The `seq` of the newest event, 0 for none. */
  get v(): number {
    return this.#events.at(-1)?.seq ?? 0;
  }

  /** How many events it holds. */
  get size(): number {
    return this.#events.length;
  }

  /** Adds events in order of `seq`; what is known already is passed over. */
  append(events: readonly MatchEvent[]): void {
    for (const event of events) if (event.seq > this.v) this.#events.push(event);
  }

  /** The match after the events up to `seq`, as it was on screens then: later corrections are not in it. */
  *stateAt(seq: number): Sliced<MatchState> {
    let state = this.#marks.findLast(({ v }) => v <= seq) ?? UNSEEN;
    for (const at of this.#between(state.v, seq)) {
      if (at % SLICE === 0) yield;
      ({ state } = this.#step(state, at));
    }
    return state;
  }

  /** What each of the next `limit` events changed, as a viewer of that time was told it. */
  *stepsFrom(seq: number, limit: number, epoch: Epoch): Sliced<readonly DeltaFrame[]> {
    let state = yield* this.stateAt(seq);
    const steps: DeltaFrame[] = [];
    for (const at of this.#between(state.v, this.v)) {
      if (steps.length === limit) break;
      if (at % SLICE === 0) yield;
      const { v: from, doc: before = {} } = state;
      const { state: after, changed } = this.#step(state, at);
      const o = diff(before, after.doc ?? {}) ?? {};
      steps.push({ t: "d", epoch, from, v: after.v, at: after.at, o, e: [...changed] });
      state = after;
    }
    return steps;
  }

  /** What `events` after the newest would change if they were added. */
  *considered(events: readonly MatchEvent[]): Sliced<Advanced> {
    const state = yield* this.stateAt(this.v);
    if (!events.some(isCorrection)) return advance(state, events);
    const reach = Math.min(...events.map((event) => this.#reachOf(event)));
    return advance(state, events, this.#pastOf(this.#events.length, reach));
  }

  /** All moments up to event `at`, in order: as they were told by then, with the scores that screens had at each. */
  *moments(at = this.v): Sliced<readonly Moment[]> {
    yield* this.stateAt(at);
    const told = [...this.#moments.values()].flatMap((all) => all.findLast(({ v }) => v <= at) ?? []);
    return told.map(({ moment }) => moment).toSorted((x, y) => x.seq - y.seq);
  }

  /** Places in the log of the events above `after` and up to `upTo`. */
  *#between(after: number, upTo: number): Generator<number> {
    // Without a gap in the log, an event lies where its seq says; with one, it lies before that.
    let at = Math.min(after, this.#events.length);
    while (at > 0 && (this.#events[at - 1]?.seq ?? 0) > after) at--;
    for (let event = this.#events[at]; event && event.seq <= upTo; event = this.#events[++at]) yield at;
  }

  #step(state: MatchState, at: number): Advanced {
    const event = this.#events[at];
    if (!event) throw new RangeError(`there is no event at ${at}`);
    const advanced = advance(
      state,
      [event],
      isCorrection(event) ? this.#pastOf(at, this.#reachOf(event)) : undefined,
    );
    this.#keep(advanced, at);
    return advanced;
  }

  #keep({ state, changed }: Advanced, at: number): void {
    const last = this.#marks.at(-1) ?? UNSEEN;
    if ((at + 1) % MARK_EVERY === 0 && state.v > last.v) this.#marks.push(state);
    if (state.v <= this.#told || !state.doc) return;
    this.#told = state.v;
    for (const entry of changed) {
      const before = this.#moments.get(entry.seq) ?? [];
      const [first] = before;
      const score = first ? scoreIn(first.moment) : scoreOf(state.doc);
      this.#moments.set(entry.seq, [...before, { v: state.v, moment: { ...momentOf(entry), ...score } }]);
    }
  }

  /** The newest mark that neither the correction at `at` nor another one since the mark reaches, and what follows it. */
  #pastOf(at: number, reaching: number): Past {
    let reach = reaching;
    let from = at - 1;
    for (const base of this.#marks.toReversed()) {
      while (from >= 0 && (this.#events[from]?.seq ?? 0) > base.v) {
        reach = Math.min(reach, this.#reachOf(this.#events[from]));
        from--;
      }
      if (base.v < reach) return { base, events: this.#events.slice(from + 1, at) };
    }
    return { base: UNSEEN, events: this.#events.slice(0, at) };
  }

  /** The first `seq` at which an event changes anything: its own, or that of what it corrects. */
  #reachOf(event: MatchEvent | undefined): number {
    if (!event || !isCorrection(event)) return event?.seq ?? 0;
    const target = this.#events.find(({ seq }) => seq === event.target);
    const reach = target && target.seq < event.seq ? this.#reachOf(target) : event.target;
    return Math.min(event.seq, event.target, reach);
  }
}

const momentOf = ({ seq, period, clock, tone, key }: Entry): Moment => ({
  seq,
  period,
  ...(clock !== undefined && { clock }),
  ...(tone !== "plain" && { tone }),
  ...(key && { key }),
});

const scoreIn = ({ a, b }: Moment): Pick<Moment, SideId> => ({
  ...(a !== undefined && { a }),
  ...(b !== undefined && { b }),
});

function scoreOf({ headline }: MatchHead): Pick<Moment, SideId> {
  const { score: a } = headline.a;
  const { score: b } = headline.b;
  return { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
}
