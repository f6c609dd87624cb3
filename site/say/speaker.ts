/** Speakers that know a language: phrases of all sports, which load after the first sight of a page. */
import type { Sayings } from "../../match/say.ts";
import type { Listing } from "../../match/document.ts";
import type { MatchDocument, SportName } from "../../match/sports.ts";
import type { Language } from "../i18n/languages.ts";
import type { CommonBook } from "./phrasebook.ts";
import { inEnglish, type Sayable, type Speaker, speakerOf } from "./said.ts";
import { type Book, spell } from "./spell.ts";

type Foreign = Exclude<Language, "en">;

const COMMON: Readonly<Record<Foreign, () => Promise<CommonBook>>> = {
  es: async () => (await import("./common/es.ts")).es,
  ar: async () => (await import("./common/ar.ts")).ar,
};

const BOOKS: { readonly [S in SportName]?: Readonly<Record<Foreign, () => Promise<Book>>> } = {
  basketball: {
    es: async () => (await import("../basketball/phrases/es.ts")).es,
    ar: async () => (await import("../basketball/phrases/ar.ts")).ar,
  },
  cricket: {
    es: async () => (await import("../cricket/phrases/es.ts")).es,
    ar: async () => (await import("../cricket/phrases/ar.ts")).ar,
  },
  football: {
    es: async () => (await import("../football/phrases/es.ts")).es,
    ar: async () => (await import("../football/phrases/ar.ts")).ar,
  },
  tennis: {
    es: async () => (await import("../tennis/phrases/es.ts")).es,
    ar: async () => (await import("../tennis/phrases/ar.ts")).ar,
  },
};

type SayingsOf = (doc: never) => Sayings;

/** A listing brings its sayings; those of a document follow from its card. */
const SAYINGS: { readonly [S in SportName]?: () => Promise<SayingsOf> } = {
  basketball: async () => (await import("../../match/basketball/sayings.ts")).sayings,
  cricket: async () => (await import("../../match/cricket/sayings.ts")).sayings,
  football: async () => (await import("../../match/football/sayings.ts")).sayings,
  tennis: async () => (await import("../../match/tennis/sayings.ts")).sayings,
};

const ALL = Object.keys(BOOKS) as SportName[];

/** For a match's page: of its sport. */
export const matchSpeaker = (language: Language, sport: SportName): Promise<Speaker> =>
  speakerIn(language, [sport], [sport]);

/** For a board, of all sports. */
export const boardSpeaker = (language: Language): Promise<Speaker> => speakerIn(language, ALL, []);

/** For the server, of all that there is. */
export const anySpeaker = (language: Language): Promise<Speaker> => speakerIn(language, ALL, ALL);

async function speakerIn(
  language: Language,
  sports: readonly SportName[],
  ofDocuments: readonly SportName[],
): Promise<Speaker> {
  if (language === "en") return inEnglish;
  const derived = ofDocuments.map(async (sport) => [sport, await SAYINGS[sport]?.()] as const);
  const deriver: ReadonlyMap<string, SayingsOf | undefined> = new Map(await Promise.all(derived));
  const [common, ...books] = await Promise.all([
    COMMON[language](),
    ...sports.map(async (sport) => [sport, await BOOKS[sport]?.[language]()] as const),
  ]);
  const bookOf: ReadonlyMap<string, Book | undefined> = new Map(books);
  return speakerOf((match) => {
    const { sport = "", sayings, card } = match as Sayable & Partial<MatchDocument & Listing>;
    const book = bookOf.get(sport);
    // A document is what its sport's function takes, which the compiler cannot see through the registry.
    const says = card === undefined ? sayings : deriver.get(sport)?.(match as never);
    return (english, part) => (book && spell(common, book, match.status, says, part)) ?? english;
  });
}
