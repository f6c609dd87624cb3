/** The scorer's console in the browser. */
import { render } from "preact";
import { directionOf, languageOf } from "../i18n/languages.ts";
import { APP_ID, OPENING_ID } from "../opening.ts";
import { App } from "./app.tsx";
import { deskWith } from "./desk.ts";
import { newId } from "./new-id.ts";
import type { ScoreOpening } from "./page.tsx";
import { takeKey } from "./key.ts";
import { Shelf } from "./shelf.ts";
import { SpokenIn, scoreWords } from "./words.tsx";

const root = document.getElementById(APP_ID);
const json = document.getElementById(OPENING_ID)?.textContent;
if (root && json) {
  // Written by the server of the same build.
  const opening = JSON.parse(json) as ScoreOpening;
  const { rooms } = opening;
  // Without a network the page is as it was kept, perhaps in another language than its address names.
  const named = new URLSearchParams(location.search).get("lang");
  const language = named === null ? opening.language : languageOf(named);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  await scoreWords.load(language);
  const words = scoreWords.in(language);
  const shelf = new Shelf(localStorage);
  const given = takeKey(location, history);
  if (given !== undefined) shelf.keepKey(given);
  const parts = {
    shelf,
    desk: deskWith(() => shelf.key ?? ""),
    now: Date.now,
    newId,
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  // Its scope is the console alone. Without TLS there is none, and the console needs the network to be opened.
  void navigator.serviceWorker?.register("/score-worker.js", { scope: "/score" }).catch(() => undefined);
  root.replaceChildren();
  render(
    <SpokenIn value={{ language, words }}>
      <App parts={parts} rooms={new URL(rooms)} />
    </SpokenIn>,
    root,
  );
}
