/** A few lines a match for whoever runs the simulator: who meets whom, each change of what is being played, the result. */
import type { MatchDocument } from "../match/sports.ts";
import { isCorrection, type MatchEvent } from "../match/event.ts";
import { apply } from "../match/fold.ts";

/**
 * Passes the events on and says, once an event has been dealt with, what is new: an innings, the result.
 * Events up to `from` are history. Pauses go without a word.
 */
export function* told(
  events: Iterable<MatchEvent>,
  from: number,
  say: (line: string) => void,
): Generator<MatchEvent, void, void> {
  let doc: MatchDocument | undefined;
  let said: string | undefined;
  for (const event of events) {
    yield event;
    if (isCorrection(event)) continue;
    const applied = apply(doc, event);
    if (!applied.ok) continue;
    ({ doc } = applied);
    const { phase, label } = doc.status;
    if (event.seq <= from || label === said || phase === "upcoming" || phase === "paused") continue;
    said = label;
    say(lineOf(doc));
  }
}

function lineOf({ id, sides, status, headline }: MatchDocument): string {
  const scores = headline.order.map((side) => `${sides[side].name} ${headline[side].score ?? ""}`.trimEnd());
  return [`${id}: ${status.label}`, scores.join(", "), headline.text].filter(Boolean).join(" · ");
}
