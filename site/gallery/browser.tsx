/** The browser's half of the gallery: a bundle of its own, for editors alone come here. */
import { hydrate, render } from "preact";
import { pageWords, Speaking, speechIn } from "../i18n/words.tsx";
import { APP_ID, OPENING_ID } from "../opening.ts";
import { heldBoard } from "../spoilers/held-board.ts";
import { heldMs, shown } from "../spoilers.ts";
import type { GalleryOpening } from "./opening.ts";
import { GalleryPage, type GalleryView } from "./page.tsx";
import { galleryWords } from "./words.ts";

const root = document.getElementById(APP_ID);
const json = document.getElementById(OPENING_ID)?.textContent;
if (root && json) {
  // Written by the server of the same build.
  const opening = JSON.parse(json) as GalleryOpening;
  const { image, places, choice, language } = opening;
  await Promise.all([pageWords.load(language), galleryWords.load(language)]);
  const speech = speechIn(opening);
  const page = (view: GalleryView) => (
    <Speaking speech={speech}>
      <GalleryPage view={view} />
    </Speaking>
  );
  const ms = heldMs();
  if (ms > 0) {
    const { doc: board } = await heldBoard(image, ms, speech.words.link.heldBack);
    root.replaceChildren();
    render(page({ board, places, choice, held: ms / 1_000 }), root);
  } else hydrate(page({ board: image.doc, places, choice }), root);
  shown();
}
