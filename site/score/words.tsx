/** The console's words, beside those that every page has. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { createCatalogue } from "../i18n/catalogue.ts";
import type { Language } from "../i18n/languages.ts";
import type { ScoreWords } from "./i18n/en.ts";

export const scoreWords = createCatalogue<ScoreWords>({
  en: async () => (await import("./i18n/en.ts")).en,
  es: async () => (await import("./i18n/es.ts")).es,
  ar: async () => (await import("./i18n/ar.ts")).ar,
});

export interface Tongue {
  readonly language: Language;
  readonly words: ScoreWords;
}

const Spoken = createContext<Tongue | undefined>(undefined);
export const SpokenIn = Spoken.Provider;

/** What the console says here. */
export function useTongue(): Tongue {
  const tongue = useContext(Spoken);
  if (!tongue) throw new Error("no language is spoken here");
  return tongue;
}
export const useScoreWords = (): ScoreWords => useTongue().words;
