/** What a tennis page shows of a match, worked out from the document. */
import type { SideId } from "../../match/ids.ts";
import type { Figures, GameLog, TennisCard, TennisDocument, TennisSet } from "../../match/tennis/card.ts";
import { setsOf } from "../../match/tennis/sets.ts";
import { add, called, NONE, type Tally } from "../../match/tennis/scoring.ts";
import { scoreIn } from "../i18n/isolated.ts";
import { joined } from "../words.ts";
import type { TennisWords } from "./panel-words/en.ts";

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

/** The score after each point of a game, the server's first as it is called: "15-0", "40-AD"; `won` after the last one. */
export function callsOf(
  { points, server, tieBreak = false, winner }: GameLog,
  won: string,
  dir: "ltr" | "rtl" = "ltr",
): readonly Call[] {
  let tally = NONE;
  return Array.from(points, (side, at) => {
    const by = side === "a" ? "a" : "b";
    tally = add(tally, by);
    const last = at === points.length - 1 && winner !== undefined;
    const receiver = server === "a" ? "b" : "a";
    const text = scoreIn(dir, called(tally, server, tieBreak), called(tally, receiver, tieBreak), "-");
    return { key: String(at), by, text: last && !tieBreak ? won : text };
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
  readonly id: keyof TennisWords["figures"];
  readonly a: string;
  readonly b: string;
}

/** The rows of a table of figures; what a feed did not record is left out. */
export function comparisons(of: Readonly<Record<SideId, Figures>>): readonly Comparison[] {
  const both = (id: Comparison["id"], tell: (own: Figures, other: Figures) => string): Comparison => ({
    id,
    a: tell(of.a, of.b),
    b: tell(of.b, of.a),
  });
  const some = (...counted: readonly (keyof Figures)[]) =>
    counted.some((figure) => of.a[figure] + of.b[figure] > 0);
  return [
    ...(some("aces", "doubleFaults")
      ? [both("aces", ({ aces }) => String(aces)), both("doubleFaults", (own) => String(own.doubleFaults))]
      : []),
    ...(some("firstIn")
      ? [
          both("firstIn", ({ firstIn, serves }) => share(firstIn, serves)),
          both("firstWon", ({ firstWon, firstIn }) => share(firstWon, firstIn)),
          both("secondWon", (own) => share(own.secondWon, own.serves - own.firstIn)),
        ]
      : []),
    both("serveWon", ({ serveWon, servePoints }) => share(serveWon, servePoints)),
    both("returnWon", (_own, { serveWon, servePoints }) => share(servePoints - serveWon, servePoints)),
    both("breaks", ({ breaks, breakPoints }) => `${breaks}/${breakPoints}`),
    both("held", ({ held, serviceGames }) => `${held}/${serviceGames}`),
    ...(some("winners") ? [both("winners", ({ winners }) => String(winners))] : []),
    ...(some("unforced") ? [both("unforced", ({ unforced }) => String(unforced))] : []),
    both("points", ({ points }) => String(points)),
  ];
}

/** Hours and minutes, "0:52"; undefined while the set is on. */
export function lengthOf({ startedAt, endedAt }: TennisSet): string | undefined {
  if (endedAt === undefined) return undefined;
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "Singles · best of five sets · final-set tie-break to 10" */
export function formatText(say: TennisWords, { card: { format } }: TennisDocument): string {
  const { draw, bestOf, finalSet, noAd, games } = format;
  return joined(
    say.draw[draw],
    say.bestOf[bestOf],
    games === 6 ? undefined : say.setsTo(games),
    noAd ? say.decidingPoint : undefined,
    bestOf === 1 || finalSet === "tie-break" ? undefined : say.finalSet[finalSet],
  );
}
