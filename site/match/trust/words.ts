import { createCatalogue } from "../../i18n/catalogue.ts";
import type { TrustWords } from "./words/en.ts";

export const trustWords = createCatalogue<TrustWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});
