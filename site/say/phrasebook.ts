/** How a language says what matches say of themselves. English is in the documents; the others load when they are read. */
import type { PauseReason } from "../../match/common-events.ts";
import type { Phase } from "../../match/head.ts";
import type { CommonPhrase, Phrase } from "../../match/say.ts";

type Named<P extends Phrase, Name> = P extends Phrase ? (Name extends P["say"] ? P : never) : never;

/** A way to say each phrase; `place` is the phrase's in its text, from 0. */
export type Phrases<P extends Phrase> = {
  readonly [Name in P["say"]]: (phrase: Named<P, Name>, place: number) => string;
};

/** What one sport says. */
export interface Phrasebook<P extends Phrase = never> {
  readonly phrases: Phrases<Exclude<P, CommonPhrase>>;
  /** Where the sport has a word of its own for a pause. */
  readonly pauses?: Readonly<Partial<Record<PauseReason, string>>>;
}

/** What all of them say. */
export interface CommonBook {
  readonly phrases: Phrases<CommonPhrase>;
  /**
   * What a text begins with: a mark of its direction where that is not the one of Latin names, which `dir="auto"` would
   * take for the text's own.
   */
  readonly mark: string;
  /** Between the phrases of a text. */
  readonly comma: string;
  readonly phases: Readonly<Record<Exclude<Phase, "live" | "paused">, string>>;
  readonly pauses: Readonly<Record<PauseReason, string>>;
}
