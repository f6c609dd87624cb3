/** The words of looking back, which load with it. */
import { createCatalogue } from "./catalogue.ts";
import type { PastWords } from "./past/en.ts";

export const pastWords = createCatalogue<PastWords>({
  en: async () => (await import("./past/en.ts")).en,
  es: async () => (await import("./past/es.ts")).es,
  ar: async () => (await import("./past/ar.ts")).ar,
});
