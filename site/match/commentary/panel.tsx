import { useRef, useState } from "preact/hooks";
import { useWords } from "../../i18n/words.tsx";
import type { MatchView } from "../../view.ts";
import { Fresh, useAway } from "./fresh.tsx";
import { Entries } from "./list.tsx";
import { ListEnd } from "./list-end.tsx";
import { useDrawn } from "./use-drawn.ts";
import { useOlder } from "./use-older.ts";

/**
 * All of the commentary, or its key moments: what the feed keeps, and behind that what the API has. Without JavaScript the
 * box hides the others by style alone.
 */
export function Commentary({ view: { doc, entries } }: { view: MatchView }) {
  const say = useWords().words.match;
  const [keyOnly, setKeyOnly] = useState(false);
  const head = useRef<HTMLElement>(null);
  const isAway = useAway(head);
  const { older, state, ask } = useOlder(doc.id, entries, keyOnly);
  const listed = keyOnly ? entries.filter(({ key }) => key) : entries;
  const { drawn, isAll, drawMore } = useDrawn([...listed, ...older], isAway);
  const askMore = () => {
    drawMore();
    if (isAll) ask();
  };
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
      <Fresh head={head} isAway={isAway} entries={listed} />
      {entries.length > 0 ? (
        <>
          <Entries doc={doc} entries={drawn} />
          {!(isAll && state === "done") && (
            <ListEnd
              state={isAll && state !== "done" ? state : "idle"}
              after={drawn.at(-1)?.seq}
              ask={askMore}
            />
          )}
        </>
      ) : (
        <p class="empty">{say.nothingYet}</p>
      )}
    </section>
  );
}
