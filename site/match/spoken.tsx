import { useState } from "preact/hooks";
import { useWords } from "../i18n/words.tsx";
import { useSetting } from "../use-setting.ts";
import type { MatchView } from "../view.ts";
import { type Announcement, announce } from "./announcement.ts";

/** Tells a screen reader of the match, as much as its reader chose. */
export function Spoken({ view }: { view: MatchView }) {
  const speech = useWords();
  const how = useSetting("spoken", "key");
  const [said, setSaid] = useState<Announcement>(() => announce(speech, view, how, undefined));
  const next = announce(speech, view, how, said);
  if (next !== said) setSaid(next);
  return (
    <p class="vh" aria-live="polite" aria-atomic="true">
      {next.text}
    </p>
  );
}
