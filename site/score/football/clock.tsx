import { useEffect, useState } from "preact/hooks";
import type { FootballDocument } from "../../../match/football/card.ts";
import { useScoreWords } from "../words.tsx";
import { secondsAt } from "./play.ts";

const TICK_MS = 500;

/** The match's clock as a referee's watch has it. */
export function Clock({ doc, now }: { doc: FootballDocument; now: () => number }) {
  const say = useScoreWords().football;
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  const seconds = secondsAt(doc, at);
  const { stoppage } = doc.card.clock ?? {};
  return (
    <p class="clock" role="timer" aria-live="off">
      <b class="nums">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
      </b>
      {stoppage !== undefined && (
        <span class="muted">
          {say.stoppage}: {say.stoppageMinutes(stoppage)}
        </span>
      )}
    </p>
  );
}
