/** What was entered last, as viewers read it: so that a scorer sees that it is there, and right. */
import { useMemo } from "preact/hooks";
import { fold } from "../../../match/fold.ts";
import type { Book } from "../book.ts";

const SHOWN = 4;

export function Recent({ book: { log, queue } }: { book: Book }) {
  const last = useMemo(
    () =>
      fold([...log, ...queue])
        .entries.filter(({ retracted }) => !retracted)
        .slice(-SHOWN)
        .toReversed(),
    [log, queue],
  );
  return (
    <ol class="recent">
      {last.map(({ seq, clock, lead }) => (
        <li key={seq}>
          <span class="nums" dir="ltr">
            {clock}
          </span>
          <bdi>{lead}</bdi>
        </li>
      ))}
    </ol>
  );
}
