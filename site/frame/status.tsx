import type { Status } from "../../match/head.ts";

/** What is true now, in words; the dot and the colour only repeat it. */
export function StatusWords({ status }: { status: Status }) {
  return (
    <span class={`status status-${status.phase}`}>
      {(status.phase === "live" || status.phase === "paused") && <span class="dot" aria-hidden="true" />}
      {status.phase === "live" && <span class="vh">Live: </span>}
      {status.label}
    </span>
  );
}
