import { SIDES, type SideId } from "../../../match/ids.ts";
import type { Figures, TennisDocument } from "../../../match/tennis/card.ts";
import { add, called, NONE } from "../../../match/tennis/scoring.ts";
import type { Chip, FactsOf } from "../facts.ts";
import type { FactWords } from "../words.ts";

const POINTS = 6;

const ENGLISH: Pick<FactWords, "aces" | "game" | "breakPoints" | "pointsWon"> = {
  aces: "Aces",
  game: "Game",
  breakPoints: "Break points",
  pointsWon: "Points won",
};

/** The points of the game, and what is counted of both sides. */
export const facts: FactsOf<TennisDocument> = (doc, known) => {
  const words = { ...ENGLISH, ...known };
  const sets = Object.values(doc.card.sets);
  if (sets.length === 0) return { chips: [], rows: [] };
  const sum = (side: SideId, figure: keyof Figures) =>
    sets.reduce((total, set) => total + set.figures[side][figure], 0);
  const both = (tell: (side: SideId) => unknown) => SIDES.map(tell).join("–");
  return {
    chips: pointsOf(doc, words),
    rows: [
      { name: words.aces, value: both((side) => sum(side, "aces")) },
      {
        name: words.breakPoints,
        value: both((side) => sum(side, "breaks")),
        note: `(${both((side) => sum(side, "breakPoints"))})`,
      },
      { name: words.pointsWon, value: both((side) => sum(side, "points")) },
    ],
  };
};

/** The score after each point of the game, or of the last one, the server's first, in the colour of who won it. */
function pointsOf({ card }: TennisDocument, words: typeof ENGLISH): Chip[] {
  const set = Object.values(card.sets).at(-1);
  const game = Object.values(set?.log ?? {}).findLast(({ points }) => points);
  if (!game) return [];
  const { server, winner, tieBreak = false } = game;
  let tally = NONE;
  return Array.from(game.points, (by, at) => {
    const side = by === "a" ? "a" : "b";
    tally = add(tally, side);
    const receiver = server === "a" ? "b" : "a";
    const won = winner && !tieBreak && at === game.points.length - 1;
    const text = `${called(tally, server, tieBreak)}–${called(tally, receiver, tieBreak)}`;
    return { text: won ? words.game : text, tone: side } as const;
  }).slice(-POINTS);
}
