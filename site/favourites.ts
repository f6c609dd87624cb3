/** What a reader follows: matches, teams and competitions, kept in his browser alone. */
import type { Listing } from "../match/document.ts";

/** "match hc-1", "team cricket Kestrels", "competition cricket Harbour Cup". */
export type Followed = string;
export type Favourites = ReadonlySet<Followed>;

type Where = Pick<Listing, "sport">;

export const matchKey = ({ id }: Pick<Listing, "id">): Followed => `match ${id}`;
/** Teams have no ids: within a sport they are known by their names. */
export const teamKey = ({ sport }: Where, name: string): Followed => `team ${sport} ${name}`;
export const competitionKey = ({ sport }: Where, name: string): Followed => `competition ${sport} ${name}`;

/** Whether the match stands among the favourites: it is followed itself, or one of its teams is. */
export const isPinned = (chosen: Favourites, match: Pick<Listing, "id" | "sport" | "sides">): boolean =>
  chosen.has(matchKey(match)) ||
  chosen.has(teamKey(match, match.sides.a.name)) ||
  chosen.has(teamKey(match, match.sides.b.name));

/** Whether anything of the match is followed, its competition too. */
export const isFollowed = (
  chosen: Favourites,
  match: Pick<Listing, "id" | "sport" | "sides" | "competition">,
): boolean => isPinned(chosen, match) || chosen.has(competitionKey(match, match.competition));

const KEY = "touchline-favourites";
/** More than anybody follows; a list that somebody else wrote there is no reason to run out of memory. */
const MOST = 500;

export const NO_FAVOURITES: Favourites = new Set();
const listeners = new Set<() => void>();
let held: Favourites | undefined;

/** What is kept; nothing where it cannot be read. */
export function favourites(): Favourites {
  held ??= new Set(stored());
  return held;
}

function stored(): readonly Followed[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, MOST) : [];
  } catch {
    // Storage may be forbidden, or hold what somebody else wrote there.
    return [];
  }
}

/** Follows, or does so no longer, and tells those who watch, in this tab and in others. */
export function follow(key: Followed, on: boolean): void {
  const next = new Set(favourites());
  next.delete(key);
  if (on) next.add(key);
  held = next;
  try {
    localStorage.setItem(KEY, JSON.stringify([...next].slice(-MOST)));
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change, here or in another tab; returns how to end that. */
export function onFavourites(listener: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key !== KEY) return;
    held = undefined;
    listener();
  };
  listeners.add(listener);
  addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", elsewhere);
  };
}

/** What a key stands for, to be read: a match by its id, a team or competition by its name. */
export function nameOf(key: Followed): { readonly name: string; readonly sport?: string } {
  const [kind, first = "", ...rest] = key.split(" ");
  return kind === "match" ? { name: first } : { name: rest.join(" "), sport: first };
}
