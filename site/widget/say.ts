/** Puts what a match says of itself into a language; a file of each language, loaded when there is a match to tell of. */
import type { Sayings } from "../../match/say.ts";
import type { MatchDocument } from "../../match/sports.ts";
import type { CommonBook } from "../say/phrasebook.ts";
import { speakerOf } from "../say/said.ts";
import { type Book, spell } from "../say/spell.ts";
import type { Subject } from "./card-view.ts";

/** Where the sports' phrases of all languages are, "cricket/phrases/ar", and what their documents say, "cricket/sayings"; put in by build-widget.ts. */
declare const PHRASES: Readonly<Record<string, string>>;

/** What a file exports, once it is here. */
export type Load = <T>(address: string) => T | undefined;

/** What each language's file exports. */
export interface SayFile {
  /** The match in that language as far as its phrases are here; the rest is as it was. */
  readonly say: (subject: Subject, load: Load) => Subject;
}

export const sayIn =
  (language: string, common: CommonBook): SayFile["say"] =>
  (subject, load) => {
    const fileOf = <T>(name: string): T | undefined => {
      const address = PHRASES[name];
      return address === undefined ? undefined : load<T>(address);
    };
    const { sport, status } = subject;
    const book = fileOf<Readonly<Record<string, Book>>>(`${sport}/phrases/${language}`)?.[language];
    // A listing brings its sayings, those of a document follow from its card.
    const says =
      "card" in subject
        ? fileOf<{ readonly sayings: (doc: MatchDocument) => Sayings }>(`${sport}/sayings`)?.sayings(subject)
        : subject.sayings;
    if (!book) return subject;
    return speakerOf(() => (english, part) => spell(common, book, status, says, part) ?? english)(subject);
  };
