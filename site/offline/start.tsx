/** Without a network: the page that was wanted, as it is kept, and marked as old until it is heard of again. */
import { render } from "preact";
import { queryOf } from "../home/query.ts";
import { Speaking, type Speech, speechIn } from "../i18n/words.tsx";
import { localeOf } from "../i18n/languages.ts";
import { keptOf } from "../kept.ts";
import { shown } from "../spoilers.ts";
import { timeText } from "../time.tsx";
import type { OpeningOf } from "../view.ts";
import { keptMatches } from "./kept-matches.ts";
import { OfflinePage } from "./page.tsx";
import { offlineWords } from "./words.ts";

export async function startOffline(into: HTMLElement, given: OpeningOf<"offline">): Promise<void> {
  // The worker asked for this page by its language; what matters is the address that it stands in for.
  const opening = { ...given, named: new URLSearchParams(location.search).has("lang") };
  await offlineWords.load(opening.language);
  const speech = speechIn(opening);
  const kept = await keptOf(location.pathname);
  into.replaceChildren();
  if (!kept) {
    const page = <OfflinePage matches={await keptMatches(speech)} />;
    render(<Speaking speech={speech}>{page}</Speaking>, into);
    shown();
    return;
  }
  const { image, at } = kept;
  const common = { ...opening, keptAt: at };
  const end = announce(speech, at);
  if ("matches" in image.doc) {
    const { startHome } = await import("../home/start.tsx");
    const query = queryOf((name) => new URLSearchParams(location.search).get(name));
    const feed = await startHome(into, {
      ...common,
      page: "home",
      image: { ...image, doc: image.doc },
      query,
      players: [],
    });
    whenLive(feed, end);
  } else {
    const { startMatch } = await import("../match/start.tsx");
    const entries = "entries" in image ? image.entries : [];
    whenLive(
      await startMatch(into, { ...common, page: "match", image: { ...image, doc: image.doc, entries } }),
      end,
    );
  }
}

/** Says above the page, and in its colours, that it is old; returns how to end that. */
function announce(speech: Speech, at: number): () => void {
  const zone = { locale: localeOf(speech.language, navigator.languages) };
  const banner = document.createElement("p");
  banner.className = "kept-banner";
  banner.setAttribute("role", "status");
  banner.textContent = offlineWords
    .in(speech.language)
    .asOf(timeText(at, isToday(at) ? "clock" : "full", zone));
  document.querySelector(".site-head")?.after(banner);
  return () => banner.remove();
}

const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString();

interface Watched {
  state(): { readonly connection: string };
  subscribe(listener: () => void): () => void;
}

function whenLive(feed: Watched, then: () => void): void {
  const stop = feed.subscribe(() => {
    const { connection } = feed.state();
    if (connection !== "live" && connection !== "final") return;
    stop();
    then();
  });
}
