import { useRef, useState } from "preact/hooks";
import { useWords } from "../../i18n/words.tsx";
import type { MatchView } from "../../view.ts";
import { Fresh } from "./fresh.tsx";
import { Entries } from "./list.tsx";
import { Older } from "./older.tsx";

/** All of the commentary, or its key moments. Without JavaScript the box hides the others by style alone. */
export function Commentary({ view: { doc, entries } }: { view: MatchView }) {
  const say = useWords().words.match;
  const [keyOnly, setKeyOnly] = useState(false);
  const head = useRef<HTMLElement>(null);
  return (
    <section class="panel-card commentary" aria-labelledby="all-commentary">
      <header class="card-head" ref={head}>
        <h2 id="all-commentary" tabIndex={-1}>
          {say.commentary}
        </h2>
        <label class="toggle">
          <input
            type="checkbox"
            class="key-only"
            onChange={({ currentTarget }) => setKeyOnly(currentTarget.checked)}
          />{" "}
          {say.keyOnly}
        </label>
      </header>
      <Fresh head={head} entries={keyOnly ? entries.filter(({ key }) => key) : entries} />
      {entries.length > 0 ? (
        <>
          <Entries doc={doc} entries={entries} />
          <Older doc={doc} entries={entries} keyOnly={keyOnly} />
        </>
      ) : (
        <p class="empty">{say.nothingYet}</p>
      )}
    </section>
  );
}
