import { type ComponentChild, hydrate, render } from "preact";
import type { Board } from "../../match/document.ts";
import { BOARD_ROOM } from "../../match/protocol.ts";
import type { Feed } from "../feed-core.ts";
import { openFeed } from "../feed.ts";
import { onceAFrame } from "../frames.ts";
import { Speaking, speechIn } from "../i18n/words.tsx";
import { locate } from "../locate.ts";
import { boardIn, inEnglish, learn, speakerWith } from "../say/said.ts";
import { heldMs, shown, Spoilers } from "../spoilers.ts";
import { type BoardView, firstLink, linkOf, type OpeningOf } from "../view.ts";
import { HomePage } from "./page.tsx";
import { Behind, behind } from "./status-now.tsx";
import { homeWords } from "./words.ts";

/** Takes over the home page and draws it again with every change of the board. */
export async function startHome(into: HTMLElement, opening: OpeningOf<"home">): Promise<Feed<Board>> {
  await homeWords.load(opening.language);
  const { rooms, relays, image, query, players } = opening;
  const speech = speechIn(opening);
  const spoken = (drawn: ComponentChild) => <Speaking speech={speech}>{drawn}</Speaking>;
  let speak = opening.said ? speakerWith(opening.said) : inEnglish;
  function page(view: BoardView): ComponentChild {
    const late = behind(view.link);
    const board = boardIn(speak, view.board);
    return spoken(
      <Behind.Provider value={late}>
        <HomePage view={{ ...view, board }} query={query} players={players} />
      </Behind.Provider>,
    );
  }
  const begin =
    opening.keptAt === undefined
      ? async (ms: number) =>
          (await import("../spoilers/held-board.ts")).heldBoard(image, ms, speech.words.link.heldBack)
      : undefined;
  const delay = await Spoilers.open(begin, () => draw());
  if (begin && heldMs() > 0) into.replaceChildren();
  else hydrate(page({ board: image.doc, at: image.at, link: firstLink(opening) }), into);
  const feed = openFeed<Board>({
    rooms: new URL(rooms),
    room: BOARD_ROOM,
    relays,
    locate: locate("/v1/board"),
    initial: { ...image, doc: { ...image.doc }, entries: [] },
    delay,
  });
  const linked = linkOf(opening);
  function draw(): void {
    const { doc = image.doc, at = image.at, ...state } = feed.state();
    render(page({ board: doc, at, link: { ...linked(state), heldMs: heldMs() } }), into);
  }
  draw();
  shown();
  if (speech.language !== "en") {
    const words = async () => (await import("../say/speaker.ts")).boardSpeaker(speech.language);
    void learn(words, (speaker) => {
      speak = speaker;
      draw();
    });
  }
  feed.subscribe(onceAFrame(draw));
  return feed;
}
