/** The browser's half of the site: takes over what the server drew. Each kind of page is a module that it alone loads. */
import { APP_ID, readOpening } from "./opening.ts";

const root = document.getElementById(APP_ID);
const opening = readOpening(document);
if (root && opening) {
  if (opening.page === "home") (await import("./home/start.tsx")).startHome(root, opening);
  else await (await import("./match/start.tsx")).startMatch(root, opening);
}
