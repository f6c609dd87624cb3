import { useState } from "preact/hooks";
import type { Entry } from "../../match/head.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { useWords } from "../i18n/words.tsx";
import { Entries } from "./commentary.tsx";

interface Page {
  readonly entries: readonly Entry[];
}

interface Held {
  /** The oldest entry of the feed when they were read. */
  readonly before: number;
  readonly entries: readonly Entry[];
}

/** Entries older than those that the feed keeps, from the API, as far back as the reader asks. */
export function Older({ doc, before }: { doc: MatchDocument; before: number }) {
  const say = useWords().words.match;
  const [held, setHeld] = useState<Held>({ before, entries: [] });
  const [state, setState] = useState<"idle" | "asking" | "failed" | "done">("idle");
  // After a new image the feed begins elsewhere: what was read before would leave a hole between.
  const older = held.before === before ? held.entries : [];
  const from = older.at(-1)?.seq ?? before;
  if (from <= 1) return null;
  const ask = async () => {
    setState("asking");
    try {
      const answer = await fetch(`/v1/matches/${doc.id}/timeline?before=${from}&limit=100`);
      if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
      // The API of the same build serves it.
      const { entries } = (await answer.json()) as Page;
      setHeld({ before, entries: [...older, ...entries] });
      setState(entries.length === 0 ? "done" : "idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      {older.length > 0 && <Entries doc={doc} entries={older} />}
      {state !== "done" && (
        <p class="older">
          <button type="button" class="button" disabled={state === "asking"} onClick={() => void ask()}>
            {state === "asking" ? say.loading : say.earlier}
          </button>
          {state === "failed" && <span role="alert"> {say.failed}</span>}
        </p>
      )}
    </>
  );
}
