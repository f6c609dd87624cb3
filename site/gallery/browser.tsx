/** The browser's half of the gallery: a bundle of its own, for editors alone come here. */
import { hydrate } from "preact";
import { pageWords, Speaking, speechIn } from "../i18n/words.tsx";
import { APP_ID, OPENING_ID } from "../opening.ts";
import type { GalleryOpening } from "./opening.ts";
import { GalleryPage } from "./page.tsx";
import { galleryWords } from "./words.ts";

const root = document.getElementById(APP_ID);
const json = document.getElementById(OPENING_ID)?.textContent;
if (root && json) {
  // Written by the server of the same build.
  const opening = JSON.parse(json) as GalleryOpening;
  const { image, places, choice, language } = opening;
  await Promise.all([pageWords.load(language), galleryWords.load(language)]);
  hydrate(
    <Speaking speech={speechIn(opening)}>
      <GalleryPage view={{ board: image.doc, places, choice }} />
    </Speaking>,
    root,
  );
}
