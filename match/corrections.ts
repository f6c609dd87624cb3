/** A log as if it had been right at once: amendments put in place, what was retracted left out. */
import { type Fact, isCorrection, type MatchEvent } from "./event.ts";
import type { Refused } from "./sport.ts";

/**
 * The facts that hold after all corrections, keyed by the seq at which they stand, and the corrections that cannot be.
 * A later correction of the same event wins; a retracted correction counts for nothing.
 */
export function correct(log: ReadonlyMap<number, MatchEvent>): {
  facts: Map<number, Fact>;
  refused: Refused[];
} {
  const facts = new Map<number, Fact>();
  const refused: Refused[] = [];
  const undone = undoneCorrections(log);
  for (const [seq, event] of log) if (!isCorrection(event)) facts.set(seq, event);
  for (const [seq, event] of log) {
    if (!isCorrection(event) || undone.has(seq)) continue;
    const { target } = event;
    const corrected = log.get(target);
    if (target >= seq) {
      refused.push({ seq, rule: "M-6", reason: `event ${target} has not come before its correction` });
    } else if (event.type === "amended") {
      if (corrected && isCorrection(corrected)) {
        refused.push({
          seq,
          rule: "M-7",
          reason: `event ${target} is a correction: retract it and send another`,
        });
      } else facts.set(target, { ...event.event, seq: target, match: event.match });
    } else if (!corrected) {
      refused.push({ seq, rule: "M-6", reason: `there is no event ${target} to retract` });
    } else facts.delete(target);
  }
  return { facts, refused };
}

/** From the newest back, so that who takes back a taking-back leaves the first correction in force. */
function undoneCorrections(log: ReadonlyMap<number, MatchEvent>): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const event of [...log.values()].toReversed()) {
    if (event.type !== "retracted" || undone.has(event.seq) || event.target >= event.seq) continue;
    const target = log.get(event.target);
    if (target && isCorrection(target)) undone.add(event.target);
  }
  return undone;
}
