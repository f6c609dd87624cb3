/** Writes the events of a recorded match, with the fold at its side to know where the match stands. */
import type { MatchDocument } from "../../match/sports.ts";
import type { Fact, Happening } from "../../match/event.ts";
import { apply } from "../../match/fold.ts";
import type { MatchId } from "../../match/ids.ts";

/** A recorded fact that the match cannot have had, even if the officials let every rule pass. */
export class ImpossibleRecord extends Error {
  override readonly name = "ImpossibleRecord";
}

/** D is the document of the sport that is announced. */
export class EventWriter<D extends MatchDocument> {
  readonly events: Fact[] = [];
  readonly #match: MatchId;
  #doc: D | undefined;
  #clock: number;

  /** `clock` is when the match begins, in milliseconds since 1970. */
  constructor(match: MatchId, clock: number) {
    this.#match = match;
    this.#clock = clock;
  }

  /** The match as it stands after the events written so far. */
  get doc(): D {
    if (!this.#doc) throw new ImpossibleRecord("the match has not been announced");
    return this.#doc;
  }

  /** Lets `seconds` of match time pass. */
  wait(seconds: number): void {
    this.#clock += seconds * 1000;
  }

  /** Moves the clock forward to `time` (milliseconds since 1970), never back. */
  waitUntil(time: number): void {
    this.#clock = Math.max(this.#clock, time);
  }

  /**
   * Writes an event. What happened on the field is a fact even where it broke a rule that officials can let pass:
   * the event then names that rule in `despite`. Throws ImpossibleRecord where no waiver helps.
   */
  write(happening: Happening): void {
    const seq = this.events.length + 1;
    const at = new Date(this.#clock).toISOString();
    const envelope = { v: 1, id: `${this.#match}-${seq}`, match: this.#match, seq, at } as const;
    const despite: string[] = [];
    for (;;) {
      const event = {
        ...envelope,
        ...happening,
        ...(despite.length > 0 && { despite: [...despite] }),
      } as Fact;
      const applied = apply(this.#doc, event);
      if (applied.ok) {
        this.#doc = applied.doc as D;
        this.events.push(event);
        return;
      }
      if (despite.includes(applied.rule)) {
        throw new ImpossibleRecord(`event ${seq} (${happening.type}): ${applied.reason} [${applied.rule}]`);
      }
      despite.push(applied.rule);
    }
  }
}
