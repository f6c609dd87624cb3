import { createCatalogue } from "../i18n/catalogue.ts";
import type { GalleryWords } from "./words/en.ts";

export const galleryWords = createCatalogue<GalleryWords>({
  en: async () => (await import("./words/en.ts")).en,
  es: async () => (await import("./words/es.ts")).es,
  ar: async () => (await import("./words/ar.ts")).ar,
});
