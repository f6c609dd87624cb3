/**
 * A scorer's book of one match: what the desk has, and what waits to be sent. It is folded by the rules that the desk
 * judges by, so that it shows the score, and what may not be, with no network. Pure: it knows no time and no chance.
 */
import { type Happening, isCorrection, type MatchEvent } from "../../match/event.ts";
import { fold } from "../../match/fold.ts";
import type { MatchId } from "../../match/ids.ts";
import { judge, judgeCorrected, type Verdict } from "../../match/judge.ts";
import type { Refusal } from "../../match/sport.ts";
import type { MatchDocument } from "../../match/sports.ts";

/** What a scorer enters: something that happened, or that an event is taken back. */
export type Entered = Happening | { readonly type: "retracted"; readonly target: number };

/** When and under what id it is entered. */
export interface Stamp {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly newId: () => string;
}

export interface Book {
  readonly match: MatchId;
  /** What the desk has, in order of `seq`. */
  readonly log: readonly MatchEvent[];
  /** What waits, in order; numbered on from the log. */
  readonly queue: readonly MatchEvent[];
  /** The match with all of it; undefined before the announcement. */
  readonly doc: MatchDocument | undefined;
}

export type Written =
  | { readonly ok: true; readonly book: Book }
  | ({ readonly ok: false } & Refusal & { readonly breaks?: number });

/** An event of the queue that cannot be, by its place there. */
export interface Unlawful extends Refusal {
  readonly index: number;
}

export function openBook(match: MatchId, log: readonly MatchEvent[], queue: readonly MatchEvent[]): Book {
  return { match, log, queue, doc: fold([...log, ...queue]).doc };
}

/** The number of the last event, sent or not. */
export const lastOf = ({ log, queue }: Pick<Book, "log" | "queue">): number =>
  queue.at(-1)?.seq ?? log.at(-1)?.seq ?? 0;

/** Enters what happened, together or not at all, if the rules allow it. */
export function write(book: Book, entered: readonly Entered[], stamp: Stamp): Written {
  const first = lastOf(book) + 1;
  const events = entered.map((one, i) => eventOf(book.match, first + i, one, stamp));
  const verdict = judged(book, events);
  if (!verdict.ok) return verdict;
  return { ok: true, book: { ...book, queue: [...book.queue, ...events], doc: verdict.doc } };
}

function judged({ log, queue, doc }: Book, events: readonly MatchEvent[]): Verdict {
  const facts = events.filter((event) => !isCorrection(event));
  return facts.length === events.length ? judge(doc, facts) : judgeCorrected([...log, ...queue], events);
}

const eventOf = (match: MatchId, seq: number, entered: Entered, { at, newId }: Stamp): MatchEvent =>
  ({ v: 1, id: newId(), match, seq, at, ...entered }) as MatchEvent;

/** The events that were not taken back, in order. */
function standing({ log, queue }: Pick<Book, "log" | "queue">): readonly MatchEvent[] {
  const events = [...log, ...queue];
  const gone = new Set<number>();
  for (const event of events.toReversed()) {
    if (event.type === "retracted" && !gone.has(event.seq)) gone.add(event.target);
  }
  return events.filter(({ seq, type }) => !gone.has(seq) && type !== "retracted");
}

/** What an undo takes back: the newest event that counts. The announcement stays. */
export const undoable = (book: Book): MatchEvent | undefined =>
  standing(book).findLast(({ type }) => type !== "announced");

/** The desk has taken these, under numbers that may be others than ours if they had come to it before. */
export function acknowledged(
  book: Book,
  taken: readonly { readonly id: string; readonly seq: number }[],
): Book {
  const seqs = new Map(taken.map(({ id, seq }) => [id, seq]));
  const sent = book.queue.flatMap((event) => {
    const seq = seqs.get(event.id);
    return seq === undefined ? [] : [{ ...event, seq }];
  });
  const log = inOrder([...book.log, ...sent]);
  return renumbered(
    book,
    log,
    book.queue.filter(({ id }) => !seqs.has(id)),
  );
}

