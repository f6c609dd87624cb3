import type { Status } from "../../match/head.ts";
import { useWords } from "../i18n/words.tsx";

/** What is true now, in words; the dot and the colour only repeat it. */
export function StatusWords({ status, past = false }: { status: Status; past?: boolean }) {
  const { words } = useWords();
  // What was live then is not now.
  if (past) return <bdi class="status">{status.label}</bdi>;
  return (
    <span class={`status status-${status.phase}`}>
      {(status.phase === "live" || status.phase === "paused") && <span class="dot" aria-hidden="true" />}
      {status.phase === "live" && <span class="vh">{words.match.liveNow} </span>}
      <bdi>{status.label}</bdi>
    </span>
  );
}
