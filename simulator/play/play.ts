/** A match as a conversation: the model says what happens next and is told what the match has become. */
import type { MatchDocument } from "../../match/sports.ts";
import type { Fact, Happening, MatchEvent } from "../../match/event.ts";
import { apply } from "../../match/fold.ts";
import type { MatchId } from "../../match/ids.ts";

export interface Move {
  readonly happening: Happening;
  /** Seconds of the match since what happened before. */
  readonly after: number;
}

/** Yields what happens, receives the document that it led to. */
export type Play<D extends MatchDocument, R = void> = Generator<Move, R, D>;

/** The model has played what the rules of its sport forbid: a defect of the model or of the rules. */
class UnlawfulPlay extends Error {
  override readonly name = "UnlawfulPlay";
}

export type PlayedEvents = Generator<MatchEvent, MatchDocument | undefined, void>;

/** One move of a model: `yield*` it to have the document after it. */
export function* move<D extends MatchDocument>(after: number, happening: Happening): Play<D, D> {
  return yield { after, happening };
}

/**
 * The events of a play, numbered from 1, dated from `startsAt` (milliseconds since 1970) and folded one by one, so
 * that the model knows the score from the fold alone. Returns the match as it ended. Throws UnlawfulPlay if the fold
 * refuses an event.
 */
export function* eventsOf<D extends MatchDocument>(
  match: MatchId,
  startsAt: number,
  play: Play<D>,
): PlayedEvents {
  let seconds = 0;
  let doc: MatchDocument | undefined;
  for (let seq = 1; ; seq++) {
    // What a sport announces folds to a document of that sport.
    const said = doc ? play.next(doc as D) : play.next();
    if (said.done) return doc;
    seconds += said.value.after;
    const event = {
      v: 1,
      id: `${match}-${seq}`,
      match,
      seq,
      at: new Date(startsAt + seconds * 1000).toISOString(),
      ...said.value.happening,
    } satisfies Fact;
    const applied = apply(doc, event);
    if (!applied.ok)
      throw new UnlawfulPlay(`${event.id} (${event.type}): ${applied.rule}, ${applied.reason}`);
    ({ doc } = applied);
    yield event;
  }
}
