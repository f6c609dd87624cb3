/** Words of a match out of its phrases, by a language's books. */
import type { Status } from "../../match/head.ts";
import type { Phrase, Sayings } from "../../match/say.ts";
import type { CommonBook } from "./phrasebook.ts";
import type { Part } from "./said.ts";

type Tell = (phrase: never, place: number) => string;

/** A sport's book, whatever its phrases are called. */
export interface Book {
  readonly phrases: Readonly<Partial<Record<string, Tell>>>;
  readonly pauses?: Readonly<Partial<Record<string, string>>>;
}

/** Undefined where the book does not know a phrase, or nobody knows what is said. */
export function spell(
  common: CommonBook,
  book: Book,
  status: Status,
  sayings: Sayings | undefined,
  part: Part,
): string | undefined {
  if (part === "label" && status.phase !== "live") return labelOf(common, book, status);
  if (!sayings) return undefined;
  const said = part === "label" ? [sayings.label] : sayings[part];
  const words = said?.map((phrase, place) => tellerOf(common, book, phrase)?.(phrase as never, place));
  if (!words || words.includes(undefined)) return undefined;
  return common.mark + words.join(part === "text" ? common.comma : " · ");
}

function tellerOf(common: CommonBook, book: Book, { say }: Phrase): Tell | undefined {
  const known: Book["phrases"] = { ...common.phrases, ...book.phrases };
  return known[say];
}

function labelOf(common: CommonBook, book: Book, { phase, reason = "other" }: Status): string | undefined {
  if (phase === "live") return undefined;
  return phase === "paused" ? (book.pauses?.[reason] ?? common.pauses[reason]) : common.phases[phase];
}
