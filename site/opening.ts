import type { Opening } from "./view.ts";

export const OPENING_ID = "image";
/** The element that the browser takes over. */
export const APP_ID = "app";

/**
 * JSON for the inside of a `<script>`: no text of a feed can close the element or open a comment,
 * and U+2028 and U+2029 stay legal wherever the text is pasted as JavaScript.
 */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The image that the server left in this page; undefined on a page without one. */
export function readOpening(page: Document): Opening | undefined {
  const json = page.getElementById(OPENING_ID)?.textContent;
  // Written by the server of the same build: the one text here that needs no parsing at the border.
  return json ? (JSON.parse(json) as Opening) : undefined;
}
