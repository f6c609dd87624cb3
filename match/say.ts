/** What a match says of itself, in no language yet: `say` names a phrase, the rest is what fills it. */
export interface Phrase {
  readonly say: string;
}

/** The words of a headline. Everything else in it, scores and names, is the same in every language. */
export interface Sayings<P extends Phrase = Phrase> {
  /** How the match stands: phrases with a comma between them. */
  readonly text: readonly P[];
  /** Short figures beside it, and beside the score of each side: phrases with a dot between them. */
  readonly figures?: readonly P[];
  readonly a?: readonly P[];
  readonly b?: readonly P[];
  /** What is being played, while it is: "2nd innings". */
  readonly label: P;
}

/** What every sport has to say now and then. */
export type CommonPhrase =
  | { readonly say: "versus"; readonly a: string; readonly b: string }
  | { readonly say: "abandoned" | "no result" | "result" | "starting" };

export function commonEnglish(phrase: CommonPhrase): string {
  switch (phrase.say) {
    case "versus":
      return `${phrase.a} v ${phrase.b}`;
    case "abandoned":
      return "Match abandoned";
    case "no result":
      return "No result";
    case "result":
      return "Result";
    case "starting":
      return "Starting";
  }
}

const COMMON: Readonly<Record<CommonPhrase["say"], true>> = {
  versus: true,
  abandoned: true,
  "no result": true,
  result: true,
  starting: true,
};

/** The names of all phrases of a sport; the compiler holds `own` to their type, no name more and none less. */
export const phraseNames = <P extends Phrase>(
  own: Readonly<Record<Exclude<P, CommonPhrase>["say"], true>>,
): readonly string[] => Object.keys({ ...own, ...COMMON });
