/** What each player did in a game, and what players are compared by. */
import type { PlayerId } from "../ids.ts";
import { type Statistic, total } from "../statistics.ts";
import type { BasketballDocument, PlayerRow } from "./card.ts";

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
});
type Line = ReturnType<typeof lineOf>;

/** A line for everybody in the box score: who was on the court, or did something. */
export const players = ({ card }: Pick<BasketballDocument, "card">): Readonly<Record<PlayerId, Line>> =>
  Object.fromEntries(Object.entries(card.players).map(([id, row]) => [id, lineOf(row)]));

const share = (name: string, label: string, made: keyof Line, tried: keyof Line, value: number) => ({
  name,
  label,
  sum: { [made]: 1 },
  per: { [tried]: 1 },
  times: 100,
  least: { counter: tried, value },
});

const perGame = (counter: keyof Line, label: string) => ({
  name: `${counter}-per-game`,
  label,
  sum: { [counter]: 1 },
  per: { matches: 1 },
});

export const statistics: readonly Statistic<keyof Line>[] = [
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
  total("tpm", "Threes made", "threes-made"),
  total("turnovers", "Turnovers"),
  total("plusMinus", "Plus-minus", "plus-minus"),
  total("matches", "Games"),
];
