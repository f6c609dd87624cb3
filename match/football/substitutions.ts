/** How often a side may change players, and how often it has (Law 3.2). */
import { withoutUndefined } from "../fields.ts";
import { otherSide, type SideId } from "../ids.ts";
import type { Refusal } from "../sport.ts";
import type { FootballCard, FootballDocument, Substitution } from "./card.ts";
import { bounds, periodInProgress } from "./clock.ts";
import type { EventOf } from "./events.ts";
import { ordinal } from "./period.ts";

type Made = EventOf<"football.substitution-made">;
/** With the `seq` of its event. */
type Numbered = Substitution & { readonly seq: number };

/** The substitution as the card keeps it. */
export function substitutionOf({ card }: FootballDocument, event: Made): Substitution {
  const { side, out, in: arriving, concussion, minute, added } = event;
  return withoutUndefined({
    side,
    period: card.clock?.period ?? "before",
    out,
    in: arriving,
    concussion,
    interval: isInterval(card, minute) || undefined,
    minute,
    added,
  });
}

/** Between two periods, or in the first minute of one, under which feeds put what was done before it. */
function isInterval(card: FootballCard, minute: number): boolean {
  if (!card.clock) return false;
  const period = periodInProgress(card);
  if (!period || period === "shootout") return true;
  return ordinal(period) > 1 && minute === bounds(period, card.format).from + 1;
}

/** What of Law 3.2 one more substitution breaks: the number of them, and of the moments at which a side may make them. */
export function* counting(doc: FootballDocument, event: Made): Generator<Refusal> {
  const { format } = doc.card;
  const made = ofSide(doc.card, event.side);
  if (event.concussion) {
    const allowed = format.concussionSubstitutions;
    if (allowed !== undefined && made.filter(({ concussion }) => concussion).length >= allowed)
      yield { rule: "F-3.2", reason: `the side has made its ${allowed} concussion substitutions` };
    return;
  }
  const more = extra(doc.card, event.side);
  const counted = made.filter(({ concussion, period }) => !concussion && period !== "before");
  const [most, moments] = [format.substitutions, format.substitutionMoments];
  if (most !== undefined && counted.length >= most + more)
    yield { rule: "F-3.2", reason: `the side has made its ${most + more} substitutions` };
  const now = { ...substitutionOf(doc, event), seq: event.seq };
  if (moments !== undefined && momentsOf(doc.card, [...counted, now]) > moments + more)
    yield { rule: "F-3.2", reason: `the side has changed players at its ${moments + more} moments` };
}

/** One more of both in extra time, and for every concussion substitution of the other side (IFAB's protocol). */
function extra({ clock, format, substitutions }: FootballCard, side: SideId): number {
  const inExtra = ordinal(clock?.period) > 2 ? (format.extraSubstitutions ?? 0) : 0;
  if (format.concussionSubstitutions === undefined) return inExtra;
  const others = Object.values(substitutions).filter(
    (change) => change.side === otherSide(side) && change.concussion,
  );
  return inExtra + others.length;
}

const ofSide = ({ substitutions }: FootballCard, side: SideId): readonly Numbered[] =>
  Object.entries(substitutions)
    .flatMap(([seq, change]) => (change.side === side ? [{ ...change, seq: Number(seq) }] : []))
    .toSorted((x, y) => x.seq - y.seq);

/** Stoppages in which players were changed. Those of an interval are not counted. */
function momentsOf(card: FootballCard, changes: readonly Numbered[]): number {
  const counted = changes.filter(({ interval }) => !interval);
  return counted.filter((change, at) => {
    const before = counted[at - 1];
    return !before || !sameStoppage(card, before, change);
  }).length;
}

const minuteOf = ({ minute, added = 0 }: Substitution): number => minute + added;

/** No minute between them, and no shot and no corner: a stoppage may last from one minute into the next. */
function sameStoppage({ goals, shots, corners }: FootballCard, before: Numbered, after: Numbered): boolean {
  const played = [goals, shots, corners].flatMap((events) => Object.keys(events).map(Number));
  return (
    before.period === after.period &&
    minuteOf(after) - minuteOf(before) <= 1 &&
    !played.some((seq) => before.seq < seq && seq < after.seq)
  );
}
