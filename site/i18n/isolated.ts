/**
 * A name or figure inside a text of the other direction, kept from mixing with it (Unicode UAX #9: first strong
 * isolate), for where no `<bdi>` can stand: inside a string.
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * Figures of two sides in a text that runs from the right, the first where reading begins, as the sides stand:
 * a right-to-left isolate around one of each, whatever stands around it.
 */
export const facing = (one: number | string, other: number | string, dash = "–"): string =>
  `\u2067${isolated(String(one))}${dash}${isolated(String(other))}\u2069`;

/** The same on a page of that direction. */
export const scoreIn = (
  dir: "ltr" | "rtl",
  one: number | string,
  other: number | string,
  dash = "–",
): string => (dir === "rtl" ? facing(one, other, dash) : `${one}${dash}${other}`);

/** Someone's name whose initials stay with what follows them: a line that breaks between them turns them round. */
export const unbroken = (name: string): string =>
  name.replace(/^(?:\p{Lu}{1,3}\.? )+/u, (initials) => initials.replaceAll(" ", "\u00a0"));

/** Someone's name on a page of that direction. */
export const nameIn = (dir: "ltr" | "rtl", name: string): string => (dir === "rtl" ? unbroken(name) : name);
