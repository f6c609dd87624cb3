import { createCatalogue } from "../i18n/catalogue.ts";
import type { FootballWords } from "./words/en.ts";

/** What the first sight of a football match says. */
export const footballWords = createCatalogue<FootballWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});
