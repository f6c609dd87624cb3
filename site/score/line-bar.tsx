/** Whether what was entered has gone out, and who watches. */
import type { FeedState } from "../feed-state.ts";
import type { Snapshot } from "./scoring.ts";
import { useScoreWords } from "./words.tsx";

interface LineBarProps {
  snapshot: Snapshot;
  feed: FeedState | undefined;
  onRetry: () => void;
}

export function LineBar({ snapshot: { book, line }, feed, onRetry }: LineBarProps) {
  const say = useScoreWords().line;
  const waits = book.queue.length;
  const stuck = line === "waiting";
  return (
    <section class={["line", waits > 0 && "line-waits", stuck && "line-stuck"].filter(Boolean).join(" ")}>
      <p role="status">
        <span class="line-dot" aria-hidden="true" />
        <b>{waits > 0 ? say.waiting(waits) : say.sent}</b>
        {stuck && <span class="line-why">{say.offline}</span>}
      </p>
      {stuck ? (
        <button type="button" class="line-retry" onClick={onRetry}>
          {say.retry}
        </button>
      ) : (
        feed !== undefined && feed.viewers > 0 && <span class="muted nums">{say.watching(feed.viewers)}</span>
      )}
    </section>
  );
}
