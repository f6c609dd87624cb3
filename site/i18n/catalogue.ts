/** A set of words in every language, each language a module of its own that is loaded when it is read. */
import type { Language } from "./languages.ts";

export interface Catalogue<W> {
  load(language: Language): Promise<void>;
  /** The words of a language that has been loaded. */
  in(language: Language): W;
}

export function createCatalogue<W>(loaders: Readonly<Record<Language, () => Promise<W>>>): Catalogue<W> {
  const loaded = new Map<Language, W>();
  return {
    async load(language) {
      if (!loaded.has(language)) loaded.set(language, await loaders[language]());
    },
    in(language) {
      const words = loaded.get(language);
      if (!words) throw new Error(`the words in "${language}" have not been loaded`);
      return words;
    },
  };
}
