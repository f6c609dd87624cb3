import type { ComponentChild } from "preact";
import type { Status } from "../../match/head.ts";
import { useWords } from "../i18n/words.tsx";

interface StatusProps {
  status: Status;
  past?: boolean;
  /** What stands there instead: the words are then for the ear. */
  children?: ComponentChild;
}

/** What is true now, in words; the dot and the colour only repeat it. */
export function StatusWords({ status, past = false, children }: StatusProps) {
  const { words } = useWords();
  // What was live then is not now.
  if (past) return <bdi class="status">{status.label}</bdi>;
  return (
    <span class={`status status-${status.phase}`}>
      {(status.phase === "live" || status.phase === "paused") && <span class="dot" aria-hidden="true" />}
      {status.phase === "live" && <span class="vh">{words.match.liveNow} </span>}
      <bdi class={children ? "vh" : undefined}>{status.label}</bdi>
      {children}
    </span>
  );
}
