/** The words of a moment that is held back, which load with it. */
import { createCatalogue } from "../i18n/catalogue.ts";
import type { HeldWords } from "./words/en.ts";

export const heldWords = createCatalogue<HeldWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});
