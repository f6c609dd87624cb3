import type { Entry } from "./head.ts";
import { IMAGE_ENTRIES } from "./protocol.ts";

/**
 * `held` with the entries added or amended, newest first, at most `limit`.
 *
 * Once a list is as long as an image's, what is older than its end may exist unseen: a change there is left out,
 * so that the list stays without holes and "older" can be read from its last `seq` on.
 */
export function mergeEntries(
  held: readonly Entry[],
  changed: readonly Entry[],
  limit = IMAGE_ENTRIES,
): readonly Entry[] {
  if (changed.length === 0) return held;
  const end = held.length < IMAGE_ENTRIES ? 0 : (held.at(-1)?.seq ?? 0);
  const bySeq = new Map(held.map((entry) => [entry.seq, entry]));
  for (const entry of changed) if (entry.seq >= end) bySeq.set(entry.seq, entry);
  return [...bySeq.values()].toSorted((a, b) => b.seq - a.seq).slice(0, limit);
}
