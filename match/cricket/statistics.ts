/** What each player did in a match, and what players are compared by. Super overs stand in no record. */
import type { PlayerId } from "../ids.ts";
import { type Best, better, type Statistic, total } from "../statistics.ts";
import type { BatterRow, BowlerRow, CricketDocument, Dismissal, Innings } from "./card.ts";

const COUNTERS = [
  "matches",
  "innings",
  "notOuts",
  "runs",
  "balls",
  "fours",
  "sixes",
  "fifties",
  "hundreds",
  "ducks",
  "ballsBowled",
  "conceded",
  "wickets",
  "maidens",
  "fiveWickets",
  "catches",
  "stumpings",
  "runOuts",
] as const;
type Counter = (typeof COUNTERS)[number];
type Counts = Record<Counter, number>;
type Line = Counts & {
  /** Runs, and 1 if not out. */
  highestScore?: Best;
  /** Wickets in an innings, and what they cost, below 0. */
  bestBowling?: Best;
};

const emptyLine = (): Line => Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Counts;

/** A line for everybody who took part: those in the line-ups once the toss or an innings has come, and their replacements. */
export function players({ card, players: named }: CricketDocument): Readonly<Record<PlayerId, Line>> {
  const begun = Object.values(card.innings);
  const lines = new Map<string, Line>();
  const lineOf = (id: string): Line => {
    const line = lines.get(id) ?? { ...emptyLine(), matches: 1 };
    lines.set(id, line);
    return line;
  };
  if (card.toss || begun.length > 0) {
    for (const [id, { bench }] of Object.entries(named)) if (!bench) lineOf(id);
  }
  for (const innings of begun) if (!innings.superOver) addInnings(innings, lineOf);
  return Object.fromEntries(lines);
}

function addInnings({ batters, bowlers }: Innings, lineOf: (id: string) => Line): void {
  for (const [id, row] of Object.entries(batters)) {
    if (row.state !== "absent") bat(lineOf(id), row);
    if (row.dismissal) creditFielders(row.dismissal, lineOf);
  }
  for (const [id, row] of Object.entries(bowlers)) bowl(lineOf(id), row);
}

function bat(line: Line, { runs, balls, fours, sixes, state }: BatterRow): void {
  line.innings += 1;
  // Retired hurt is not out; retired out is out (Law 25.4).
  if (state !== "out") line.notOuts += 1;
  line.runs += runs;
  line.balls += balls;
  line.fours += fours;
  line.sixes += sixes;
  if (runs >= 100) line.hundreds += 1;
  else if (runs >= 50) line.fifties += 1;
  if (runs > 0) line.highestScore = better(line.highestScore, [runs, state === "out" ? 0 : 1]);
  else if (state === "out") line.ducks += 1;
}

function bowl(line: Line, { balls, runs, wickets, maidens }: BowlerRow): void {
  line.ballsBowled += balls;
  line.conceded += runs;
  line.wickets += wickets;
  line.maidens += maidens;
  if (wickets >= 5) line.fiveWickets += 1;
  if (wickets > 0) line.bestBowling = better(line.bestBowling, [wickets, 0 - runs]);
}

/** What a substitute holds is nobody's in the records, and the card does not name him. */
function creditFielders({ kind, bowler, fielders = [] }: Dismissal, lineOf: (id: string) => Line): void {
  const [first] = fielders;
  if (kind === "caught" && first) lineOf(first).catches += 1;
  if (kind === "caught and bowled" && bowler) lineOf(bowler).catches += 1;
  if (kind === "stumped" && first) lineOf(first).stumpings += 1;
  if (kind === "run out") for (const fielder of new Set(fielders)) lineOf(fielder).runOuts += 1;
}

export const statistics: readonly Statistic<Counter, "highestScore" | "bestBowling">[] = [
  total("runs", "Runs"),
  total("wickets", "Wickets"),
  {
    name: "strike-rate",
    label: "Strike rate",
    sum: { runs: 1 },
    per: { balls: 1 },
    times: 100,
    least: { counter: "balls", value: 30 },
  },
  {
    name: "average",
    label: "Batting average",
    sum: { runs: 1 },
    per: { innings: 1, notOuts: -1 },
    least: { counter: "innings", value: 3 },
  },
  {
    name: "economy",
    label: "Economy rate",
    sum: { conceded: 1 },
    per: { ballsBowled: 1 },
    times: 6,
    least: { counter: "ballsBowled", value: 24 },
    lowest: true,
  },
  {
    name: "bowling-average",
    label: "Bowling average",
    sum: { conceded: 1 },
    per: { wickets: 1 },
    least: { counter: "wickets", value: 5 },
    lowest: true,
  },
  {
    name: "bowling-strike-rate",
    label: "Balls a wicket",
    sum: { ballsBowled: 1 },
    per: { wickets: 1 },
    least: { counter: "wickets", value: 5 },
    lowest: true,
  },
  { name: "highest-score", label: "Highest score", best: "highestScore", written: "not out" },
  {
    name: "best-bowling",
    label: "Best bowling in an innings",
    best: "bestBowling",
    written: "wickets/runs",
  },
  total("fours", "Fours"),
  total("sixes", "Sixes"),
  total("fifties", "Fifties"),
  total("hundreds", "Hundreds"),
  total("ducks", "Ducks"),
  total("fiveWickets", "Five wickets in an innings", "five-wickets"),
  total("maidens", "Maidens"),
  total("catches", "Catches"),
  total("stumpings", "Stumpings"),
  total("runOuts", "Run outs", "run-outs"),
  total("matches", "Matches"),
];
