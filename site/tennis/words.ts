import { createCatalogue } from "../i18n/catalogue.ts";
import type { TennisViewWords } from "./words/en.ts";

/** What the first sight of a tennis match says. */
export const viewWords = createCatalogue<TennisViewWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});
