/**
 * Runs before the first paint, as a small file of its own: the reader's choice of theme has to be known by then,
 * and the page allows no inline script.
 */
const KEY = "touchline-theme";
const root = document.documentElement;
root.classList.add("js");

const known = (theme: string | null | undefined): theme is "light" | "dark" =>
  theme === "light" || theme === "dark";

try {
  const kept = localStorage.getItem(KEY);
  if (known(kept)) root.dataset["theme"] = kept;
} catch {
  // Storage may be forbidden; the system's theme serves.
}

addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || !target.closest(".theme")) return;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const shown = root.dataset["theme"] ?? system;
  const next = shown === "dark" ? "light" : "dark";
  root.dataset["theme"] = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // The choice then lasts as long as the page.
  }
});
