import type { Side } from "../../match/head.ts";
import type { SideId } from "../../match/ids.ts";

/** A side's short name on its colour; the full name always stands beside it. */
export function Badge({ side, of, large = false }: { side: Side; of: SideId; large?: boolean }) {
  const size = large ? " badge-large" : "";
  const fit = side.short.length > 3 ? " badge-long" : "";
  return (
    <span class={`badge side-${of}${size}${fit}`} aria-hidden="true">
      {side.short}
    </span>
  );
}
