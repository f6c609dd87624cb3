/** Sides and players of a tennis feed, by the names that it has. */
import { type PlayerId, playerId } from "../../../match/ids.ts";
import { surname } from "../../../match/tennis/names.ts";

/** "Garbiñe Müller" → "garbine-muller" */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);

export interface Person {
  readonly id: PlayerId;
  readonly name: string;
}

/** A player under the feed's own id, or under the name where it has none. */
export function person(name: string, id?: string): Person {
  const said = id?.trim() ?? "";
  const usable = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(said) && !/^0+$/.test(said);
  return { id: playerId(usable ? said : slugOf(name) || "player"), name: name.slice(0, 80) };
}

/** "Ode / Thorne" for a pair, the whole name in singles; in short three letters of the first surname. */
export function sideOf(people: readonly Person[]): { name: string; short: string } {
  const name = people.map((one) => (people.length > 1 ? surname(one.name) : one.name)).join(" / ");
  const letters = people.map((one) =>
    surname(one.name)
      .normalize("NFKD")
      .replaceAll(/[^\p{L}\p{N}]/gu, ""),
  );
  const short =
    letters.length > 1 ? letters.map((word) => word.slice(0, 2)).join("") : (letters[0] ?? "").slice(0, 3);
  return { name: name.slice(0, 60), short: short.toUpperCase().slice(0, 5) || "?" };
}
