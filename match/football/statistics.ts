/** What each player did in a match, and what players are compared by. A shoot-out stands in no record. */
import type { PlayerId } from "../ids.ts";
import { type Statistic, total } from "../statistics.ts";
import type { FootballDocument } from "./card.ts";
import { keeping } from "./keepers.ts";
import { starters } from "./lineup.ts";

const COUNTERS = [
  "matches",
  "starts",
  "goals",
  "braces",
  "hatTricks",
  "penalties",
  "ownGoals",
  "assists",
  "shots",
  "onTarget",
  "yellowCards",
  "redCards",
  "conceded",
  "cleanSheets",
] as const;
type Counter = (typeof COUNTERS)[number];
type Line = Record<Counter, number>;

const emptyLine = () => Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Line;

/** A line for everybody who took part: those who started once play has begun, who came on, who did something. */
export function players(doc: FootballDocument): Readonly<Record<PlayerId, Line>> {
  const { card } = doc;
  const lines = new Map<string, Line>();
  const add = (id: string | undefined, counter: Counter) => {
    if (id === undefined) return;
    const line = lines.get(id) ?? { ...emptyLine(), matches: 1 };
    lines.set(id, line);
    if (counter !== "matches") line[counter] += 1;
  };
  if (card.clock)
    for (const side of ["a", "b"] as const) for (const id of starters(doc, side)) add(id, "starts");
  for (const change of Object.values(card.substitutions)) add(change.in, "matches");
  for (const { player, assist, how, disallowed } of Object.values(card.goals)) {
    if (disallowed) continue;
    add(player, how === "own goal" ? "ownGoals" : "goals");
    if (how === "penalty") add(player, "penalties");
    add(assist, "assists");
  }
  for (const { player, outcome } of Object.values(card.shots)) {
    add(player, "shots");
    if (outcome === "goal" || outcome === "saved") add(player, "onTarget");
  }
  for (const { player, card: colour } of Object.values(card.bookings)) {
    // Somebody on the bench may be shown a card without having played.
    if (player && lines.has(player)) add(player, colour === "yellow" ? "yellowCards" : "redCards");
  }
  for (const line of lines.values()) {
    if (line.goals === 2) line.braces = 1;
    if (line.goals > 2) line.hatTricks = 1;
  }
  for (const [id, { conceded, cleanSheet }] of keeping(doc)) {
    const line = lines.get(id);
    if (!line) continue;
    line.conceded = conceded;
    line.cleanSheets = cleanSheet ? 1 : 0;
  }
  return Object.fromEntries(lines);
}

export const statistics: readonly Statistic<Counter>[] = [
  total("goals", "Goals"),
  total("assists", "Assists"),
  { name: "goals-and-assists", label: "Goals and assists", sum: { goals: 1, assists: 1 } },
  total("hatTricks", "Hat-tricks", "hat-tricks"),
  total("braces", "Matches with two goals"),
  total("cleanSheets", "Clean sheets of goalkeepers", "clean-sheets"),
  total("shots", "Shots"),
  total("onTarget", "Shots on target", "shots-on-target"),
  {
    name: "conversion",
    label: "Goals from a hundred shots",
    sum: { goals: 1 },
    per: { shots: 1 },
    times: 100,
    least: { counter: "shots", value: 10 },
  },
  total("penalties", "Penalties scored"),
  total("ownGoals", "Own goals", "own-goals"),
  total("yellowCards", "Yellow cards", "yellow-cards"),
  total("redCards", "Red cards", "red-cards"),
  total("starts", "Starts"),
  total("matches", "Matches"),
];