/** What the desk has, our own and others'. Returns what is new and not ours. */
export function caughtUp(
  book: Book,
  events: readonly MatchEvent[],
): { readonly book: Book; readonly others: readonly MatchEvent[] } {
  const known = new Set(book.log.map(({ seq }) => seq));
  const ours = new Set(book.queue.map(({ id }) => id));
  const fresh = events.filter(({ seq }) => !known.has(seq));
  const log = inOrder([...book.log, ...fresh]);
  const taken = new Set(fresh.map(({ id }) => id));
  return {
    book: renumbered(
      book,
      log,
      book.queue.filter(({ id }) => !taken.has(id)),
    ),
    others: fresh.filter(({ id }) => !ours.has(id)),
  };
}

/** Takes an event out of the queue, and with it whatever takes it back or puts it right. */
export function drop(book: Book, index: number): Book {
  const { seq } = book.queue[index] ?? {};
  const queue = book.queue.filter(
    (event, i) => i !== index && !(isCorrection(event) && event.target === seq),
  );
  return renumbered(book, book.log, queue);
}

/** Puts what really happened in the place of an event of the queue. Its number stays, its id does not. */
export function replace(book: Book, index: number, entered: Entered, stamp: Stamp): Written {
  const before = { ...book, queue: book.queue.slice(0, index) };
  const event = eventOf(book.match, lastOf(before) + 1, entered, stamp);
  const verdict = judged({ ...before, doc: fold([...before.log, ...before.queue]).doc }, [event]);
  if (!verdict.ok) return verdict;
  const queue = [...before.queue, event, ...book.queue.slice(index + 1)];
  return { ok: true, book: openBook(book.match, book.log, queue) };
}

/** The first event of the queue that the rules forbid where it stands now. */
export function unlawfulIn(book: Book): Unlawful | undefined {
  const { match, log } = book;
  let { doc } = openBook(match, log, []);
  for (const [index, event] of book.queue.entries()) {
    const verdict = judged({ match, log, queue: book.queue.slice(0, index), doc }, [event]);
    if (!verdict.ok) return { index, rule: verdict.rule, reason: verdict.reason };
    ({ doc } = verdict);
  }
  return undefined;
}

/** The book as it was before an event of the queue. */
export const bookBefore = (book: Book, index: number): Book =>
  openBook(book.match, book.log, book.queue.slice(0, index));

const inOrder = (events: readonly MatchEvent[]): readonly MatchEvent[] =>
  events.toSorted((x, y) => x.seq - y.seq);

/** The queue, numbered on from the log; corrections go along with what they correct. */
function renumbered(book: Book, log: readonly MatchEvent[], queue: readonly MatchEvent[]): Book {
  const moved = new Map<number, number>();
  for (const { id, seq } of book.queue) {
    const taken = log.find((event) => event.id === id);
    if (taken) moved.set(seq, taken.seq);
  }
  const first = (log.at(-1)?.seq ?? 0) + 1;
  for (const [i, { seq }] of queue.entries()) moved.set(seq, first + i);
  const next = queue.map((event) => moveTo(event, moved));
  const same = log.length + next.length === book.log.length + book.queue.length && isUnmoved(moved);
  return { ...book, log, queue: next, doc: same ? book.doc : fold([...log, ...next]).doc };
}

const isUnmoved = (moved: ReadonlyMap<number, number>): boolean =>
  [...moved].every(([from, to]) => from === to);

function moveTo(event: MatchEvent, moved: ReadonlyMap<number, number>): MatchEvent {
  const at = (seq: number) => moved.get(seq) ?? seq;
  const seq = at(event.seq);
  if (event.type === "retracted") return { ...event, seq, target: at(event.target) };
  if (event.type === "amended")
    return { ...event, seq, target: at(event.target), event: { ...event.event, seq: at(event.target) } };
  return { ...event, seq };
}
