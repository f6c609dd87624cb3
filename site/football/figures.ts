/** What the screens read off a football card. */
import { minuteText, periodInProgress } from "../../match/football/clock.ts";
import type {
  FootballCard,
  FootballDocument,
  Goal,
  Moment,
  Statistics,
  When,
} from "../../match/football/card.ts";
import type { SideId } from "../../match/ids.ts";
import { nameOf } from "../people.ts";
import type { FootballPanelWords } from "./panel-words/en.ts";

/** Something that a reader of the match in short wants to know. */
export interface Happening {
  readonly key: string;
  readonly side: SideId;
  readonly minute: string;
  readonly kind: "goal" | "off" | "yellow" | "red" | "sub";
  readonly who: string;
  /** "penalty", "for D. Thorne" */
  readonly how?: string;
}

const bySeq = <T>(known: Readonly<Record<string, T>>): readonly (readonly [number, T])[] =>
  Object.entries(known).map(([seq, one]) => [Number(seq), one] as const);

/** Goals, cards and substitutions in the order in which they happened. */
export function happenings(doc: FootballDocument, say: FootballPanelWords): readonly Happening[] {
  const { goals, bookings, substitutions } = doc.card;
  const name = (id: string | undefined, side: SideId) => (id ? nameOf(doc, id) : doc.sides[side].name);
  const all: (readonly [number, Omit<Happening, "key">])[] = [
    ...bySeq(goals).map(([seq, goal]) => {
      const how = goalNote(doc, goal, say);
      const kind = goal.disallowed ? ("off" as const) : ("goal" as const);
      return [
        seq,
        {
          side: goal.side,
          minute: minuteText(goal),
          kind,
          who: name(goal.player, goal.side),
          ...(how && { how }),
        },
      ] as const;
    }),
    ...bySeq(bookings).map(([seq, { side, player, official, card, ...when }]) => {
      const kind = card === "yellow" ? ("yellow" as const) : ("red" as const);
      const how = card === "second yellow" ? { how: say.secondYellow } : {};
      return [
        seq,
        { side, minute: minuteText(when), kind, who: official ?? name(player, side), ...how },
      ] as const;
    }),
    ...bySeq(substitutions).map(
      ([seq, { side, out, in: arriving, ...when }]) =>
        [
          seq,
          {
            side,
            minute: minuteText(when),
            kind: "sub",
            who: nameOf(doc, arriving),
            how: say.replaces(nameOf(doc, out)),
          },
        ] as const,
    ),
  ];
  return all.toSorted(([x], [y]) => x - y).map(([seq, one]) => ({ key: String(seq), ...one }));
}

function goalNote(
  doc: FootballDocument,
  { how, assist, disallowed }: Goal,
  say: FootballPanelWords,
): string | undefined {
  if (disallowed) return say.noGoal[disallowed];
  if (how !== "open play") return say.hows[how];
  return assist && say.assists(nameOf(doc, assist));
}

export type StatisticId = keyof Statistics | "yellowCards" | "redCards";

/** Rows of statistics that the feed gives: which it is, and a number for each side. */
export function statisticsOf({ card }: FootballDocument) {
  const { a, b } = card.statistics;
  const shown = (side: SideId, colour: "yellow" | "red") =>
    Object.values(card.bookings).filter(
      (booking) => booking.side === side && (booking.card === "yellow") === (colour === "yellow"),
    ).length;
  const row = (id: StatisticId, one: number | undefined, other: number | undefined, digits = 0) =>
    one === undefined || other === undefined ? [] : [{ id, a: one, b: other, digits }];
  return [
    ...row("possession", a.possession, b.possession),
    ...row("xg", a.xg, b.xg, 2),
    ...row("shots", a.shots, b.shots),
    ...row("onTarget", a.onTarget, b.onTarget),
    ...row("corners", a.corners, b.corners),
    ...row("fouls", a.fouls, b.fouls),
    ...row("offsides", a.offsides, b.offsides),
    ...row("yellowCards", shown("a", "yellow"), shown("b", "yellow")),
    ...row("redCards", shown("a", "red"), shown("b", "red")),
  ];
}

/** The moment that is known last. */
function lastMoment({ goals, bookings, substitutions, shots }: FootballCard): Moment | undefined {
  const all = [goals, bookings, substitutions, shots].flatMap((known) => bySeq<Moment>(known));
  return all.reduce<readonly [number, Moment] | undefined>(
    (last, one) => (last && last[0] > one[0] ? last : one),
    undefined,
  )?.[1];
}

/** What a clock on the wall shows; undefined where no half is in progress or the wall's time is not the match's. */
export function clockText({ card }: FootballDocument, now: number | undefined): string | undefined {
  const { clock } = card;
  if (!clock?.since || !periodInProgress(card)) return undefined;
  const gone = now === undefined ? -1 : (now - Date.parse(clock.since)) / 1000;
  const seconds = Math.floor(clock.at + gone);
  const last = lastMoment(card);
  // A match that is played faster than time is further on than the wall's clock says.
  const behind = last !== undefined && seconds < 60 * (last.minute - 1);
  if (gone >= 0 && gone < 75 * 60 && !behind) {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
  return last && `${minuteText(last)}’`;
}

/** Minutes played at a moment, stoppage time counted on: 45+2 is 47. */
export const minutesAt = ({ minute, added = 0 }: When): number => minute + added;
