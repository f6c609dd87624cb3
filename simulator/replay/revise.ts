/** A later revision of a recorded match, as corrections to an earlier one. */
import type { Fact, MatchEvent } from "../../match/event.ts";
import { isCorrection } from "../../match/event.ts";
import type { Recording } from "./reader.ts";

/**
 * The corrections that follow `earlier` so that it folds to what `later` does: events that differ are amended, those
 * that are no more are taken back, those that are new come at the end.
 */
export function revise(earlier: Recording, later: Recording): readonly MatchEvent[] {
  const { match, events } = earlier;
  const last = events.at(-1);
  const at = last?.at ?? "";
  const corrections: MatchEvent[] = [];
  const add = (correction: (envelope: Envelope) => MatchEvent) => {
    const seq = events.length + corrections.length + 1;
    corrections.push(correction({ v: 1, id: `${match}-${seq}`, match, seq, at }));
  };
  for (let place = 0; place < Math.max(events.length, later.events.length); place++) {
    const before = events[place];
    const after = later.events[place];
    if (before && isCorrection(before)) throw new TypeError("a recording holds no corrections of its own");
    if (after && isCorrection(after)) throw new TypeError("a recording holds no corrections of its own");
    if (before && after && substance(before) !== substance(after)) {
      add((envelope) => ({
        ...envelope,
        type: "amended",
        target: before.seq,
        event: { ...after, match, id: before.id },
      }));
    } else if (before && !after) {
      add((envelope) => ({ ...envelope, type: "retracted", target: before.seq }));
    } else if (after && !before) {
      add((envelope) => ({ ...after, ...envelope }));
    }
  }
  return corrections;
}

type Envelope = Pick<Fact, "v" | "id" | "match" | "seq" | "at">;

/** What an event says, whatever its number and time. */
function substance({ id: _id, match: _match, seq: _seq, at: _at, ...said }: Fact): string {
  return JSON.stringify(said);
}
