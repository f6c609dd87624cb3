import type { Phase } from "../../match/head.ts";
import { timeText, useZone } from "../time.tsx";
import type { Link } from "../view.ts";
import { duration, thousands } from "../words.ts";

/** A delay beyond this is a recorded match or a wrong clock, and no figure to show. */
const BELIEVABLE_MS = 3_600_000;

/** How fresh the screen is: never silent about being old. */
export function ConnectionPill({ link, phase, at }: { link: Link; phase?: Phase; at: string }) {
  const zone = useZone();
  if (phase === "finished" || phase === "abandoned") return <Pill tone="calm" word="Final" />;
  switch (link.connection) {
    case "drawn":
    case "connecting":
      return (
        <Pill
          tone="calm"
          word="As of"
          rest={`${timeText(at, "seconds", zone)}${zone === "utc" ? " UTC" : ""}`}
        />
      );
    case "live": {
      const late =
        link.latencyMs !== undefined && link.latencyMs < BELIEVABLE_MS ? link.latencyMs : undefined;
      return (
        <Pill tone="good" word="Live" {...(late !== undefined && { rest: `${duration(late)} behind` })} />
      );
    }
    case "reconnecting":
      return <Pill tone="warn" word="Reconnecting…" />;
    case "stale":
      return <Pill tone="warn" word="Stale since" rest={timeText(link.staleSince ?? at, "seconds", zone)} />;
    case "final":
      return <Pill tone="calm" word="Final" />;
    case "unknown":
      return <Pill tone="warn" word="Not on air" />;
    case "outdated":
      return <Pill tone="warn" word="Reload this page" />;
  }
}

export function Viewers({ link }: { link: Link }) {
  if (link.connection !== "live" || link.viewers === undefined || link.viewers < 2) return null;
  return (
    <span class="pill viewers">
      <b>{thousands(link.viewers)}</b> watching
    </span>
  );
}

function Pill({ tone, word, rest }: { tone: "calm" | "good" | "warn"; word: string; rest?: string }) {
  return (
    <span class={`pill pill-${tone}`}>
      <span class="pill-dot" aria-hidden="true" />
      <b>{word}</b>
      {rest !== undefined && <span> {rest}</span>}
    </span>
  );
}
