import type { TennisDocument } from "../../match/tennis/card.ts";
import { tossPhrase } from "../../match/tennis/toss.ts";
import { createCatalogue } from "../i18n/catalogue.ts";
import type { Language } from "../i18n/languages.ts";
import type { TennisViewWords } from "./words/en.ts";

/** What the first sight of a tennis match says. */
export const viewWords = createCatalogue<TennisViewWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});

/** "Varga won the toss and chose to serve" */
export function tossText(language: Language, doc: TennisDocument): string | undefined {
  const phrase = tossPhrase(doc);
  return phrase && viewWords.in(language).toss(phrase);
}
