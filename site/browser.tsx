/** The browser's half of the site: takes over what the server drew, and draws again with every change. */
import { hydrate, render } from "preact";
import type { Board } from "../match/document.ts";
import type { MatchDocument } from "../match/sports.ts";
import { BOARD_ROOM } from "../match/protocol.ts";
import { openFeed } from "./feed.ts";
import type { FeedState } from "./feed-state.ts";
import { HomePage } from "./home/page.tsx";
import { MatchPage } from "./match/page.tsx";
import { matchTitle } from "./match/title.ts";
import { APP_ID, readOpening } from "./opening.ts";
import { type Link, NO_LINK, type Opening } from "./view.ts";
import { loadView } from "./views.ts";

const root = document.getElementById(APP_ID);
const opening = readOpening(document);
if (root && opening) await start(root, opening);

async function start(into: HTMLElement, { page, rooms, image }: Opening): Promise<void> {
  if (page === "home") {
    hydrate(<HomePage view={{ board: image.doc, at: image.at, link: NO_LINK }} />, into);
    const feed = openFeed<Board>({
      rooms: new URL(rooms),
      room: BOARD_ROOM,
      initial: { ...image, doc: { ...image.doc }, entries: [] },
    });
    feed.subscribe(() => {
      const state = feed.state();
      render(
        <HomePage view={{ board: state.doc ?? image.doc, at: state.at ?? image.at, link: linkOf(state) }} />,
        into,
      );
    });
    return;
  }
  await loadView(image.doc.sport);
  hydrate(<MatchPage view={{ doc: image.doc, entries: image.entries, at: image.at, link: NO_LINK }} />, into);
  const feed = openFeed<MatchDocument>({
    rooms: new URL(rooms),
    room: image.doc.id,
    initial: { ...image, doc: { ...image.doc }, entries: [...image.entries] },
  });
  feed.subscribe(() => {
    const { doc = image.doc, entries, at = image.at, ...state } = feed.state();
    document.title = matchTitle(doc);
    render(<MatchPage view={{ doc, entries, at, link: linkOf(state) }} />, into);
  });
}

const linkOf = ({ connection, staleSince, latencyMs, viewers }: Pick<FeedState, keyof Link>): Link => ({
  connection,
  staleSince,
  latencyMs,
  viewers,
});
