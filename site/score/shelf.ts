/** Where the books are kept: on this device, so that neither a closed tab nor a dead battery loses a ball. */
import { decodeEvent, type MatchEvent } from "../../match/event.ts";
import { MatchId } from "../../match/ids.ts";
import * as v from "valibot";
import { type Book, openBook } from "./book.ts";

const PREFIX = "touchline-score";
const KEY = `${PREFIX}-key`;
const SHELF = `${PREFIX}-books`;

/** The part of `Storage` that is needed. */
export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A book as the list of one's own matches shows it. */
const spine = v.object({
  match: MatchId,
  title: v.string(),
  sport: v.string(),
  /** ISO 8601, UTC. */
  startsAt: v.string(),
});
export type Spine = v.InferOutput<typeof spine>;

export class Shelf {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  get key(): string | undefined {
    return this.#place.getItem(KEY) ?? undefined;
  }

  keepKey(key: string | undefined): void {
    if (key === undefined) this.#place.removeItem(KEY);
    else this.#place.setItem(KEY, key);
  }

  book(match: MatchId): Book {
    return openBook(match, this.#events(`${match}-log`), this.#events(`${match}-queue`));
  }

  /** Keeps what has changed since `before`. Throws if the device has no room. */
  put(book: Book, before?: Book): void {
    if (book.queue !== before?.queue) this.#set(`${book.match}-queue`, book.queue);
    if (book.log !== before?.log) this.#set(`${book.match}-log`, book.log);
    if (book.doc && !before?.doc) this.#putSpine(book);
  }

  /** One's own matches, the newest first. */
  spines(): readonly Spine[] {
    const read = v.safeParse(v.array(spine), this.#get(SHELF));
    return read.success ? read.output : [];
  }

  forget(match: MatchId): void {
    this.#place.setItem(SHELF, JSON.stringify(this.spines().filter((one) => one.match !== match)));
    for (const part of ["log", "queue"]) this.#place.removeItem(`${PREFIX}-${match}-${part}`);
  }

  #putSpine({ match, doc }: Book): void {
    if (!doc) return;
    const { a, b } = doc.sides;
    const own = { match, title: `${a.name} – ${b.name}`, sport: doc.sport, startsAt: doc.startsAt };
    const others = this.spines().filter((one) => one.match !== match);
    this.#place.setItem(SHELF, JSON.stringify([own, ...others]));
  }

  #events(name: string): MatchEvent[] {
    const kept = this.#get(`${PREFIX}-${name}`);
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((event) => {
      const decoded = decodeEvent(JSON.stringify(event));
      return decoded.ok ? [decoded.event] : [];
    });
  }

  #set(name: string, events: readonly MatchEvent[]): void {
    this.#place.setItem(`${PREFIX}-${name}`, JSON.stringify(events));
  }

  #get(name: string): unknown {
    try {
      return JSON.parse(this.#place.getItem(name) ?? "null");
    } catch {
      return undefined;
    }
  }
}
