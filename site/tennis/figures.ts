/** What a tennis page shows of a match, worked out from the document. */
import type { SideId } from "../../match/ids.ts";
import type { Figures, GameLog, TennisCard, TennisDocument, TennisSet } from "../../match/tennis/card.ts";
import { setsOf } from "../../match/tennis/sets.ts";
import { add, called, NONE, type Tally } from "../../match/tennis/scoring.ts";
import { joined } from "../words.ts";

export interface Game extends GameLog {
  readonly key: string;
  readonly set: TennisSet;
  /** Within the set, from 1. */
  readonly number: number;
  /** After it. */
  readonly games: Tally;
}

export function gamesIn(set: TennisSet): readonly Game[] {
  let games = NONE;
  const inOrder = Object.entries(set.log).toSorted(([x], [y]) => Number(x) - Number(y));
  return inOrder.map(([number, log]) => {
    if (log.winner) games = add(games, log.winner);
    return { key: `${set.ordinal}.${number}`, set, number: Number(number), games, ...log };
  });
}

export const gamesOf = (card: TennisCard): readonly Game[] => setsOf(card).flatMap(gamesIn);

export const isBreak = ({ winner, server, tieBreak }: GameLog): boolean =>
  winner !== undefined && winner !== server && !tieBreak;

/** The score after each point of a game, the server's first as it is called: "15-0", "40-AD". */
export function callsOf({ points, server, tieBreak = false, winner }: GameLog): readonly Call[] {
  let tally = NONE;
  return Array.from(points, (side, at) => {
    const by = side === "a" ? "a" : "b";
    tally = add(tally, by);
    const last = at === points.length - 1 && winner !== undefined;
    const receiver = server === "a" ? "b" : "a";
    const text = `${called(tally, server, tieBreak)}-${called(tally, receiver, tieBreak)}`;
    return { key: String(at), by, text: last && !tieBreak ? "Game" : text };
  });
}

export interface Call {
  readonly key: string;
  readonly by: SideId;
  readonly text: string;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${Math.round((100 * part) / whole)}%`;

export interface Comparison {
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

/** The rows of a table of figures; what a feed did not record is left out. */
export function comparisons(of: Readonly<Record<SideId, Figures>>): readonly Comparison[] {
  const both = (name: string, tell: (own: Figures, other: Figures) => string): Comparison => ({
    name,
    a: tell(of.a, of.b),
    b: tell(of.b, of.a),
  });
  const some = (...names: readonly (keyof Figures)[]) => names.some((name) => of.a[name] + of.b[name] > 0);
  return [
    ...(some("aces", "doubleFaults")
      ? [both("Aces", ({ aces }) => String(aces)), both("Double faults", (own) => String(own.doubleFaults))]
      : []),
    ...(some("firstIn")
      ? [
          both("First serves in", ({ firstIn, serves }) => share(firstIn, serves)),
          both("Won on first serve", ({ firstWon, firstIn }) => share(firstWon, firstIn)),
          both("Won on second serve", (own) => share(own.secondWon, own.serves - own.firstIn)),
        ]
      : []),
    both("Points won on serve", ({ serveWon, servePoints }) => share(serveWon, servePoints)),
    both("Points won returning", (_own, { serveWon, servePoints }) =>
      share(servePoints - serveWon, servePoints),
    ),
    both("Break points won", ({ breaks, breakPoints }) => `${breaks}/${breakPoints}`),
    both("Service games held", ({ held, serviceGames }) => `${held}/${serviceGames}`),
    ...(some("winners") ? [both("Winners", ({ winners }) => String(winners))] : []),
    ...(some("unforced") ? [both("Unforced errors", ({ unforced }) => String(unforced))] : []),
    both("Points won", ({ points }) => String(points)),
  ];
}

/** Hours and minutes, "0:52"; undefined while the set is on. */
export function lengthOf({ startedAt, endedAt }: TennisSet): string | undefined {
  if (endedAt === undefined) return undefined;
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

const FINAL_SETS: Readonly<Record<TennisCard["format"]["finalSet"], string | undefined>> = {
  "tie-break": undefined,
  advantage: "no tie-break in the final set",
  "tie-break at 12-12": "tie-break at 12-12 in the final set",
  "tie-break to 10": "final-set tie-break to 10",
  "match tie-break": "match tie-break to 10 for a final set",
};

/** "Singles · best of five sets · final-set tie-break to 10" */
export function formatText({ card: { format } }: TennisDocument): string {
  const { draw, bestOf, finalSet, noAd, games } = format;
  return joined(
    draw === "singles" ? "Singles" : "Doubles",
    bestOf === 1 ? "one set" : `best of ${bestOf === 3 ? "three" : "five"} sets`,
    games === 6 ? undefined : `sets to ${games} games`,
    noAd ? "deciding point at deuce" : undefined,
    bestOf === 1 ? undefined : FINAL_SETS[finalSet],
  );
}
