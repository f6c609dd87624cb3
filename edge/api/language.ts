/** In which language a page is wanted: the one that the address names, else the best that the browser asks for. */
import type { Context, MiddlewareHandler } from "hono";
import { languageDetector } from "hono/language";
import { DATA } from "./security.ts";
import type { Spoken } from "./pages.ts";

const PARAMETER = "lang";

/** Finds the language once for all routes that draw pages. Nothing is kept in cookies: pages stay shareable. */
export function language(languages: readonly string[]): MiddlewareHandler {
  const detect = languageDetector({
    supportedLanguages: [...languages],
    fallbackLanguage: languages[0] ?? "en",
    order: ["querystring", "header"],
    lookupQueryString: PARAMETER,
    caches: false,
  });
  return (c, next) => (c.req.path.startsWith(DATA) ? next() : detect(c, next));
}

/** The language of this request's page; the answer then says that it depends on what the browser asks for. */
export function spokenIn(c: Context): Spoken {
  c.header("Vary", "Accept-Language", { append: true });
  const found: string = c.get("language");
  return { language: found, named: c.req.query(PARAMETER) === found };
}
