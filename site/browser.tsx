/** The browser's half of the site: takes over what the server drew. Each kind of page is a module that it alone loads. */
import { languageOf } from "./i18n/languages.ts";
import { pageWords, type Spoken, speechIn } from "./i18n/words.tsx";
import { APP_ID, readOpening } from "./opening.ts";

const root = document.getElementById(APP_ID);
const opening = readOpening(document);
const spoken: Spoken = opening ?? {
  language: languageOf(document.documentElement.lang),
  named: new URLSearchParams(location.search).has("lang"),
};
const words = pageWords.load(spoken.language);

if (root && opening) {
  if (opening.page === "home") {
    const { startHome } = await import("./home/start.tsx");
    await words;
    await startHome(root, opening);
  } else {
    const { startMatch } = await import("./match/start.tsx");
    await words;
    await startMatch(root, opening);
  }
}

addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest(".settings")) void openSettings();
});

async function openSettings(): Promise<void> {
  const [dialog] = await Promise.all([import("./dialogs/settings.tsx"), words]);
  await dialog.openSettings(speechIn(spoken));
}
