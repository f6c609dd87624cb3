/** The browser's half of the site: takes over what the server drew. Each kind of page is a module that it alone loads. */
import { pageWords } from "./i18n/words.tsx";
import { APP_ID, readOpening } from "./opening.ts";

const root = document.getElementById(APP_ID);
const opening = readOpening(document);
if (root && opening) {
  const words = pageWords.load(opening.language);
  if (opening.page === "home") {
    const { startHome } = await import("./home/start.tsx");
    await words;
    startHome(root, opening);
  } else {
    const { startMatch } = await import("./match/start.tsx");
    await words;
    await startMatch(root, opening);
  }
}
