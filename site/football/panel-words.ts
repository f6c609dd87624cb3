import { createCatalogue } from "../i18n/catalogue.ts";
import { useWords } from "../i18n/words.tsx";
import type { FootballPanelWords } from "./panel-words/en.ts";

/** The words of the panels of a football match. They load with these panels, not with the first page. */
export const footballPanelWords = createCatalogue<FootballPanelWords>({
  en: async () => (await import("./panel-words/en.ts")).en,
  es: async () => (await import("./panel-words/es.ts")).es,
  ar: async () => (await import("./panel-words/ar.ts")).ar,
});

export const useFootballWords = (): FootballPanelWords => footballPanelWords.in(useWords().language);
