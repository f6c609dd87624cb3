/** What the panels of a tennis match say, in English. */
import type { TennisSet } from "../../../match/tennis/card.ts";
import type { FinalSet } from "../../../match/tennis/format.ts";

type Named = Pick<TennisSet, "ordinal" | "matchTieBreak">;

const ORDINALS = ["1st", "2nd", "3rd", "4th", "5th"] as const;

export const en = {
  /** In words of its own: the module of the headline, shared with this one, would be split off the first page's. */
  set: ({ ordinal, matchTieBreak }: Named) =>
    matchTieBreak ? "Match tie-break" : `${ORDINALS[ordinal - 1] ?? `${ordinal}th`} set`,
  setShort: (ordinal: number) => `Set ${ordinal}`,
  /** In the head of a column. */
  setHead: "Set",
  matchTieBreakShort: "MTB",
  gamePointsShort: "Pts",
  gamePoints: "Points in the game",
  length: "Length",
  score: "Score",
  scoreBySets: "Score by sets",
  match: "Match",
  onCourt: "On court",
  nowServing: (name: string) => `${name} to serve`,
  onServe: "serving",
  lastGame: "Last game",
  tieBreak: "Tie-break",
  thisGame: "This game",
  newestFirst: ", newest first",
  lead: "Points lead",
  leadSays: (points: string) =>
    `Points won more than the other side after each of ${points} points. Circles are breaks of serve.`,
  breakOfServe: "break of serve",
  games: "Points a game",
  gamesSays: "Points played in every game, by who served. Dots are breaks of serve.",
  gamesUnit: "games, dots are breaks",
  game: "Game",
  served: "Served",
  points: "Points",
  won: "Won",
  broken: "Break",
  serving: (name: string) => `${name} serving`,
  toServe: "to serve",
  firstInTieBreak: "first in the tie-break",
  inPlay: "in play",
  pointByPoint: "Point by point",
  figuresOfSet: "Figures of the set",
  pointTo: (name: string) => `to ${name}`,

  figuresTitle: "Figures",
  figuresOf: (title: string) => `Figures: ${title}`,
  figures: {
    aces: "Aces",
    doubleFaults: "Double faults",
    firstIn: "First serves in",
    firstWon: "Won on first serve",
    secondWon: "Won on second serve",
    serveWon: "Points won on serve",
    returnWon: "Points won returning",
    breaks: "Break points won",
    held: "Service games held",
    winners: "Winners",
    unforced: "Unforced errors",
    points: "Points won",
  },

  toss: "Toss",
  format: "Format",
  draw: { singles: "Singles", doubles: "Doubles" },
  bestOf: { 1: "one set", 3: "best of three sets", 5: "best of five sets" },
  setsTo: (games: number) => `sets to ${games} games`,
  decidingPoint: "deciding point at deuce",
  /** Where the last set is played as the others there is nothing to say. */
  finalSet: {
    advantage: "no tie-break in the final set",
    "tie-break at 12-12": "tie-break at 12-12 in the final set",
    "tie-break to 10": "final-set tie-break to 10",
    "match tie-break": "match tie-break to 10 for a final set",
  } satisfies Record<Exclude<FinalSet, "tie-break">, string>,
};

export type TennisWords = typeof en;
