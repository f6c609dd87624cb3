/** Finding names: the same in a browser and at the edge. */
import type { Listing } from "./document.ts";

/** Text as it is searched: without case, accents and signs. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether each word of `sought` begins a word of `text`; both are folded. */
export function begins(text: string, sought: string): boolean {
  const words = ` ${text}`;
  return sought !== "" && sought.split(" ").every((word) => words.includes(` ${word}`));
}

/** What a match is found by: its sides, competition and stage, folded. */
export const searchText = ({ sides, competition, stage = "" }: Listing): string =>
  folded([sides.a.name, sides.a.short, sides.b.name, sides.b.short, competition, stage].join(" "));
