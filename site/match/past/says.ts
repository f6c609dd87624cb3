/** What is said of a moment: "As of 15.2 · Kestrels innings", "15.2 · NS 182/6 · KE 141/4". */
import type { Moment } from "../../../match/chronicle.ts";
import type { Entry } from "../../../match/head.ts";
import type { MatchDocument } from "../../../match/sports.ts";
import type { PastWords } from "../../i18n/past/en.ts";
import type { Speech } from "../../i18n/words.tsx";
import { viewOf } from "../../views.ts";
import { joined } from "../../words.ts";

type Place = Pick<Entry, "period" | "clock">;

/** Where the newest entry, or the last one before it that has a clock in its period, stands. */
function placeOf(newestFirst: readonly Place[]): string | undefined {
  const [last] = newestFirst;
  return (
    last && newestFirst.find(({ clock, period }) => clock !== undefined && period === last.period)?.clock
  );
}

/** The scene's own place in the match; without a clock, which event it is. */
export function sceneSays(
  speech: Speech,
  say: PastWords,
  {
    doc,
    entries,
    v,
  }: { readonly doc: MatchDocument; readonly entries: readonly Entry[]; readonly v: number },
  newest: number,
): string {
  const { number } = speech;
  const place = placeOf(entries);
  if (place === undefined) return say.asOf(say.event(number(v), number(newest)));
  return joined(say.asOf(place), viewOf(doc).period(doc, entries[0]?.period ?? 0, speech));
}

/** A moment with the score after it; undefined where none is known. */
export function momentSays(doc: MatchDocument, moments: readonly Moment[], seq: number): string | undefined {
  const until = moments.filter((moment) => moment.seq <= seq).toReversed();
  const [moment] = until;
  if (!moment) return undefined;
  const scores = doc.headline.order.flatMap((side) => {
    const score = moment[side];
    return score === undefined ? [] : [`${doc.sides[side].short} ${score}`];
  });
  return joined(placeOf(until), ...scores);
}
