/**
 * Runs before the first paint, as a small file of its own: the reader's choices of theme and language have to be known
 * by then, and the page allows no inline script.
 */
const root = document.documentElement;
root.classList.add("js");

/** Storage may be forbidden: a choice then lasts as long as the page. */
const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
};

const THEME = "touchline-theme";
const theme = kept(THEME);
if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;

// Who is shown everything late must not see the newest first: the page waits for what he may see.
const path = location.pathname;
if (
  Number(kept("touchline-delay")) > 0 &&
  ("newest" in root.dataset || /^\/(?:embed|matches\/[^/]+)?$/.test(path))
) {
  root.dataset["held"] = "";
  // Set before the title that the server gave, which has the score in it, this one stands in its place.
  if (path.startsWith("/m")) document.title = "Touchline";
}

// What the reader follows is drawn once the script runs; room is kept for it, so that nothing jumps then.
const room = Number(kept("touchline-room"));
if (room > 0 && path === "/") {
  root.dataset["room"] = "";
  root.style.setProperty("--room", `${room}px`);
}

// An address that names a language is as good as a choice; one that names none follows the choice that was made.
const LANGUAGE = "touchline-language";
const language = kept(LANGUAGE);
if (language && language !== root.lang && !/[?&]lang=/.test(location.search)) {
  const there = new URL(location.href);
  there.searchParams.set("lang", language);
  location.replace(there);
}

addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>(".languages a");
  if (link) {
    keep(LANGUAGE, link.lang);
    // The same place in the other language: the tab that is open, the moment that is shown.
    const here = new URL(location.href);
    here.searchParams.set("lang", link.lang);
    link.href = here.href;
  }
  if (target.closest(".newer button")) delete root.dataset["held"];
  if (!target.closest(".theme:not(.settings)")) return;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next = (root.dataset["theme"] ?? system) === "dark" ? "light" : "dark";
  root.dataset["theme"] = next;
  keep(THEME, next);
});
