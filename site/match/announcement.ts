/** What a screen reader says when a match moves: one sentence, never the whole page. */
import type { Speech } from "../i18n/words.tsx";
import type { Setting } from "../settings.ts";
import type { MatchView } from "../view.ts";
import { joined } from "../words.ts";

export interface Announcement {
  /** What it was said of. */
  readonly moment: string;
  readonly text: string;
}

/**
 * The next announcement. Between two moments that are worth it the same one is returned, however the score moves,
 * and what does not change is not announced.
 */
export function announce(
  { words }: Speech,
  view: MatchView,
  how: Setting<"spoken">,
  said: Announcement | undefined,
): Announcement {
  const { doc, entries, link } = view;
  const lost = link.connection === "stale" || link.connection === "reconnecting";
  const key = entries.find((entry) => entry.key && !entry.retracted);
  const score = scores(view);
  const moment = joined(
    how,
    lost ? "lost" : "",
    how === "every" ? score : joined(String(key?.seq), key?.lead, doc.status.label),
  );
  if (said?.moment === moment) return said;
  // The page itself has just been read: only what comes after it is news.
  if (said === undefined || how === "off") return { moment, text: "" };
  const warning = lost ? words.link.lost : undefined;
  return { moment, text: joined(how === "key" ? key?.lead : undefined, score, warning) };
}

function scores({ doc: { headline, sides } }: MatchView): string {
  const lines = headline.order.map((side) => {
    const { score, detail } = headline[side];
    if (score === undefined) return undefined;
    return `${sides[side].name} ${score}${detail === undefined ? "" : `, ${detail}`}`;
  });
  return joined(...lines, headline.text);
}
