import { createCatalogue } from "../i18n/catalogue.ts";
import { useWords } from "../i18n/words.tsx";
import type { HomeWords } from "./words/en.ts";

/** The words of the home page alone. */
export const homeWords = createCatalogue<HomeWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});

export const useHomeWords = (): HomeWords => homeWords.in(useWords().language);
