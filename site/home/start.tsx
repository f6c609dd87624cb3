import { type ComponentChild, hydrate, render } from "preact";
import type { Board } from "../../match/document.ts";
import { BOARD_ROOM } from "../../match/protocol.ts";
import { openFeed } from "../feed.ts";
import { Speaking, speechIn } from "../i18n/words.tsx";
import { locate } from "../locate.ts";
import { linkOf, NO_LINK, type OpeningOf } from "../view.ts";
import { HomePage } from "./page.tsx";

/** Takes over the home page and draws it again with every change of the board. */
export function startHome(into: HTMLElement, opening: OpeningOf<"home">): void {
  const { rooms, relays, image } = opening;
  const speech = speechIn(opening);
  const spoken = (page: ComponentChild) => <Speaking speech={speech}>{page}</Speaking>;
  hydrate(spoken(<HomePage view={{ board: image.doc, at: image.at, link: NO_LINK }} />), into);
  const feed = openFeed<Board>({
    rooms: new URL(rooms),
    room: BOARD_ROOM,
    relays,
    locate: locate("/v1/board"),
    initial: { ...image, doc: { ...image.doc }, entries: [] },
  });
  feed.subscribe(() => {
    const { doc = image.doc, at = image.at, ...state } = feed.state();
    render(spoken(<HomePage view={{ board: doc, at, link: linkOf(state) }} />), into);
  });
}
