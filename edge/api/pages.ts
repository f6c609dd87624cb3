/** The site as a port: whole pages, rendered from what the store has. */
import type { Board } from "../../match/document.ts";
import type { SportName } from "../../match/sports.ts";
import type { PlayerTotals, Statistic } from "../../match/statistics.ts";
import type { FoundPlayer } from "./search.ts";
import type { MatchImage, PlayerRecord, Versioned } from "../../store/store.ts";

/** The language that a page is wanted in. */
export interface Spoken {
  /** One of the site's languages. */
  readonly language: string;
  /** The address names it, so that the page's links do too. */
  readonly named: boolean;
}

/** What every page is drawn for. */
export interface Asked extends Spoken {
  /** What links for other sites begin with: "https://scores.example". */
  readonly origin: string;
}

/** Statuses that a page can explain. */
export type ProblemStatus = 400 | 404 | 405 | 500 | 503;

/** By which the home page is filtered. */
export const HOME_PARAMETERS = ["sport", "competition", "day", "q"] as const;

/** Who leads a sport. */
export interface Leading {
  readonly sport: SportName;
  readonly totals: readonly PlayerTotals[];
  /** Those that there is a choice of. */
  readonly competitions: readonly string[];
  /** Of this one alone. */
  readonly competition?: string | undefined;
  /** In this one alone, and at length. */
  readonly statistic?: Statistic | undefined;
}

/** How new figures of matches are. */
export interface Dated {
  /** When what they tell last happened, milliseconds since 1970; absent where that is long past. */
  readonly newest?: number | undefined;
}

/** Where a page's browser is told what happens. */
export interface Where {
  /** The address at which browsers reach the rooms. */
  readonly rooms: string;
  /** Over how many relays the room's viewers are spread. */
  readonly relays: number;
  /** Since when the store has not said whether what is shown still holds, in milliseconds since 1970. */
  readonly staleSince?: number;
}

/** A request of the API, and what was answered. */
export interface Example {
  /** Path and query. */
  readonly target: string;
  /** What is sent, if anything is. */
  readonly body?: unknown;
  /** Whether a key goes with it. */
  readonly key?: boolean;
  readonly answer: unknown;
}

/** Each page is a whole HTML document. */
export interface Pages {
  /** Language tags of what the site speaks, the first for readers who know none of them. */
  readonly languages: readonly string[];
  /** `query` has what of HOME_PARAMETERS the address names, `players` whom its search has found. */
  home(
    view: Asked &
      Where & {
        readonly board: Versioned<Board>;
        readonly query: Readonly<Record<string, string>>;
        readonly players: readonly FoundPlayer[];
      },
  ): string;
  /** With `newest`, the match's version now, `image` is how it stood before. */
  match(view: Asked & Where & { readonly image: MatchImage; readonly newest?: number }): string;
  /** Without a record it says that there is none. */
  player(view: Asked & Dated & { readonly record: PlayerRecord | undefined }): string;
  leaders(view: Asked & Dated & Leading): string;
  /** What stands in for a page while there is no network. */
  offline(view: Spoken & Where): string;
  /** The languages that pictures have, what is asked for in another being drawn in the first. */
  readonly cardLanguages: readonly string[];
  /** The match as a picture in one of them: an SVG document. */
  card(image: MatchImage, language: string): string;
  /** A widget alone, for an iframe of another site. */
  frame(view: {
    readonly language: string;
    readonly element: "touchline-score" | "touchline-board";
    readonly attributes: Readonly<Record<string, string>>;
    /** The match as it is now; undefined where there is none. */
    readonly doc?: MatchImage["doc"] | undefined;
  }): string;
  /** The scorer's console, for any match. */
  score(view: Spoken & { readonly rooms: string }): string;
  /** Where an editor puts a widget together; `query` is what he has chosen so far. */
  gallery(
    view: Asked & {
      readonly board: Versioned<Board>;
      readonly rooms: string;
      readonly query: Readonly<Record<string, string | undefined>>;
    },
  ): string;
  /** The API for people: `description` is its OpenAPI document, `examples` are by operation. */
  reference(
    view: Asked &
      Dated & { readonly description: unknown; readonly examples: Readonly<Record<string, Example>> },
  ): string;
  problem(view: Spoken & { readonly status: ProblemStatus; readonly detail: string }): string;
}

export interface Asset {
  /** The media type, with its charset. */
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The site's built files. */
export interface Assets {
  /** Differs from build to build; part of the pages' ETags. */
  readonly build: string;
  /** By URL path: "/assets/browser-1a2b3c.js". */
  readonly files: ReadonlyMap<string, Asset>;
}
