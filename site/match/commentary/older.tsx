import { useEffect, useRef } from "preact/hooks";
import type { Entry } from "../../../match/head.ts";
import type { MatchDocument } from "../../../match/sports.ts";
import { useWords } from "../../i18n/words.tsx";
import { Entries } from "./list.tsx";
import { useOlder } from "./use-older.ts";

/** So far below the view the next are read, so that they are there before the reader is. */
const AHEAD = "0px 0px 800px";

interface OlderProps {
  doc: MatchDocument;
  /** What the feed keeps. Newest first, and at least one. */
  entries: readonly Entry[];
  keyOnly: boolean;
}

/** Entries older than those that the feed keeps, from the API: as the reader comes to the end, or asks by the button. */
export function Older({ doc, entries, keyOnly }: OlderProps) {
  const say = useWords().words.match;
  const { older, state, ask } = useOlder(doc.id, entries, keyOnly);
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!end.current || state !== "idle") return undefined;
    // What is in view already is told anew once there is more above it.
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && ask(), {
      rootMargin: AHEAD,
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [state, older.length, ask]);
  return (
    <>
      {older.length > 0 && <Entries doc={doc} entries={older} above={entries.at(-1)} />}
      {state !== "done" && (
        <p class="older" ref={end}>
          <button type="button" class="button" aria-disabled={state === "asking"} onClick={ask}>
            {state === "asking" ? say.loading : say.earlier}
          </button>
          {state === "failed" && <span role="alert"> {say.failed}</span>}
        </p>
      )}
    </>
  );
}
