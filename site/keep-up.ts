/** Keeps a page's match or board as long as the page is open, for when it is opened without a network. */
import type { Feed } from "./feed-core.ts";
import { keep, type KeptImage } from "./kept.ts";

/** At most so often, in milliseconds. */
const EVERY_MS = 10_000;

/** `first` is what the page was drawn with, a moment ago, unless that is held back. Only what the source says is so is kept as such. */
export function keepUp(path: string, first: KeptImage | undefined, feed: Feed<KeptImage["doc"]>): void {
  let keptAt = Date.now();
  let version = first?.v;
  if (first) void keep(path, { image: first, at: keptAt });

  const keepNow = () => {
    const { doc, entries, v, epoch, at, connection } = feed.state();
    if (!doc || epoch === undefined || at === undefined) return;
    if (connection !== "live" && connection !== "final") return;
    keptAt = Date.now();
    version = v;
    // The entries of a board are none.
    void keep(path, { image: { doc, entries, v, epoch, at } as KeptImage, at: keptAt });
  };
  feed.subscribe(() => {
    if (Date.now() - keptAt >= EVERY_MS) keepNow();
  });
  // The reader turns away: what he has seen is what he will look for.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && feed.state().v !== version) keepNow();
  });
}
