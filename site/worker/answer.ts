/** What the service worker does with a request: assets never change, pages come from the network as long as there is one. */

export type Way = "asset" | "page" | "network";

/** Pages that know how to be drawn from what is kept, or say that nothing is. */
const PAGES = /^\/(?:$|matches\/[^/]+$|players\/|leaders\/)/;

export function wayOf({ method, mode, url }: Pick<Request, "method" | "mode" | "url">, origin: string): Way {
  const { origin: of, pathname } = new URL(url);
  if (method !== "GET" || of !== origin) return "network";
  if (pathname.startsWith("/assets/")) return "asset";
  return mode === "navigate" && PAGES.test(pathname) ? "page" : "network";
}

/** The language of the page that stands in for another: what the address names, else the first that the reader has and we. */
export function languageFor(url: string, wished: readonly string[], known: readonly string[]): string {
  const named = new URL(url).searchParams.get("lang");
  const own = [
    ...(named === null ? [] : [named]),
    ...wished.map((tag) => tag.toLowerCase().split("-")[0] ?? ""),
  ];
  return own.find((language) => known.includes(language)) ?? known[0] ?? "en";
}

/** Of the caches of builds, in the order in which they were made: those to delete when `own` takes over. Tabs of the build before it still load from its cache. */
export function outdated(names: readonly string[], own: string, prefix: string): readonly string[] {
  return names.filter((name) => name.startsWith(prefix) && name !== own).slice(0, -1);
}
