import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Listing } from "../../match/document.ts";
import { minuteShown, type RunningClock } from "../../match/running-clock.ts";
import { StatusWords } from "../frame/status.tsx";
import type { Link } from "../view.ts";

/** By how much clocks run behind the wall's, milliseconds; undefined while they stand, as nobody knows that play goes on. */
export const Behind = createContext<number | undefined>(undefined);

export const behind = ({ connection, heldMs = 0 }: Link): number | undefined =>
  connection === "live" ? heldMs : undefined;

/** What is true now: where the match has a clock that runs, the minute. */
export function StatusNow({ match: { status, headline, at } }: { match: Listing }) {
  const clock = status.phase === "live" && headline.clock;
  return (
    <StatusWords status={status}>{clock && <Minute key={clock.since} clock={clock} at={at} />}</StatusWords>
  );
}

/** The server draws, and the browser first repeats, the minute in which something happened last. */
function Minute({ clock, at }: { clock: RunningClock; at: string }) {
  const late = useContext(Behind);
  const [minute, setMinute] = useState(() => minuteShown(clock, Date.parse(at)));
  useEffect(() => {
    if (late === undefined) return undefined;
    const tick = () => setMinute(minuteShown(clock, Date.now() - late));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [clock, late]);
  return (
    <span class="minute">
      <bdi>{minute}</bdi>
    </span>
  );
}
