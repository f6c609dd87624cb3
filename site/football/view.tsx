import type { FootballDocument } from "../../match/football/card.ts";
import type { GoalHow } from "../../match/football/events.ts";
import { minuteText, periodInProgress } from "../../match/football/clock.ts";
import { aggregate } from "../../match/football/outcome.ts";
import { periodLabel, PERIODS } from "../../match/football/period.ts";
import type { SideId } from "../../match/ids.ts";
import { nameOf, surname } from "../people.ts";
import type { Chip, SportView } from "../sport-view.ts";

const FIGURES = [
  ["shots", "Shots"],
  ["onTarget", "On target"],
  ["corners", "Corners"],
] as const;

function chips(doc: FootballDocument): readonly Chip[] {
  const { card, status } = doc;
  if (!card.clock || status.phase === "finished" || status.phase === "abandoned") return [];
  const stoppage = periodInProgress(card) && card.clock.stoppage;
  const total = aggregate(card);
  const { a, b } = card.statistics;
  return [
    ...(stoppage ? [{ name: "Added time", value: `${stoppage} min`, tone: "warn" } as const] : []),
    ...(total ? [{ name: "Aggregate", value: `${total.a}–${total.b}` }] : []),
    ...FIGURES.map(([id, name]) => ({ name, value: `${a[id]}–${b[id]}` })),
  ];
}

/** The score at half-time, once it is past. */
function aside({ card }: FootballDocument): string | undefined {
  const half = card.periods["first-half"];
  return half?.ended && card.clock?.period !== "first-half" ? `Half-time ${half.a}–${half.b}` : undefined;
}

const NOTES: Readonly<Partial<Record<GoalHow, string>>> = { "own goal": " (og)", penalty: " (pen)" };

/** Who scored, with the minutes: "Ode 12’, 45+1’". */
function scorers(doc: FootballDocument, side: SideId): string | undefined {
  const minutes = new Map<string, string[]>();
  for (const goal of Object.values(doc.card.goals)) {
    if (goal.side !== side || goal.disallowed) continue;
    const who = goal.player ? surname(nameOf(doc, goal.player)) : "Goal";
    const how = NOTES[goal.how] ?? "";
    minutes.set(who, [...(minutes.get(who) ?? []), `${minuteText(goal)}’${how}`]);
  }
  if (minutes.size === 0) return undefined;
  return Array.from(minutes, ([who, when]) => `${who} ${when.join(", ")}`).join(" · ");
}

const period = ({ card }: FootballDocument, ordinal: number): string | undefined => {
  const name = PERIODS[ordinal - 1];
  return name && card.periods[name] ? periodLabel(name) : undefined;
};

const hasScorecard = ({ card }: FootballDocument): boolean => card.clock !== undefined;

export const footballView: SportView<FootballDocument> = {
  words: () => ({ card: "Statistics", active: "in play" }),
  chips,
  aside,
  under: scorers,
  period,
  hasLineUps: true,
  hasScorecard,
};
