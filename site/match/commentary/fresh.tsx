import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Entry } from "../../../match/head.ts";
import { useWords } from "../../i18n/words.tsx";
import { useSetting } from "../../use-setting.ts";

interface FreshProps {
  /** The head of the list; it has a heading. */
  head: RefObject<HTMLElement | null>;
  /** Whether the reader has scrolled away from it. */
  isAway: boolean | undefined;
  /** Newest first. */
  entries: readonly Entry[];
}

/**
 * For a reader who has scrolled away from the newest entries: how many have come since, and the way back to them. They are
 * announced once, until he has been there again.
 */
export function Fresh({ head, isAway, entries }: FreshProps) {
  const say = useWords().words.match;
  const spoken = useSetting("spoken", "key");
  const newest = entries[0]?.seq ?? 0;
  const [seen, setSeen] = useState(newest);
  if (!isAway && seen !== newest) setSeen(newest);
  const count = isAway ? entries.filter(({ seq }) => seq > seen).length : 0;
  const jump = () => {
    head.current?.scrollIntoView();
    head.current?.querySelector("h2")?.focus({ preventScroll: true });
  };
  return (
    <div class="fresh-row">
      {count > 0 && (
        <button type="button" class="fresh" onClick={jump}>
          <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
            <path d="M10 16V4M5 9l5-5 5 5" />
          </svg>
          {say.fresh(count)}
        </button>
      )}
      <p class="vh" aria-live="polite">
        {count > 0 && spoken !== "off" && say.freshSaid}
      </p>
    </div>
  );
}

/** What stands fixed at the top of the window, pixels. */
const FIXED = 90;

/** Whether the element has been scrolled out of view upwards; undefined until the browser tells. */
export function useAway(element: RefObject<HTMLElement | null>): boolean | undefined {
  const [isAway, setAway] = useState<boolean>();
  useEffect(() => {
    if (!element.current) return undefined;
    const watcher = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        if (last) setAway(!last.isIntersecting && isAbove(last.boundingClientRect));
      },
      { rootMargin: `-${FIXED}px 0px 0px` },
    );
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return isAway;
}

/** What is not drawn at all, behind another tab, is nowhere. */
const isAbove = ({ height, bottom }: DOMRectReadOnly): boolean => height > 0 && bottom <= FIXED;
