/**
 * The room that the favourites took last, which the next page keeps free for them: they are known only once the script
 * runs, and nothing may jump then. `frame/early.ts` reads it before the first paint.
 */
const KEY = "touchline-room";

/** The height of the section, in CSS pixels; 0 where there is none. */
export function keepRoom(height: number): void {
  try {
    // Another choice has other matches: only the plain home page is opened again and again.
    if (new URLSearchParams(location.search).keys().every((name) => name === "lang"))
      localStorage.setItem(KEY, String(height));
  } catch {
    // Then they jump.
  }
}
