/** For whom a page is drawn. */
import type { Context } from "hono";
import { spokenIn } from "./language.ts";
import type { Asked } from "./pages.ts";

export const askedBy =
  (originOf: (c: Context) => string) =>
  (c: Context): Asked => ({ ...spokenIn(c), origin: originOf(c) });

/** One for all pages that are the same: what is shown, and for whom. */
export const pageKey = (
  { language, named, origin }: Asked,
  ...page: readonly (string | undefined)[]
): string => JSON.stringify([...page, language, named, origin]);
