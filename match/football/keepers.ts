/** Who keeps goal, and for how long: the line-up's keeper, then whoever takes his place (Law 3). */
import { groupBy } from "../group.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { FootballDocument } from "./card.ts";
import { bounds, latestPeriod } from "./clock.ts";
import { isKeeper, starters } from "./lineup.ts";

/** A time in goal: from an event's `seq` to another's, and minutes of the match. */
interface Spell {
  readonly player: string;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

interface Change {
  readonly seq: number;
  readonly minute: number;
  /** Who keeps goal then, of whom `before` does; undefined if nobody does. */
  readonly next: (before: string | undefined) => string | undefined;
}

/** The times in goal of a side, in their order; the last one lasts until the end of the period that began last. */
function spellsInGoal(doc: FootballDocument, side: SideId): readonly Spell[] {
  const spells: Spell[] = [];
  const named = new Map(Object.entries(doc.players));
  let keeper = starters(doc, side).find((id) => isKeeper(named.get(id)));
  let from = { seq: 0, minute: 0 };
  const end = { seq: Infinity, minute: bounds(latestPeriod(doc), doc.card.format).to };
  for (const change of [...changesOf(doc, side), { ...end, next: () => undefined }]) {
    const next = change.next(keeper);
    if (next === keeper) continue;
    const minutes = Math.max(0, change.minute - from.minute);
    if (keeper) spells.push({ player: keeper, from: from.seq, to: change.seq, minutes });
    keeper = next;
    from = change;
  }
  return spells;
}

/** Who keeps goal now, where the line-up says who began. */
export function keeperOf(doc: FootballDocument, side: SideId): string | undefined {
  const last = spellsInGoal(doc, side).at(-1);
  return last?.to === Infinity ? last.player : undefined;
}

function changesOf(doc: FootballDocument, side: SideId): readonly Change[] {
  const { substitutions, bookings, keeperChanges = {} } = doc.card;
  const named = new Map(Object.entries(doc.players));
  const keeps = (id: string | undefined) => id !== undefined && isKeeper(named.get(id));
  const own = <T extends { readonly side: SideId }>(events: Readonly<Record<string, T>>) =>
    Object.entries(events).flatMap(([seq, event]) =>
      event.side === side ? [{ seq: Number(seq), event }] : [],
    );
  const replaced = own(substitutions).map(({ seq, event }) => ({
    seq,
    minute: event.minute,
    next: (before: string | undefined) =>
      before === event.out || (keeps(event.in) && !keeps(before)) ? event.in : before,
  }));
  const sentOff = own(bookings).flatMap(({ seq, event: { card, player, minute } }) =>
    card === "yellow" || !player
      ? []
      : [{ seq, minute, next: (before: string | undefined) => (before === player ? undefined : before) }],
  );
  const swapped = own(keeperChanges).map(({ seq, event: { player, minute } }) => ({
    seq,
    minute,
    next: () => player,
  }));
  return [...replaced, ...sentOff, ...swapped].toSorted((x, y) => x.seq - y.seq);
}

/** A clean sheet takes this much of the regular time in goal: an hour of ninety minutes, as leagues count. */
const CLEAN_SHEET_SHARE = 2 / 3;

/** What those who kept goal let in, and whether it was a clean sheet: one is none before the match is over. */
export function keeping(doc: FootballDocument) {
  const { goals, format } = doc.card;
  const counted = Object.entries(goals).filter(([, { disallowed }]) => disallowed === undefined);
  const over = doc.status.phase === "finished";
  const least = CLEAN_SHEET_SHARE * 2 * format.halfMinutes;
  const all = SIDES.flatMap((side) =>
    [...groupBy(spellsInGoal(doc, side), ({ player }) => player)].map(([player, spells]) => {
      const within = (seq: number) => spells.some(({ from, to }) => from < seq && seq < to);
      const conceded = counted.filter(([seq, goal]) => goal.side !== side && within(Number(seq))).length;
      const minutes = spells.reduce((sum, spell) => sum + spell.minutes, 0);
      return [player, { conceded, cleanSheet: over && conceded === 0 && minutes >= least }] as const;
    }),
  );
  return new Map(all);
}
