/** What each player did in a match, and what players are compared by. In doubles most figures are the pair's alone. */
import { otherSide, type PlayerId } from "../ids.ts";
import { type Best, type Statistic, total } from "../statistics.ts";
import type { TennisDocument } from "./card.ts";
import { matchFigures } from "./figures.ts";
import { setsOf } from "./sets.ts";

const COUNTERS = [
  "matches",
  "wins",
  "sets",
  "games",
  "bagels",
  "points",
  "servePoints",
  "serveWon",
  "serviceGames",
  "held",
  "aces",
  "doubleFaults",
  "winners",
  "unforced",
  "breakPoints",
  "breaks",
] as const;
type Counter = (typeof COUNTERS)[number];
type Line = Partial<Record<Counter, number>> & { readonly mostAces?: Best };

/** A line for everybody in the line-ups once a point has been played. */
export function players({ card, players: named }: TennisDocument): Readonly<Record<PlayerId, Line>> {
  const sets = setsOf(card);
  if (sets.length === 0) return {};
  const figures = matchFigures(card);
  const lines: Record<PlayerId, Line> = {};
  for (const [id, { side, place }] of Object.entries(named)) {
    if (place === undefined) continue;
    const { points, servePoints, serveWon, serviceGames, held, aces } = figures[side];
    const { doubleFaults, winners, unforced, breakPoints, breaks } = figures[side];
    const won = sets.filter(({ winner }) => winner === side);
    lines[id as PlayerId] = {
      matches: 1,
      wins: card.outcome?.winner === side ? 1 : 0,
      sets: won.length,
      games: sets.reduce((sum, { games }) => sum + games[side], 0),
      // A match tie-break has no games to lose.
      bagels: won.filter(({ games, matchTieBreak }) => games[otherSide(side)] === 0 && !matchTieBreak).length,
      ...(card.format.draw === "singles" && {
        points,
        servePoints,
        serveWon,
        serviceGames,
        held,
        aces,
        doubleFaults,
        winners,
        unforced,
        breakPoints,
        breaks,
        ...(aces > 0 && { mostAces: [aces] }),
      }),
    };
  }
  return lines;
}

export const statistics: readonly Statistic<Counter, "mostAces">[] = [
  total("wins", "Matches won"),
  total("aces", "Aces"),
  { name: "most-aces", label: "Most aces in a match", best: "mostAces" },
  {
    name: "serve-won",
    label: "Points won on serve, of a hundred",
    sum: { serveWon: 1 },
    per: { servePoints: 1 },
    times: 100,
    least: { counter: "servePoints", value: 40 },
  },
  {
    name: "holds",
    label: "Service games held, of a hundred",
    sum: { held: 1 },
    per: { serviceGames: 1 },
    times: 100,
    least: { counter: "serviceGames", value: 8 },
  },
  {
    name: "break-points-won",
    label: "Break points won, of a hundred",
    sum: { breaks: 1 },
    per: { breakPoints: 1 },
    times: 100,
    least: { counter: "breakPoints", value: 4 },
  },
  total("breaks", "Breaks of serve"),
  total("winners", "Winners"),
  total("bagels", "Sets won to love"),
  total("doubleFaults", "Double faults", "double-faults"),
  total("matches", "Matches"),
];
