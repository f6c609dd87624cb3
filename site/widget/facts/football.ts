import { minuteText } from "../../../match/football/clock.ts";
import type { FootballDocument, Goal } from "../../../match/football/card.ts";
import { nameOf } from "../../people.ts";
import { type FactsOf, ROWS } from "../facts.ts";
import type { FactWords } from "../words.ts";

const COUNTED = ["possession", "corners", "shots"] as const;

const ENGLISH: Pick<
  FactWords,
  "noGoals" | "noGoal" | "ownGoal" | "penalty" | "redCard" | "shots" | "corners" | "possession"
> = {
  noGoals: "No goals yet",
  noGoal: "no goal",
  ownGoal: "own goal",
  penalty: "penalty",
  redCard: "red card",
  shots: "Shots",
  corners: "Corners",
  possession: "Possession %",
};

/** The last goals and dismissals, and what is counted of both sides. */
export const facts: FactsOf<FootballDocument> = (doc, known) => {
  const words = { ...ENGLISH, ...known };
  const { goals, bookings, statistics, clock } = doc.card;
  if (!clock) return { chips: [], rows: [] };
  const happened = [
    ...Object.entries(goals).map(([seq, goal]) => ({ ...goal, seq, note: noteOf(goal, words) })),
    ...Object.entries(bookings)
      .filter(([, { card }]) => card !== "yellow")
      .map(([seq, booking]) => ({ ...booking, seq, note: words.redCard })),
  ];
  const rows = happened
    .toSorted((one, other) => Number(other.seq) - Number(one.seq))
    .slice(0, ROWS)
    .map((one) => ({
      name: `${minuteText(one)}’ ${one.player ? nameOf(doc, one.player) : doc.sides[one.side].name}`,
      value: doc.sides[one.side].short,
      note: one.note,
    }));
  return {
    chips: COUNTED.flatMap((name) => {
      const [a, b] = [statistics.a[name], statistics.b[name]];
      return a === undefined || b === undefined ? [] : [{ text: `${words[name]} ${a}–${b}` }];
    }),
    rows: rows.length > 0 ? rows : [{ name: words.noGoals }],
  };
};

function noteOf({ how, disallowed }: Goal, words: typeof ENGLISH): string {
  if (disallowed) return words.noGoal;
  if (how === "own goal") return words.ownGoal;
  return how === "penalty" ? words.penalty : "";
}
