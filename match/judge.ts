/** Whether events may follow in a match: what a scorer is told before the log has them. */
import { type Correction, type Fact, isCorrection, type MatchEvent } from "./event.ts";
import { apply, fold } from "./fold.ts";
import type { Refusal, Refused } from "./sport.ts";
import type { MatchDocument } from "./sports.ts";

/** The rule that an event breaks. */
export interface Objection extends Refusal {
  /** The place of the event among those that were judged, from 0. */
  readonly index: number;
  /** The earlier event that a correction would put in the wrong; absent where the event itself is. */
  readonly breaks?: number;
}

export type Verdict =
  /** All are lawful, and lead to this document. */
  { readonly ok: true; readonly doc: MatchDocument } | ({ readonly ok: false } & Objection);

/** Judges facts on the document that they follow, which is undefined before the announcement. */
export function judge(doc: MatchDocument | undefined, facts: readonly Fact[]): Verdict {
  let after = doc;
  for (const [index, fact] of facts.entries()) {
    const applied = apply(after, fact);
    if (!applied.ok) return { ok: false, index, rule: applied.rule, reason: applied.reason };
    after = applied.doc;
  }
  return after ? { ok: true, doc: after } : nothingToJudge();
}

/**
 * Judges events with corrections among them, for which the match's whole log is needed. A correction may not put in the
 * wrong what stood before it, unless it names the rule in `despite`: then later events are knowingly passed over.
 */
export function judgeCorrected(log: readonly MatchEvent[], events: readonly MatchEvent[]): Verdict {
  const passedOver = new Set(fold(log).refused.map(({ seq }) => seq));
  const { doc, refused } = fold([...log, ...events]);
  return verdictOn(events, { doc, refused: refused.filter(({ seq }) => !passedOver.has(seq)) });
}

/** The verdict on events with corrections among them, from what they led to and what they newly put in the wrong. */
export function verdictOn(
  events: readonly MatchEvent[],
  { doc, refused }: { readonly doc: MatchDocument | undefined; readonly refused: readonly Refused[] },
): Verdict {
  const corrections = events.filter(isCorrection);
  const waived = new Set(corrections.flatMap(({ despite = [] }) => despite));
  for (const { seq, rule, reason } of refused) {
    const own = events.findIndex((event) => event.seq === seq);
    if (own >= 0) return { ok: false, index: own, rule, reason };
    if (waived.has(rule)) continue;
    // An amendment that is unlawful where it stands is reported at its target, and is no fault of the events after it.
    const amendment = corrections.findLast((correction) => correction.target === seq);
    const index = events.indexOf(amendment ?? lastOf(corrections));
    return { ok: false, index, rule, reason, ...(amendment ? {} : { breaks: seq }) };
  }
  return doc ? { ok: true, doc } : nothingToJudge();
}

function lastOf(corrections: readonly Correction[]): Correction {
  const last = corrections.at(-1);
  if (!last) throw new TypeError("nothing but a correction puts an earlier event in the wrong");
  return last;
}

const nothingToJudge = (): Verdict => ({
  ok: false,
  index: 0,
  rule: "M-1",
  reason: "the match has not been announced",
});
