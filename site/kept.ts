/** The last that was known of a page's match or board, kept in this browser for when there is no network. */
import type { OpeningOf } from "./view.ts";

export type KeptImage = OpeningOf<"home">["image"] | OpeningOf<"match">["image"];

export interface Kept {
  readonly image: KeptImage;
  /** When it was known to be so, in milliseconds since 1970. */
  readonly at: number;
}

/** Also read by the worker, which answers with the page of what is kept where the network is too slow. */
export const KEPT = "touchline-kept";
/** Pages that are kept, those that were seen last. */
const MOST = 30;

/** `path` is the page's: "/", "/matches/m-1". Nothing is kept where the browser does not allow it. */
export async function keep(path: string, kept: Kept): Promise<void> {
  try {
    const cache = await caches.open(KEPT);
    // What is put in anew goes to the end.
    await cache.delete(path);
    await cache.put(
      path,
      new Response(JSON.stringify(kept), { headers: { "Content-Type": "application/json" } }),
    );
    const all = await cache.keys();
    await Promise.all(all.slice(0, -MOST).map((request) => cache.delete(request)));
  } catch {
    // Private windows and full disks: the page then is not there offline.
  }
}

/** Undefined where nothing is kept of the page. */
export async function keptOf(path: string): Promise<Kept | undefined> {
  try {
    const found = await (await caches.open(KEPT)).match(path);
    // This site wrote it; a build that writes it otherwise names another cache.
    return found && ((await found.json()) as Kept);
  } catch {
    return undefined;
  }
}

/** The paths of all pages that are kept, the one seen last first. */
export async function keptPaths(): Promise<readonly string[]> {
  try {
    const requests = await (await caches.open(KEPT)).keys();
    return requests.map(({ url }) => new URL(url).pathname).toReversed();
  } catch {
    return [];
  }
}
