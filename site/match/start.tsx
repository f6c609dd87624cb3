import { type ComponentChild, hydrate, render } from "preact";
import type { MatchDocument } from "../../match/sports.ts";
import { openFeed } from "../feed.ts";
import { Speaking, speechIn } from "../i18n/words.tsx";
import { locate } from "../locate.ts";
import { linkOf, NO_LINK, type OpeningOf } from "../view.ts";
import { loadView } from "../views.ts";
import { MatchPage } from "./page.tsx";
import { matchTitle } from "./title.ts";

/** Takes over a match's page and draws it again with everything that happens. */
export async function startMatch(into: HTMLElement, opening: OpeningOf<"match">): Promise<void> {
  const { rooms, relays, image } = opening;
  const speech = speechIn(opening);
  const spoken = (page: ComponentChild) => <Speaking speech={speech}>{page}</Speaking>;
  await loadView(image.doc.sport);
  const first = { doc: image.doc, entries: image.entries, at: image.at, link: NO_LINK };
  hydrate(spoken(<MatchPage view={first} />), into);
  const feed = openFeed<MatchDocument>({
    rooms: new URL(rooms),
    room: image.doc.id,
    relays,
    locate: locate(`/v1/matches/${image.doc.id}`),
    initial: { ...image, doc: { ...image.doc }, entries: [...image.entries] },
  });
  feed.subscribe(() => {
    const { doc = image.doc, entries, at = image.at, ...state } = feed.state();
    document.title = matchTitle(speech, doc);
    render(spoken(<MatchPage view={{ doc, entries, at, link: linkOf(state) }} />), into);
  });
}
