/** The scoring of one match: its book, kept on the device, and the sending of what waits, through any network. */
import type { MatchEvent } from "../../match/event.ts";
import type { Refusal } from "../../match/sport.ts";
import {
  acknowledged,
  type Book,
  caughtUp,
  drop,
  type Entered,
  replace,
  undoable,
  unlawfulIn,
  write,
} from "./book.ts";
import type { Barred, Desk } from "./desk.ts";
import type { Shelf } from "./shelf.ts";

/** What keeps the queue from being sent until the scorer has decided. */
export type Trouble =
  /** An event of the queue that cannot be. */
  | { readonly kind: "refused"; readonly index: number; readonly rule?: string; readonly detail: string }
  /** Somebody else has scored meanwhile. */
  | { readonly kind: "overtaken"; readonly others: readonly MatchEvent[] }
  | ({ readonly kind: "barred" } & Omit<Barred, "status">)
  /** The match is not known to the desk, and not here. */
  | { readonly kind: "unknown" }
  /** The device keeps nothing more. */
  | { readonly kind: "full" };

export interface Snapshot {
  readonly book: Book;
  readonly trouble?: Trouble;
  /** `waiting`: the last try failed, and another is due. */
  readonly line: "idle" | "sending" | "waiting";
  /** Whether the desk's log was read since the page was opened. */
  readonly met: boolean;
}

export interface ScoringParts {
  readonly shelf: Shelf;
  readonly desk: Desk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Calls back after so many milliseconds; returns how to prevent it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Events that go in one request. */
const AT_ONCE = 40;
const PAUSES = { first: 1_000, most: 15_000 };

export class Scoring {
  readonly #parts: ScoringParts;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  #failures = 0;
  #working: Promise<void> | undefined;
  #cancel: () => void = () => {};

