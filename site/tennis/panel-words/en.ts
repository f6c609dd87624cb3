/** What the panels of a tennis match say, in English. */
import type { TennisSet } from "../../../match/tennis/card.ts";

type Named = Pick<TennisSet, "ordinal" | "matchTieBreak">;

const ORDINALS = ["1st", "2nd", "3rd", "4th", "5th"] as const;

export const en = {
  /** In words of its own: the module of the headline, shared with this one, would be split off the first page's. */
  set: ({ ordinal, matchTieBreak }: Named) =>
    matchTieBreak ? "Match tie-break" : `${ORDINALS[ordinal - 1] ?? `${ordinal}th`} set`,
  setShort: (ordinal: number) => `Set ${ordinal}`,
  score: "Score",
  scoreBySets: "Score by sets",
  match: "Match",
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
};

export type TennisWords = typeof en;
