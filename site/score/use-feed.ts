import { useEffect, useState } from "preact/hooks";
import type { MatchId } from "../../match/ids.ts";
import { openFeed } from "../feed.ts";
import type { FeedState } from "../feed-state.ts";

/** What viewers of the match see. A match that has just been announced has no room yet, and is asked for again. */
export function useFeed(rooms: URL, match: MatchId, known: boolean): FeedState | undefined {
  const [state, setState] = useState<FeedState>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!known) return undefined;
    const feed = openFeed({ rooms, room: match });
    let timer: ReturnType<typeof setTimeout> | undefined;
    feed.subscribe(() => {
      const now = feed.state();
      setState(now);
      if (now.connection === "unknown") timer = setTimeout(() => setAttempt(attempt + 1), AGAIN_MS);
    });
    return () => {
      clearTimeout(timer);
      feed.close();
    };
  }, [rooms, match, known, attempt]);
  return state;
}

const AGAIN_MS = 3_000;