  constructor(book: Book, parts: ScoringParts) {
    this.#parts = parts;
    this.#snapshot = { book, line: "idle", met: false };
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Enters what happened. What the rules forbid comes back with its rule, and is not entered. */
  enter(entered: readonly Entered[]): (Refusal & { readonly breaks?: number }) | undefined {
    const written = write(this.#snapshot.book, entered, this.#stamp());
    if (!written.ok) return written;
    this.#keep(written.book);
    void this.work();
    return undefined;
  }

  /** Takes back the newest event that counts. */
  undo(): Refusal | undefined {
    const target = undoable(this.#snapshot.book);
    return target && this.enter([{ type: "retracted", target: target.seq }]);
  }

  /** Takes an event out of the queue. */
  drop(index: number): void {
    this.#decided(drop(this.#snapshot.book, index));
  }

  /** Puts another in the place of an event of the queue, if the rules allow it. */
  replace(index: number, entered: Entered): Refusal | undefined {
    const written = replace(this.#snapshot.book, index, entered, this.#stamp());
    if (!written.ok) return written;
    this.#decided(written.book);
    return undefined;
  }

  /** Sends what waits although others have scored meanwhile. */
  goOn(): void {
    this.#decided(this.#snapshot.book);
  }

  /** Drops all that waits: the others go on scoring. */
  giveWay(): void {
    let { book } = this.#snapshot;
    while (book.queue.length > 0) book = drop(book, 0);
    this.#decided(book);
  }

  /** Tries at once, when the network is back or the key is another. */
  retry(): void {
    this.#failures = 0;
    this.#cancel();
    const { trouble } = this.#snapshot;
    if (trouble?.kind === "barred" || trouble?.kind === "unknown") this.#meet(undefined);
    void this.work();
  }

  /** The screens show version `v`: if that is news, somebody else has scored. */
  heard(v: number): void {
    if (v > (this.#snapshot.book.log.at(-1)?.seq ?? 0) && !this.#working) void this.work(true);
  }

  /** Sends what waits and reads what is new, until nothing is left to do or something is in the way. */
  work(news = false): Promise<void> {
    this.#working ??= this.#work(news).finally(() => (this.#working = undefined));
    return this.#working;
  }

  async #work(news: boolean): Promise<void> {
    this.#cancel();
    this.#set({ line: "sending" });
    if (news || !this.#snapshot.met) await this.#catchUp();
    while (this.#snapshot.line === "sending" && this.#due().length > 0) await this.#send();
    if (this.#snapshot.line === "sending") this.#set({ line: "idle" });
  }

  close(): void {
    this.#cancel();
    this.#listeners.clear();
  }

  /** What may be sent now: all that waits, up to what is in the way. */
  #due(): readonly MatchEvent[] {
    const { book, trouble } = this.#snapshot;
    if (trouble === undefined || trouble.kind === "full") return book.queue.slice(0, AT_ONCE);
    return trouble.kind === "refused" ? book.queue.slice(0, Math.min(trouble.index, AT_ONCE)) : [];
  }

  async #send(): Promise<void> {
    const due = this.#due();
    const sent = await this.#parts.desk.send(this.#snapshot.book.match, due);
    switch (sent.status) {
      case "taken":
        this.#failures = 0;
        return this.#keep(acknowledged(this.#snapshot.book, sent.events));
      case "behind": {
        const before = this.#snapshot.book.log.length;
        await this.#catchUp();
        // What the desk says and what it has do not agree: it may be about to.
        if (this.#snapshot.book.log.length === before) this.#wait();
        return;
      }
      case "refused": {
        const { status: _status, ...refused } = sent;
        return this.#meet({ kind: "refused", ...refused });
      }
      case "barred":
        return this.#bar(sent);
      case "later":
        return this.#wait(sent.afterMs);
    }
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const { book } = this.#snapshot;
      const after = book.log.at(-1)?.seq ?? 0;
      const read = await this.#parts.desk.read(book.match, after);
      if (read.status === "later") return this.#wait(read.afterMs);
      if (read.status === "barred") return this.#bar(read);
      if (read.status === "unknown") {
        this.#set({ met: true });
        if (book.queue[0]?.type !== "announced") this.#meet({ kind: "unknown" });
        return;
      }
      this.#failures = 0;
      const { book: next, others } = caughtUp(this.#snapshot.book, read.events);
      this.#keep(next, { met: true });
      if (others.length > 0 && next.queue.length > 0) {
        const { trouble } = this.#snapshot;
        const known = trouble?.kind === "overtaken" ? trouble.others : [];
        this.#meet({ kind: "overtaken", others: [...known, ...others] });
      }
      if (read.events.length === 0 || (next.log.at(-1)?.seq ?? 0) >= read.last) return;
    }
  }

  #wait(afterMs?: number): void {
    this.#failures += 1;
    const pause = Math.min(PAUSES.first * 2 ** (this.#failures - 1), PAUSES.most);
    this.#set({ line: "waiting" });
    this.#cancel = this.#parts.after(Math.max(afterMs ?? 0, pause), () => void this.work());
  }

  /** After a decision the queue is looked through by the rules before it is sent. */
  #decided(book: Book): void {
    const unlawful = unlawfulIn(book);
    const trouble: Trouble | undefined = unlawful && {
      kind: "refused",
      index: unlawful.index,
      rule: unlawful.rule,
      detail: unlawful.reason,
    };
    this.#keep(book);
    this.#meet(trouble);
    void this.work();
  }

  #stamp() {
    return { at: new Date(this.#parts.now()).toISOString(), newId: this.#parts.newId };
  }

  #keep(book: Book, more: Partial<Snapshot> = {}): void {
    const before = this.#snapshot.book;
    this.#set({ ...more, book });
    try {
      this.#parts.shelf.put(book, before);
    } catch {
      this.#meet({ kind: "full" });
    }
  }

  #bar({ code, detail }: Barred): void {
    this.#set({ line: "idle" });
    this.#meet({ kind: "barred", code, detail });
  }

  #meet(trouble: Trouble | undefined): void {
    const { trouble: _before, ...rest } = this.#snapshot;
    this.#snapshot = { ...rest, ...(trouble && { trouble }) };
    this.#tell();
  }

  #set(change: Partial<Omit<Snapshot, "trouble">>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
