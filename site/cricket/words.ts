import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { tossPhrase } from "../../match/cricket/toss.ts";
import { createCatalogue } from "../i18n/catalogue.ts";
import type { Language } from "../i18n/languages.ts";
import { useWords } from "../i18n/words.tsx";
import { inningsName } from "./order.ts";
import type { CricketWords } from "./words/en.ts";

/** What a match of cricket says at first sight. */
export const cricketWords = createCatalogue<CricketWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});

/** "Weald, 2nd innings" where a side bats twice, "Kestrels, super over", otherwise "Kestrels". */
export const inningsTitle = (language: Language, doc: CricketDocument, innings: Innings): string =>
  cricketWords.in(language).innings(inningsName(doc, innings));

/** "Kestrels won the toss and chose to field" */
export function tossText(language: Language, doc: CricketDocument): string | undefined {
  const phrase = tossPhrase(doc);
  return phrase && cricketWords.in(language).toss(phrase);
}

/** The titles of a match's innings in the page's language. */
export function useInningsTitle(doc: CricketDocument): (innings: Innings) => string {
  const { language } = useWords();
  return (innings) => inningsTitle(language, doc, innings);
}
