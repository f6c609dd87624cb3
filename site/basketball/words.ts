import { createCatalogue } from "../i18n/catalogue.ts";
import type { BasketballWords } from "./words/en.ts";

/** What the first sight of a game says. */
export const basketballWords = createCatalogue<BasketballWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});
