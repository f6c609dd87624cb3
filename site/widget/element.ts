/** What both elements have in common: attributes, a box under a shadow root, events, and the life of their watches. */
import type { Board } from "../../match/document.ts";
import type { MatchId } from "../../match/ids.ts";
import { BOARD_ROOM } from "../../match/protocol.ts";
import type { MatchDocument } from "../../match/sports.ts";
import type { FeedState } from "../feed-state.ts";
import type { Link, Subject } from "./card-view.ts";
import { make } from "./card.ts";
import type { FactsFile } from "./facts.ts";
import { laterOf } from "./later.ts";
import { type Watch, watch } from "./shared-feeds.ts";
import { type Speech, speechOf } from "./words.ts";

/** The widget's styles, minified; put in by build-widget.ts. */
declare const STYLES: string;

/** Where this script came from; a module or a bundle does not know. */
const script = document.currentScript;
const home = script instanceof HTMLScriptElement && script.src ? new URL("/", script.src).href : undefined;

/** A minute is shown so late at most. */
const REDRAW_MS = 5_000;
const LONGEST_DELAY_S = 600;

let styles: CSSStyleSheet | undefined;

export interface Known {
  readonly subject?: Subject | undefined;
  readonly link: Link;
}

/** Whether a match can have that name (match/ids.ts, without the schema library). */
const isId = (match: string): match is MatchId => /^[a-z0-9-]{1,64}$/.test(match);

export const NOWHERE: Link = { connection: "nowhere" };

export const boardIn = ({ doc }: FeedState): Board | undefined => doc as Board | undefined;

export abstract class WidgetElement extends HTMLElement {
  protected readonly box = make("div", "box");
  readonly #watches = new Map<string, Watch>();
  readonly #wanted = new Set<string>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #connection: string | undefined;

  constructor() {
    super();
    if (!styles) {
      styles = new CSSStyleSheet();
      styles.replaceSync(STYLES);
    }
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [styles];
    shadow.append(this.box);
  }

  /** Draws what is known now; what it looks at meanwhile is watched on. */
  protected abstract draw(): void;

  protected readonly redraw = (): void => {
    // Not in a page, or not any more.
    if (this.#timer === undefined) return;
    this.#wanted.clear();
    this.draw();
    for (const room of this.#watches.keys()) if (!this.#wanted.has(room)) this.#end(room);
  };

  connectedCallback(): void {
    // Times that are told from now go on while nothing happens.
    this.#timer = setInterval(this.redraw, REDRAW_MS);
    this.redraw();
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#endAll();
  }

  attributeChangedCallback(name: string): void {
    if (name === "api" || name === "delay") this.#endAll();
    this.redraw();
  }

  /** What the page says in an attribute; empty where it says nothing. */
  protected said(name: string): string {
    return this.getAttribute(name)?.trim() ?? "";
  }

  protected get api(): string | undefined {
    const given = this.said("api");
    return given ? new URL(given, document.baseURI).href : home;
  }

  /** The spoiler delay in milliseconds. */
  protected get delay(): number {
    return Math.min(LONGEST_DELAY_S, Math.max(0, Number(this.said("delay")) || 0)) * 1_000;
  }

  protected get speech(): Speech {
    const tag = this.said("lang") || (this.closest("[lang]")?.getAttribute("lang") ?? "");
    const speech = speechOf(tag || "en", this.api, this.redraw);
    this.box.dir = speech.dir;
    this.box.lang = speech.language;
    return speech;
  }

  /** What a sport has to tell beside the headline, once it is loaded. */
  protected factsOf(sport: string): FactsFile["facts"] | undefined {
    return this.api ? laterOf<FactsFile>(this.api, sport, this.redraw)?.facts : undefined;
  }

  /** Where a click on a match goes: `href` with "{match}" filled in, or the match's own page; empty for nowhere. */
  protected linkTo(match: string): string | undefined {
    const given = this.getAttribute("href");
    if (given === "") return undefined;
    const target = (given ?? "/matches/{match}").replace("{match}", match);
    const url = new URL(target, given === null ? this.api : document.baseURI);
    return url.protocol.startsWith("http") ? url.href : undefined;
  }

  /** What the room's feed knows; undefined where nobody knows its address. */
  protected look(room: string): FeedState | undefined {
    const { api, delay } = this;
    if (api === undefined) return undefined;
    this.#wanted.add(room);
    const found = this.#watches.get(room) ?? watch({ api, room, delay }, this.redraw);
    this.#watches.set(room, found);
    return found.state();
  }

  /** What is known of the match: what the board says, which all on a page share; of an older one its own room. */
  protected headlineOf(match: string): Known {
    if (!isId(match)) return { link: { connection: "unknown" } };
    const board = this.look(BOARD_ROOM);
    const listed = board && boardIn(board)?.matches[match];
    return board && (listed || !board.doc) ? { subject: listed, link: board } : this.matchOf(match);
  }

  /** The whole match. */
  protected matchOf(match: string): Known {
    if (!isId(match)) return { link: { connection: "unknown" } };
    const feed = this.look(match);
    // What kind of document a room holds is known to whoever looks at it.
    return feed ? { subject: feed.doc as MatchDocument | undefined, link: feed } : { link: NOWHERE };
  }

  #end(room: string): void {
    this.#watches.get(room)?.end();
    this.#watches.delete(room);
  }

  #endAll(): void {
    for (const room of this.#watches.keys()) this.#end(room);
  }

  /** Tells the page how its feed is, when that changes. */
  protected tellState({ connection, staleSince }: Link): void {
    if (connection === this.#connection) return;
    this.#connection = connection;
    const since = staleSince === undefined ? undefined : new Date(staleSince).toISOString();
    this.#tell("touchline:state", { connection, since });
  }

  /** Tells the page of a match that changed, in the match's own words. */
  protected tellUpdate({ id, sport, status, headline, sides }: Subject): void {
    this.#tell("touchline:update", {
      match: id,
      sport,
      phase: status.phase,
      status: status.label,
      text: headline.text,
      sides: Object.freeze(
        headline.order.map((side) => Object.freeze({ name: sides[side].name, ...headline[side] })),
      ),
    });
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(
      new CustomEvent(name, { detail: Object.freeze(detail), bubbles: true, composed: true }),
    );
  }
}
