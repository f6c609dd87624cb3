/** What an editor chose in the gallery: the page's address has all of it, so that it can be passed on. */
import { LANGUAGES, type Language } from "../i18n/languages.ts";

export const SIZES = ["auto", "compact", "nano"] as const;
export const THEMES = ["auto", "light", "dark"] as const;
/** Seconds. */
export const DELAYS = [0, 15, 30, 60, 120] as const;
export const MOST_ROWS = 10;

export interface Choice {
  readonly show: "match" | "board";
  /** A match id; empty where there is no match to choose. */
  readonly match: string;
  readonly sport: string;
  readonly competition: string;
  readonly rows: number;
  readonly size: (typeof SIZES)[number];
  readonly theme: (typeof THEMES)[number];
  /** Empty: the language of the page around it. */
  readonly language: Language | "";
  readonly delay: number;
}

const NOTHING: Choice = {
  show: "match",
  match: "",
  sport: "",
  competition: "",
  rows: 5,
  size: "auto",
  theme: "auto",
  language: "",
  delay: 0,
};

/** The query of the page: `lang` is that of the page itself. */
const NAMES = { ...NOTHING, language: "speaks" };

const oneOf = <T extends string>(known: readonly T[], text: string | undefined, otherwise: T): T =>
  known.find((one) => one === text) ?? otherwise;

/** The choice that a query makes; what it does not say, or says wrong, is as nobody has chosen. */
export function choiceIn(query: Readonly<Record<string, string | undefined>>): Choice {
  const rows = Number(query["rows"]);
  const delay = Number(query["delay"]);
  return {
    show: query["show"] === "board" ? "board" : "match",
    match: query["match"] ?? "",
    sport: query["sport"] ?? "",
    competition: query["competition"] ?? "",
    rows: Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS ? rows : NOTHING.rows,
    size: oneOf(SIZES, query["size"], "auto"),
    theme: oneOf(THEMES, query["theme"], "auto"),
    language: oneOf(["", ...LANGUAGES], query[NAMES.language], ""),
    delay: DELAYS.find((known) => known === delay) ?? 0,
  };
}

/** The query that makes the choice, `lang` left as it is in `now`. */
export function queryOf(choice: Choice, now: URLSearchParams): string {
  const query = new URLSearchParams();
  const lang = now.get("lang");
  if (lang) query.set("lang", lang);
  for (const [name, value] of Object.entries(choice)) {
    if (value === Reflect.get(NOTHING, name)) continue;
    query.set(name === "language" ? NAMES.language : name, String(value));
  }
  return query.toString();
}
