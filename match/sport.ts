/** What a sport brings: its own events folded into its own card, and how its score reads. */
import type { Entry, Headline, MatchDocument } from "./document.ts";
import type { Fact } from "./event.ts";

/** Why an event cannot have happened in this state of the match. */
export interface Refusal {
  /** The rule's number in SPEC.md: "C-17.1". */
  readonly rule: string;
  readonly reason: string;
}

/** The document after an event, or the rule that forbids it. */
export type Step<D = MatchDocument> =
  | { readonly ok: true; readonly doc: D }
  | ({ readonly ok: false } & Refusal);

export const accept = <D>(doc: D): Step<D> => ({ ok: true, doc });
export const refuse = (rule: string, reason: string): { readonly ok: false } & Refusal => ({
  ok: false,
  rule,
  reason,
});

/** The part of an entry that the commentary writes; the fold adds seq, time, period and corrections. */
export type Telling = Omit<Entry, "seq" | "at" | "period" | "was" | "retracted">;

export interface SportRules<D extends MatchDocument, E extends Fact> {
  readonly name: D["sport"];
  /** Whether the event is one of this sport's own. */
  owns(event: Fact): event is E;
  /** Whether it may come before the match has started: the toss. */
  beforeStart(event: E): boolean;
  /** Whether it shows that the game goes on, pause or not. */
  isPlay(event: E): boolean;
  /** Folds one of the sport's own events. */
  apply(doc: D, event: E): Step<D>;
  /** Settles what only the end of the match decides. */
  finish(doc: D, event: Extract<Fact, { type: "finished" | "abandoned" }>): D;
  headline(doc: D): Headline;
  /** What is being played, in words: "2nd innings". */
  label(doc: D): string;
  /** The period in progress, from 1; 0 before play. */
  period(doc: D): number;
  /** The line of commentary for an event that led from `before` to `after`; undefined if it is not worth one. */
  tell(before: D, after: D, event: E): Telling | undefined;
  /** An event in a few words without the match around it, for corrections: "two leg byes". */
  readonly describe: (event: Fact) => string;
}
