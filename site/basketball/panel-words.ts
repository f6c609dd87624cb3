import { createCatalogue } from "../i18n/catalogue.ts";
import { useWords } from "../i18n/words.tsx";
import type { BasketballPanelWords } from "./panel-words/en.ts";

/** The words of the panels of a game. They load with these, not with the first page. */
export const panelWords = createCatalogue<BasketballPanelWords>({
  en: async () => (await import("./panel-words/en.ts")).en,
  es: async () => (await import("./panel-words/es.ts")).es,
  ar: async () => (await import("./panel-words/ar.ts")).ar,
});

export const usePanelWords = (): BasketballPanelWords => panelWords.in(useWords().language);
