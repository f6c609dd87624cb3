/** What a sport brings: its own events folded into its own card, and how its score reads. */
import type * as v from "valibot";
import type { Ending, PauseReason } from "./common-events.ts";
import type { Entry, MatchHead, Scores } from "./head.ts";
import type { PlayerId } from "./ids.ts";
import type { Phrase, Sayings } from "./say.ts";
import type { PlayerLine, Statistic } from "./statistics.ts";

/** Why an event cannot have happened in this state of the match. */
export interface Refusal {
  /** The rule's number in SPEC.md: "C-17.1". */
  readonly rule: string;
  readonly reason: string;
}

/** An event that was not folded in, with the rule that it breaks. */
export interface Refused extends Refusal {
  readonly seq: number;
}

/** The document after an event, or the rule that forbids it. */
export type Step<D> = { readonly ok: true; readonly doc: D } | ({ readonly ok: false } & Refusal);

export const accept = <D>(doc: D): Step<D> => ({ ok: true, doc });
export const refuse = (rule: string, reason: string): { readonly ok: false } & Refusal => ({
  ok: false,
  rule,
  reason,
});

/** The part of an entry that the commentary writes; the fold adds seq, time, period and corrections. */
export type Telling = Omit<Entry, "seq" | "at" | "period" | "was" | "retracted">;

/** The announcement's schema of a format, as a member of the variant over `sport`. */
type FormatSchema = v.ObjectSchema<
  { sport: v.LiteralSchema<string, undefined> } & v.ObjectEntries,
  undefined
>;
type EventSchema = v.ObjectSchema<{ type: v.LiteralSchema<string, undefined> } & v.ObjectEntries, undefined>;

/** A document of one sport: the head that all have, and a card of its own. */
export type DocumentOf<Name extends string, Card extends { readonly format: object }> = MatchHead & {
  readonly sport: Name;
  readonly card: Card;
};

/** One sport: D is its document, E what can happen in it. Pure, all of it. */
export interface Sport<
  D extends DocumentOf<string, { readonly format: object }>,
  E extends { readonly type: string },
> {
  /** The types of its events begin with this and a dot. */
  readonly name: D["sport"];
  readonly format: FormatSchema;
  readonly events: readonly EventSchema[];
  /** The card of a match that has been announced. */
  open(format: D["card"]["format"]): D["card"];
  /** Whether an event may come before the match has started: the toss. */
  beforeStart(event: E): boolean;
  /** Whether an event shows that the game goes on, pause or not. */
  isPlay(event: E): boolean;
  /** Folds one of the sport's own events. */
  apply(doc: D, event: E): Step<D>;
  /** What a pause does to the clock, where there is one that it stops; `reason` is undefined when play goes on. */
  halt?(doc: D, at: string, reason: PauseReason | undefined): D;
  /** Settles what only the end of the match decides. */
  finish(doc: D, event: Ending): D;
  /** The score of both sides, with what stands beside it without a word: "(4)", "40". */
  scores(doc: D): Scores;
  /** What it says of itself, in no language yet. */
  sayings(doc: D): Sayings;
  /** One of its phrases in English; `place` is the phrase's among those of a text, from 0. */
  english(phrase: Phrase, place?: number): string;
  /** The names of all that it may say. */
  readonly phrases: readonly string[];
  /** Where the sport has a word of its own for a pause. */
  readonly pauseLabels?: Readonly<Partial<Record<PauseReason, string>>>;
  /** The period in progress, from 1; 0 before play. */
  period(doc: D): number;
  /** The line of commentary for an event that led from `before` to `after`; undefined if it is not worth one. */
  tell(before: D, after: D, event: E): Telling | undefined;
  /** An event in a few words without the match around it, for corrections: "two leg byes". */
  describe(event: E): string;
  /** The line of every player who took part so far; each has `matches: 1`. Whole numbers add up, bests do not. */
  players(doc: D): Readonly<Record<PlayerId, PlayerLine>>;
  /** What players are compared by. */
  readonly statistics: readonly Statistic[];
}
