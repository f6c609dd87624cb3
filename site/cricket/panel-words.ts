import { createCatalogue } from "../i18n/catalogue.ts";
import { useWords } from "../i18n/words.tsx";
import type { CricketPanelWords } from "./panel-words/en.ts";

/** The words of scorecard, charts and crease. They load with the panels, not with the first page. */
export const cricketPanelWords = createCatalogue<CricketPanelWords>({
  en: async () => (await import("./panel-words/en.ts")).en,
  es: async () => (await import("./panel-words/es.ts")).es,
  ar: async () => (await import("./panel-words/ar.ts")).ar,
});

export const usePanelWords = (): CricketPanelWords => cricketPanelWords.in(useWords().language);
