/** The language that a page speaks: given once at its root, asked for anywhere below. */
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { createCatalogue } from "./catalogue.ts";
import type { Words } from "./en.ts";
import { directionOf, type Language, localeOf } from "./languages.ts";

export const pageWords = createCatalogue<Words>({
  en: async () => (await import("./en.ts")).en,
  es: async () => (await import("./es.ts")).es,
  ar: async () => (await import("./ar.ts")).ar,
});

export interface Speech {
  readonly language: Language;
  readonly dir: "ltr" | "rtl";
  readonly words: Words;
  /** For Intl, as long as the reader's own variant is not known. */
  readonly locale: string;
  /** A count of things: "3,412". */
  readonly number: (count: number) => string;
  /** A path of this site, in the same language where the address names it. */
  readonly href: (path: string) => string;
}

/** The language of a page, and whether its address names it. */
export interface Spoken {
  readonly language: Language;
  readonly named?: boolean;
}

/** Throws if the language's words have not been loaded. */
export function speechIn({ language, named }: Spoken): Speech {
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale);
  return {
    language,
    dir: directionOf(language),
    words: pageWords.in(language),
    locale,
    number: (count) => numbers.format(count),
    href: (path) => (named ? `${path}${path.includes("?") ? "&" : "?"}lang=${language}` : path),
  };
}

const Speech = createContext<Speech | undefined>(undefined);

export function Speaking({ speech, children }: { speech: Speech; children: ComponentChildren }) {
  return <Speech.Provider value={speech}>{children}</Speech.Provider>;
}

/** The words of the page's language, with its locale and direction. */
export function useWords(): Speech {
  const speech = useContext(Speech);
  if (!speech) throw new Error("no language is spoken here: a page stands inside of <Speaking>");
  return speech;
}
