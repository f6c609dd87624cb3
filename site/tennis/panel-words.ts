import { createCatalogue } from "../i18n/catalogue.ts";
import { useWords } from "../i18n/words.tsx";
import type { TennisWords } from "./panel-words/en.ts";

/** The words of the charts and of the sets game by game. They load with these panels, not with the first page. */
export const tennisWords = createCatalogue<TennisWords>({
  en: async () => (await import("./panel-words/en.ts")).en,
  es: async () => (await import("./panel-words/es.ts")).es,
  ar: async () => (await import("./panel-words/ar.ts")).ar,
});

export const useTennisWords = (): TennisWords => tennisWords.in(useWords().language);
