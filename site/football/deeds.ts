/** What each player did that a line-up shows. */
import type { FootballDocument } from "../../match/football/card.ts";
import { minuteText } from "../../match/football/clock.ts";

export type Kind = "goal" | "own" | "yellow" | "red" | "on" | "away";
export const SIGNS: Readonly<Record<Kind, string>> = {
  goal: "G",
  own: "OG",
  yellow: "",
  red: "",
  on: "▲",
  away: "▼",
};

export interface Deed {
  readonly kind: Kind;
  readonly minute: string;
  readonly says: string;
}

export function deedsOf({ card }: FootballDocument): ReadonlyMap<string, readonly Deed[]> {
  const deeds = new Map<string, Deed[]>();
  const add = (id: string | undefined, deed: Deed) => {
    if (id) deeds.set(id, [...(deeds.get(id) ?? []), deed]);
  };
  for (const goal of Object.values(card.goals)) {
    if (goal.disallowed) continue;
    const own = goal.how === "own goal";
    add(goal.player, {
      kind: own ? "own" : "goal",
      minute: minuteText(goal),
      says: own ? "Own goal" : "Goal",
    });
  }
  for (const shown of Object.values(card.bookings)) {
    const yellow = shown.card === "yellow";
    const says = yellow ? "Yellow card" : "Sent off";
    add(shown.player, { kind: yellow ? "yellow" : "red", minute: minuteText(shown), says });
  }
  for (const change of Object.values(card.substitutions)) {
    const minute = minuteText(change);
    add(change.out, { kind: "away", minute, says: "Off" });
    add(change.in, { kind: "on", minute, says: "On" });
  }
  return deeds;
}
