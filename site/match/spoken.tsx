import { useState } from "preact/hooks";
import { useSetting } from "../use-setting.ts";
import type { MatchView } from "../view.ts";
import { type Announcement, announce } from "./announcement.ts";

/** Tells a screen reader of the match, as much as its reader chose. */
export function Spoken({ view }: { view: MatchView }) {
  const how = useSetting("spoken", "key");
  const [said, setSaid] = useState<Announcement>(() => announce(view, how, undefined));
  const next = announce(view, how, said);
  if (next !== said) setSaid(next);
  return (
    <p class="vh" aria-live="polite" aria-atomic="true">
      {next.text}
    </p>
  );
}
