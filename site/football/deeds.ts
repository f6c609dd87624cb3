/** What each player did that a line-up shows. */
import type { FootballDocument } from "../../match/football/card.ts";
import { minuteText } from "../../match/football/clock.ts";

export type Kind = "goal" | "own" | "yellow" | "red" | "on" | "away";

export interface Deed {
  readonly kind: Kind;
  readonly minute: string;
}

export function deedsOf({ card }: FootballDocument): ReadonlyMap<string, readonly Deed[]> {
  const deeds = new Map<string, Deed[]>();
  const add = (id: string | undefined, deed: Deed) => {
    if (id) deeds.set(id, [...(deeds.get(id) ?? []), deed]);
  };
  for (const goal of Object.values(card.goals)) {
    if (goal.disallowed) continue;
    const kind = goal.how === "own goal" ? "own" : "goal";
    add(goal.player, { kind, minute: minuteText(goal) });
  }
  for (const shown of Object.values(card.bookings)) {
    const kind = shown.card === "yellow" ? "yellow" : "red";
    add(shown.player, { kind, minute: minuteText(shown) });
  }
  for (const change of Object.values(card.substitutions)) {
    const minute = minuteText(change);
    add(change.out, { kind: "away", minute });
    add(change.in, { kind: "on", minute });
  }
  return deeds;
}
