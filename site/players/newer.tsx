import { useWords } from "../i18n/words.tsx";
import { playerWords } from "./words.ts";

/** What a page of figures knows of how new they are. */
export interface Dated {
  /** When what they tell last happened, milliseconds since 1970; absent where that is long past. */
  readonly newest?: number | undefined;
}

/**
 * Stands before figures, and in their place for a reader who wants everything late and may not see them yet. The styles
 * show one or the other; `frame/early.ts` says which, and `spoilers/held-figures.ts` until when.
 */
export function Newer({ newest }: Dated) {
  const { language, words } = useWords();
  if (newest === undefined) return null;
  const { newer, newerUntil, showNewer } = playerWords.in(language);
  return (
    <div class="newer">
      <h2>{words.link.heldBack}</h2>
      <p>
        {newer}{" "}
        <span hidden>
          {newerUntil} <time />.
        </span>
      </p>
      <button type="button" class="button">
        {showNewer}
      </button>
    </div>
  );
}
