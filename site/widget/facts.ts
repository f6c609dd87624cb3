/** What a full widget shows of a match beside its headline: a line of chips and three rows. */
import type { MatchDocument } from "../../match/sports.ts";
import type { FactWords } from "./words.ts";

export interface Chip {
  readonly text: string;
  readonly tone?: "four" | "six" | "wicket" | "a" | "b" | undefined;
  /** A line is drawn after it. */
  readonly ends?: boolean;
}

export interface Row {
  readonly name: string;
  readonly value?: string | undefined;
  /** Beside the value, quieter. */
  readonly note?: string | undefined;
}

export interface Facts {
  /** The last matters most: the first are left out where there is no room. */
  readonly chips: readonly Chip[];
  /** At most ROWS. */
  readonly rows: readonly Row[];
}

export const ROWS = 3;

/** `words` are those of the reader's language as far as they are here, in place of the English ones. */
export type FactsOf<D> = (doc: D, words: Partial<FactWords>) => Facts;

/** What each sport's file exports. */
export interface FactsFile {
  readonly facts: FactsOf<MatchDocument>;
}
