/** What a page is drawn from. The server draws it once, the browser again with everything that arrives. */
import type { Board } from "../match/document.ts";
import type { Entry, Status } from "../match/head.ts";
import type { MatchDocument } from "../match/sports.ts";
import type { Epoch } from "../match/ids.ts";
import type { Connection, FeedState } from "./feed-state.ts";
import type { FoundPlayer, HomeQuery } from "./home/query.ts";
import type { Spoken } from "./i18n/words.tsx";
import type { Dictionary } from "./say/said.ts";

export interface Versioned<T> {
  readonly epoch: Epoch;
  readonly v: number;
  /** When the last event happened: ISO 8601, UTC. */
  readonly at: string;
  readonly doc: T;
}

export interface MatchImage extends Versioned<MatchDocument> {
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/**
 * How the page hears of the match. `drawn`: it is as the server drew it, and nothing has connected yet. `kept`: it is as
 * this browser kept it at `staleSince`, without a network, and nothing has been heard since.
 */
export interface Link {
  readonly connection: Connection | "drawn" | "kept";
  /** Milliseconds since 1970. */
  readonly staleSince?: number | undefined;
  /** From the field to this screen at the last change, milliseconds. */
  readonly latencyMs?: number | undefined;
  readonly viewers?: number;
  /** By so much the reader wants everything late, milliseconds. */
  readonly heldMs?: number;
}

export const NO_LINK: Link = { connection: "drawn" };

/** What is known before anything has connected. */
export function firstLink({ keptAt, staleSince }: Where): Link {
  if (keptAt !== undefined) return { connection: "kept", staleSince: keptAt };
  return staleSince === undefined ? NO_LINK : { connection: "stale", staleSince };
}

/** The link as the feed has it; what is kept, or was stale when it was drawn, stays so until the source has spoken. */
export function linkOf(where: Where): (state: Pick<FeedState, Exclude<keyof Link, "heldMs">>) => Link {
  let first = firstLink(where);
  return ({ connection, staleSince, latencyMs, viewers }) => {
    if (connection === "live" || connection === "final" || connection === "unknown") first = NO_LINK;
    return first === NO_LINK ? { connection, staleSince, latencyMs, viewers } : first;
  };
}

/** What is kept is shown as paused where it was live: nobody knows whether it still is. */
export const asLinked = <M extends { readonly status: Status }>(match: M, { connection }: Link): M =>
  connection === "kept" && match.status.phase === "live"
    ? { ...match, status: { ...match.status, phase: "paused" } }
    : match;

export interface MatchView {
  readonly doc: MatchDocument;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The `seq` of the last event in it. */
  readonly v: number;
  readonly at: string;
  readonly link: Link;
  /** Set where the page shows the match as it stood, not as it stands. */
  readonly past?: Past;
}

export interface Past {
  /** "As of 15.2 · Kestrels innings" */
  readonly asOf: string;
  /** "How it stood then, not the score now." */
  readonly notNow: string;
}

/** A match as the server draws it. */
export const drawn = ({ doc, entries, v, at }: MatchImage): MatchView => ({
  doc,
  entries,
  v,
  at,
  link: NO_LINK,
});

export interface BoardView {
  readonly board: Board;
  readonly at: string;
  readonly link: Link;
}

/** Where the browser is told what happens. */
export interface Where {
  readonly rooms: string;
  /** Over how many relays the room's viewers are spread; none unless it is given. */
  readonly relays?: number;
  /** What is shown at first is kept since, in milliseconds since 1970: there was no network to ask. */
  readonly keptAt?: number;
  /** Since when the server could not know whether it still holds, in milliseconds since 1970: the store was away. */
  readonly staleSince?: number;
}

/** What the page says in another language than English, as long as its words are not here. */
interface Told {
  readonly said?: Dictionary;
}

interface HomeOpening extends Spoken, Where, Told {
  readonly page: "home";
  readonly query: HomeQuery;
  readonly players: readonly FoundPlayer[];
  readonly image: Versioned<Board>;
}
interface MatchOpening extends Spoken, Where, Told {
  readonly page: "match";
  readonly image: MatchImage;
  /** The match's version now, where `image` is how it stood before. */
  readonly newest?: number;
}
/** The page that stands in without a network. */
interface OfflineOpening extends Spoken, Where {
  readonly page: "offline";
}

/** What the server inlines in a page, so that the browser starts from the same image. */
export type Opening = HomeOpening | MatchOpening | OfflineOpening;

export type OpeningOf<P extends Opening["page"]> = Extract<Opening, { readonly page: P }>;
