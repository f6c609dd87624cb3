/** What a point adds to the figures of a set. */
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { Figures, TennisCard } from "./card.ts";
import type { PointPlayed } from "./events.ts";

export const NO_FIGURES: Figures = {
  points: 0,
  servePoints: 0,
  serveWon: 0,
  serves: 0,
  firstIn: 0,
  firstWon: 0,
  secondWon: 0,
  aces: 0,
  doubleFaults: 0,
  winners: 0,
  unforced: 0,
  breakPoints: 0,
  breaks: 0,
  serviceGames: 0,
  held: 0,
};

/** The counts that grow by one. */
type Counted = readonly (keyof Figures | false)[];

function plus(figures: Figures, counted: Counted): Figures {
  const grown: Record<keyof Figures, number> = { ...figures };
  for (const name of counted) if (name) grown[name] += 1;
  return grown;
}

export type BySide = Readonly<Record<SideId, Figures>>;

/** `breakPoint`: the receiver could break with this point. An ace counts as a winner too, as scorers have it. */
export function countPoint(
  figures: BySide,
  { winner, serve, how }: PointPlayed,
  server: SideId,
  breakPoint: boolean,
): BySide {
  const held = winner === server;
  const first = serve === 1;
  const receiver = otherSide(server);
  const counted: Readonly<Record<SideId, (keyof Figures | false)[]>> = { a: [], b: [] };
  counted[winner].push(
    "points",
    (how === "ace" || how === "service-winner" || how === "winner") && "winners",
  );
  counted[otherSide(winner)].push(how === "unforced-error" && "unforced");
  counted[receiver].push(breakPoint && "breakPoints");
  counted[server].push(
    "servePoints",
    held && "serveWon",
    serve !== undefined && "serves",
    first && "firstIn",
    first && held && "firstWon",
    serve === 2 && held && "secondWon",
    how === "ace" && "aces",
    how === "double-fault" && "doubleFaults",
  );
  return { a: plus(figures.a, counted.a), b: plus(figures.b, counted.b) };
}

/** A game won; a tie-break is nobody's service game. */
export function countGame(figures: BySide, winner: SideId, server: SideId, tieBreak: boolean): BySide {
  if (tieBreak) return figures;
  const served = plus(figures[server], ["serviceGames", winner === server && "held"]);
  const receiver = otherSide(server);
  const received = winner === server ? figures[receiver] : plus(figures[receiver], ["breaks"]);
  return server === "a" ? { a: served, b: received } : { a: received, b: served };
}

/** A point that was not played: a penalty. */
export const countPenalty = (figures: BySide, winner: SideId): BySide => ({
  ...figures,
  [winner]: plus(figures[winner], ["points"]),
});

/** The figures of the whole match. */
export function matchFigures({ sets }: Pick<TennisCard, "sets">): BySide {
  const sum = (side: SideId): Figures => {
    const total: Record<keyof Figures, number> = { ...NO_FIGURES };
    for (const { figures } of Object.values(sets)) {
      for (const name of Object.keys(total) as (keyof Figures)[]) total[name] += figures[side][name];
    }
    return total;
  };
  return { a: sum(SIDES[0]), b: sum(SIDES[1]) };
}
