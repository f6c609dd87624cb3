/** What of a match's commentary is older than the feed keeps, read from the API page by page. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Entry } from "../../../match/head.ts";
import type { MatchId } from "../../../match/ids.ts";

interface Page {
  /** The match's version that it tells of. */
  readonly v?: number;
  readonly entries: readonly Entry[];
  /** Where the page after it begins; absent on the last. */
  readonly next?: string;
}

interface Held extends Page {
  /** The oldest entry of the feed when they were read. */
  readonly before: number;
  /** The newest correction that the feed had told of. */
  readonly corrected: number;
}

interface Older {
  /** Newest first. */
  readonly older: readonly Entry[];
  readonly state: "idle" | "asking" | "failed" | "done";
  /** Reads the next page. */
  readonly ask: () => void;
}

const PAGE = 100;
const MOST_AT_ONCE = 200;
/** The API may be behind the room, by what caches keep: so often it is asked again, after so many milliseconds. */
const TRIES = 5;
const BEHIND_MS = 700;

/** `entries` are those of the feed, newest first. What was read of all entries and of key moments is kept apart. */
export function useOlder(match: MatchId, entries: readonly Entry[], keyOnly: boolean): Older {
  const before = entries.at(-1)?.seq ?? 1;
  const corrected = entries.find(({ tone }) => tone === "correction")?.seq ?? 0;
  const [all, setAll] = useState<Held>();
  const [keys, setKeys] = useState<Held>();
  const [tried, setTried] = useState<"idle" | "asking" | "failed">("idle");
  const [kept, keep] = keyOnly ? [keys, setKeys] : [all, setAll];
  // After a new image the feed begins elsewhere: what was read before would leave a hole between.
  const held = kept?.before === before ? kept : undefined;

  const isAsking = tried === "asking";
  const read = useCallback(
    async (next: () => Promise<Held>) => {
      if (isAsking) return;
      setTried("asking");
      try {
        keep(await next());
        setTried("idle");
      } catch {
        setTried("failed");
      }
    },
    [isAsking, keep],
  );
  const page = useCallback(
    async (limit: number, cursor?: string): Promise<Page> => {
      const query = new URLSearchParams({
        limit: String(limit),
        ...(keyOnly && { key: "true" }),
        ...(cursor === undefined ? { before: String(before) } : { cursor }),
      });
      const answer = await fetch(`/v1/matches/${match}/timeline?${query}`);
      if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
      // The API of the same build serves it.
      return (await answer.json()) as Page;
    },
    [match, before, keyOnly],
  );
  const ask = useCallback(
    () =>
      void read(async () => {
        const more = await page(PAGE, held?.next);
        const those = [...(held?.entries ?? []), ...more.entries];
        return { ...more, entries: those, before, corrected: held?.corrected ?? corrected };
      }),
    [read, page, held, before, corrected],
  );

  // A correction may be one of what was read: that is read again, as far as it went.
  const count = held && held.corrected < corrected ? held.entries.length : 0;
  useEffect(() => {
    if (count === 0) return;
    void read(async () => {
      let anew: Page = { entries: [] };
      do {
        const limit = Math.min(MOST_AT_ONCE, count - anew.entries.length);
        let more = await page(limit, anew.next);
        for (let tries = 0; (more.v ?? 0) < corrected && tries < TRIES; tries++) {
          await new Promise((resolve) => setTimeout(resolve, BEHIND_MS));
          more = await page(limit, anew.next);
        }
        anew = { ...more, entries: [...anew.entries, ...more.entries] };
      } while (anew.next !== undefined && anew.entries.length < count);
      return { ...anew, before, corrected };
    });
  }, [count, read, page, before, corrected]);

  const isDone = before <= 1 || (held !== undefined && held.next === undefined);
  return { older: held?.entries ?? [], state: isDone ? "done" : tried, ask };
}
