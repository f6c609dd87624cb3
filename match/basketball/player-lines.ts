/** What each player did in a game, and what players are compared by. */
import type { PlayerId } from "../ids.ts";
import { type Best, type Statistic, total } from "../statistics.ts";
import type { BasketballDocument, PlayerRow } from "./card.ts";

/** Of the five that count towards a double-double, how many came to ten. */
const inDoubleFigures = ({ points, offensive, defensive, assists, steals, blocks }: PlayerRow): number =>
  [points, offensive + defensive, assists, steals, blocks].filter((figure) => figure >= 10).length;

const lineOf = (row: PlayerRow) => ({
  matches: 1,
  points: row.points,
  rebounds: row.offensive + row.defensive,
  offensive: row.offensive,
  defensive: row.defensive,
  assists: row.assists,
  steals: row.steals,
  blocks: row.blocks,
  turnovers: row.turnovers,
  fouls: row.fouls,
  fgm: row.fgm,
  fga: row.fga,
  tpm: row.tpm,
  tpa: row.tpa,
  ftm: row.ftm,
  fta: row.fta,
  seconds: row.seconds ?? 0,
  plusMinus: row.plusMinus ?? 0,
  // A triple-double is a double-double too.
  doubleDoubles: inDoubleFigures(row) >= 2 ? 1 : 0,
  tripleDoubles: inDoubleFigures(row) >= 3 ? 1 : 0,
});
type Counters = ReturnType<typeof lineOf>;
type Line = Counters & { readonly mostPoints?: Best };

/** A line for everybody in the box score: who was on the court, or did something. */
export const players = ({ card }: Pick<BasketballDocument, "card">): Readonly<Record<PlayerId, Line>> =>
  Object.fromEntries(Object.entries(card.players).map(([id, row]) => [id, withBests(lineOf(row))]));

const withBests = (line: Counters): Line => (line.points > 0 ? { ...line, mostPoints: [line.points] } : line);

const share = (name: string, label: string, made: keyof Counters, tried: keyof Counters, value: number) => ({
  name,
  label,
  sum: { [made]: 1 },
  per: { [tried]: 1 },
  times: 100,
  least: { counter: tried, value },
});

const perGame = (counter: keyof Counters, label: string) => ({
  name: `${counter}-per-game`,
  label,
  sum: { [counter]: 1 },
  per: { matches: 1 },
});

export const statistics: readonly Statistic<keyof Counters, "mostPoints">[] = [
  total("points", "Points"),
  total("rebounds", "Rebounds"),
  total("assists", "Assists"),
  total("steals", "Steals"),
  total("blocks", "Blocks"),
  perGame("points", "Points a game"),
  perGame("rebounds", "Rebounds a game"),
  perGame("assists", "Assists a game"),
  share("field-goals", "Field goals made, of a hundred", "fgm", "fga", 10),
  share("threes", "Threes made, of a hundred", "tpm", "tpa", 5),
  share("free-throws", "Free throws made, of a hundred", "ftm", "fta", 5),
  { name: "most-points", label: "Most points in a game", best: "mostPoints" },
  total("doubleDoubles", "Double-doubles", "double-doubles"),
  total("tripleDoubles", "Triple-doubles", "triple-doubles"),
  total("tpm", "Threes made", "threes-made"),
  total("turnovers", "Turnovers"),
  total("plusMinus", "Plus-minus", "plus-minus"),
  total("matches", "Games"),
];
