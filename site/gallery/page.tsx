import { useEffect, useState } from "preact/hooks";
import type { Board } from "../../match/document.ts";
import { useWords } from "../i18n/words.tsx";
import { type Choice, queryOf } from "./choice.ts";
import { Codes } from "./codes.tsx";
import { Controls } from "./controls.tsx";
import { Preview } from "./preview.tsx";
import type { Places } from "./snippet.ts";
import { galleryWords } from "./words.ts";

export interface GalleryView {
  readonly board: Board;
  readonly places: Places;
  readonly choice: Choice;
  /** By so much the editor himself wants everything late, seconds. */
  readonly held?: number;
}

/** An editor's page: choose, see it live, copy the code. */
export function GalleryPage({ view }: { view: GalleryView }) {
  const { language, words } = useWords();
  const say = galleryWords.in(language);
  const { board, places, held = 0 } = view;
  const [choice, setChoice] = useState(view.choice);
  useEffect(() => {
    if (choice === view.choice) return;
    const query = queryOf(choice, new URLSearchParams(location.search));
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }, [choice, view.choice]);
  const listing = Object.values(board.matches).find(({ id }) => id === choice.match);
  const title =
    choice.show === "match" && listing
      ? words.versus(listing.sides.a.name, listing.sides.b.name)
      : words.frame.title;
  return (
    <main id="main" class="gallery">
      <header class="gallery-head">
        <h1>{say.title}</h1>
        <p class="muted">{say.text}</p>
        <noscript>
          <p class="gap">{say.needsScript}</p>
        </noscript>
      </header>
      <Controls board={board} choice={choice} change={(part) => setChoice({ ...choice, ...part })} />
      <div class="gallery-shown">
        <Preview choice={{ ...choice, delay: Math.max(choice.delay, held) }} />
        <Codes choice={choice} places={places} title={title} />
      </div>
    </main>
  );
}
