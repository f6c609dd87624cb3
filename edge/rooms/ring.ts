import type { Entry } from "../../match/head.ts";

/** A version that a room took: its document, and the entries that came with it. */
export interface Step {
  readonly v: number;
  readonly doc: object;
  readonly entries: readonly Entry[];
  /** Milliseconds since 1970. */
  readonly takenAt: number;
}

/** What lies between two versions. */
export interface Span {
  /** The document at the older one. */
  readonly doc: object;
  /** Added or amended since, each as it stood at the newer one. */
  readonly entries: readonly Entry[];
}

const KEEP_STEPS = 256;
const KEEP_MS = 120_000;
/** A simulation at a thousand events a second must not fill the host's memory. */
const MOST_STEPS = 2_048;

/**
 * The newest versions of a document, at least 256 and two minutes of them.
 * Documents share what did not change, so that keeping them whole costs little more than keeping their patches.
 */
export class Ring {
  #steps: Step[] = [];

  /** Forgets all and starts at `step`. */
  restart(step: Step): void {
    this.#steps = [step];
  }

  push(step: Step): void {
    this.#steps.push(step);
    const surplus = this.#steps.length - KEEP_STEPS;
    if (surplus <= 0) return;
    const young = this.#steps.findIndex(({ takenAt }) => takenAt >= step.takenAt - KEEP_MS);
    const outgrown = this.#steps.length - MOST_STEPS;
    this.#steps.splice(0, Math.max(Math.min(young, surplus), outgrown));
  }

  /** What came after version `from` up to `to`; undefined if `from` was never taken or is forgotten. */
  span(from: number, to: number): Span | undefined {
    const start = this.#steps.findLastIndex((step) => step.v === from);
    const step = this.#steps[start];
    if (!step) return undefined;
    const bySeq = new Map<number, Entry>();
    for (const { v, entries } of this.#steps.slice(start + 1)) {
      if (v <= to) for (const entry of entries) bySeq.set(entry.seq, entry);
    }
    return { doc: step.doc, entries: [...bySeq.values()] };
  }
}
