/** Many readers, few reads: those who ask for the same at the same moment get one answer. */
import type { Entry } from "../../match/head.ts";
import type { MatchImage, MatchReader } from "../../store/store.ts";

/** How old an answer may be when it is given out again, in milliseconds. */
export const KEEP_MS = 200;

interface Held<V> {
  readonly value: Promise<V>;
  readonly until: number;
  settled: boolean;
}

/**
 * Returns a function that loads a key once for all who ask while it is loading, and within `keepMs` of the loading's
 * start. A failure is shared by those who wait for it, and not kept.
 */
export function createShared<V>(keepMs: number, now: () => number) {
  const held = new Map<string, Held<V>>();
  const isOver = ({ settled, until }: Held<V>) => settled && now() >= until;

  return (key: string, load: () => Promise<V>): Promise<V> => {
    const found = held.get(key);
    if (found && !isOver(found)) return found.value;
    // The oldest come first, so this ends at the first that is still good.
    for (const [old, entry] of held) {
      if (!isOver(entry)) break;
      held.delete(old);
    }
    const entry: Held<V> = { value: load(), until: now() + keepMs, settled: false };
    held.delete(key);
    held.set(key, entry);
    entry.value.then(
      () => (entry.settled = true),
      () => held.get(key) === entry && held.delete(key),
    );
    return entry.value;
  };
}

/** `reader` with its reads shared, so that the store sees at most one read of a kind and match in KEEP_MS. */
export function shareReads(reader: MatchReader, now: () => number): MatchReader {
  const images = createShared<MatchImage | undefined>(KEEP_MS, now);
  const stamps = createShared<Awaited<ReturnType<MatchReader["stamp"]>>>(KEEP_MS, now);
  const pages = createShared<readonly Entry[]>(KEEP_MS, now);
  const boards = createShared<Awaited<ReturnType<MatchReader["board"]>>>(KEEP_MS, now);
  const totals = createShared<Awaited<ReturnType<MatchReader["totals"]>>>(KEEP_MS, now);
  const players = createShared<Awaited<ReturnType<MatchReader["player"]>>>(KEEP_MS, now);
  return {
    image: (match) => images(match, () => reader.image(match)),
    stamp: (match) => stamps(match, () => reader.stamp(match)),
    entries: (match, before, limit) =>
      pages(`${match} ${before} ${limit}`, () => reader.entries(match, before, limit)),
    // Whoever reads a log keeps it: see Histories.
    events: (match, after, limit) => reader.events(match, after, limit),
    board: () => boards("", () => reader.board()),
    totals: (sport, competition) =>
      totals(JSON.stringify([sport, competition]), () => reader.totals(sport, competition)),
    player: (id) => players(id, () => reader.player(id)),
    [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
  };
}
