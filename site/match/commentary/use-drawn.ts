/** A list that grows at its head for hours is drawn in part: a reader at its head needs no more than a few windows of it. */
import { useState } from "preact/hooks";
import type { Entry } from "../../../match/head.ts";

/** So high an entry is at least, with what is read ahead below the view: so many fill a window, and the end stays out of it. Pixels. */
const HEIGHT = 20;
/** A step further, for a reader who comes to the end. */
const STEP = 40;

interface Drawn {
  readonly drawn: readonly Entry[];
  readonly isAll: boolean;
  /** Draws more; where all is drawn, also what will come after it. */
  readonly drawMore: () => void;
}

/** `entries` are newest first; `isAway` is a reader who has scrolled away from their head, or may have: under him nothing is taken away. */
export function useDrawn(entries: readonly Entry[], isAway: boolean | undefined): Drawn {
  /** The last that is drawn. Where it is stays, whatever comes at the head. */
  const [end, setEnd] = useState<number>();
  const first = Math.max(STEP, Math.ceil((globalThis.innerHeight || 0) / HEIGHT));
  const after = end === undefined ? 0 : entries.findIndex(({ seq }) => seq < end);
  const sought = after === -1 ? entries.length : after;
  // None: at first, and in another epoch that has not come as far. At the head what has gathered below is left out again.
  const isTooMany = isAway === false && sought > first + STEP;
  const count = sought === 0 || isTooMany ? Math.min(first, entries.length) : sought;
  const isAll = count === entries.length;
  const endAt = (length: number) => setEnd(entries[length - 1]?.seq);
  if (count !== sought) endAt(count);
  return {
    drawn: isAll ? entries : entries.slice(0, count),
    isAll,
    drawMore: () => (isAll ? setEnd(0) : endAt(Math.min(count + STEP, entries.length))),
  };
}
