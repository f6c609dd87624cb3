import type { Phase } from "../../match/head.ts";
import { useWords } from "../i18n/words.tsx";
import { timeText, useZone } from "../time.tsx";
import type { Link } from "../view.ts";
import { duration } from "../words.ts";

/** A delay beyond this is a recorded match or a wrong clock, and no figure to show. */
const BELIEVABLE_MS = 3_600_000;

/** How fresh the screen is: never silent about being old. */
export function ConnectionPill({ link, phase, at }: { link: Link; phase?: Phase; at: string }) {
  const zone = useZone();
  const speech = useWords();
  const say = speech.words.link;
  const inSeconds = (time: string | number) =>
    `${timeText(time, "seconds", zone)}${zone.timeZone ? ` ${zone.timeZone}` : ""}`;
  if (link.connection !== "kept" && (phase === "finished" || phase === "abandoned"))
    return <Pill tone="calm" word={say.final} />;
  switch (link.connection) {
    case "drawn":
    case "connecting":
      return <Pill tone="calm" word={say.asOf} rest={inSeconds(at)} />;
    case "kept":
      return <Pill tone="warn" word={say.kept} rest={timeText(link.staleSince ?? at, "clock", zone)} />;
    case "live": {
      const late =
        link.latencyMs !== undefined && link.latencyMs < BELIEVABLE_MS ? link.latencyMs : undefined;
      return (
        <Pill
          tone="good"
          word={say.live}
          {...(link.heldMs
            ? { rest: say.late(duration(speech, link.heldMs)) }
            : late !== undefined && { rest: say.behind(duration(speech, late)), roomy: true })}
        />
      );
    }
    case "reconnecting":
      return <Pill tone="warn" word={say.reconnecting} />;
    case "stale":
      return <Pill tone="warn" word={say.staleSince} rest={inSeconds(link.staleSince ?? at)} />;
    case "final":
      return <Pill tone="calm" word={say.final} />;
    case "unknown":
      return <Pill tone="warn" word={say.unknown} />;
    case "outdated":
      return <Pill tone="warn" word={say.outdated} />;
  }
}

export function Viewers({ link }: { link: Link }) {
  const { words, number } = useWords();
  if (link.connection !== "live" || link.viewers === undefined || link.viewers < 2) return null;
  return (
    <span class="pill viewers">
      <b>{number(link.viewers)}</b> {words.link.watching(link.viewers)}
    </span>
  );
}

interface PillProps {
  tone: "calm" | "good" | "warn";
  word: string;
  rest?: string;
  /** Whether the rest is left out on a narrow screen. */
  roomy?: boolean;
}

function Pill({ tone, word, rest, roomy }: PillProps) {
  return (
    <span class={`pill pill-${tone}`}>
      <span class="pill-dot" aria-hidden="true" />
      <b>{word}</b>
      {rest !== undefined && <span class={roomy ? "pill-roomy" : undefined}> {rest}</span>}
    </span>
  );
}
