/** What a scorecard shows of an innings, worked out from the document. */
import type {
  CricketDocument,
  BatterRow,
  BowlerRow,
  CricketCard,
  Innings,
} from "../../match/cricket/card.ts";
import { inningsScore } from "../../match/cricket/headline.ts";
import { oversBegun } from "../../match/cricket/over-log.ts";
import { lineUp } from "../people.ts";
import { byKey } from "./order.ts";

/** "182/6", "274" for all out, "302/9d" declared */
export const scoreText = (innings: Innings): string => inningsScore(innings);

interface Batter extends BatterRow {
  readonly id: string;
}
interface Bowler extends BowlerRow {
  readonly id: string;
}

export const battersOf = (innings: Innings): readonly Batter[] =>
  Object.entries(innings.batters)
    .map(([id, row]) => ({ id, ...row }))
    .toSorted((a, b) => a.order - b.order);

export const bowlersOf = (innings: Innings): readonly Bowler[] =>
  Object.entries(innings.bowlers)
    .map(([id, row]) => ({ id, ...row }))
    .toSorted((a, b) => a.order - b.order);

export function batter(innings: Innings, player: string | undefined): Batter | undefined {
  return player === undefined ? undefined : battersOf(innings).find((row) => row.id === player);
}

/** Names of those in the line-up who have not come in. */
export const yetToBat = (doc: CricketDocument, innings: Innings): readonly string[] =>
  lineUp(doc, innings.batting)
    .filter((player) => player.place !== undefined && !(player.id in innings.batters))
    .map((player) => player.name);

/** Runs per hundred balls; undefined before the first ball. */
export const strikeRate = (row: BatterRow): string =>
  row.balls === 0 ? "–" : ((100 * row.runs) / row.balls).toFixed(1);

/** Runs an over, in the format's own overs. */
export const economy = (row: BowlerRow, perOver: number): string =>
  row.balls === 0 ? "–" : ((row.runs * perOver) / row.balls).toFixed(2);

export function extrasTotal({ extras }: Innings): number {
  return extras.wides + extras.noballs + extras.byes + extras.legbyes + extras.penalty;
}

export const wicketsOf = (innings: Innings) => byKey(innings.fallOfWickets);
export const oversOf = (innings: Innings) => oversBegun(innings).map(([over, log]) => ({ over, ...log }));

export interface Ball {
  readonly key: string;
  readonly mark: string;
  /** It is the last of an over, and another has begun. */
  readonly closes: boolean;
}

/** The newest `limit` balls, oldest first. */
export function lastBalls(innings: Innings, limit: number): readonly Ball[] {
  const overs = oversOf(innings).slice(-3);
  return overs
    .flatMap(({ over, balls }, at) => {
      const marks = byKey(balls);
      return marks.map(([ball, mark], place) => ({
        key: `${over}.${ball}`,
        mark,
        closes: place === marks.length - 1 && at < overs.length - 1,
      }));
    })
    .slice(-limit);
}

export type Tone = "plain" | "four" | "six" | "wicket";

/** The tone of a delivery's mark: "W" and "1W" are wickets, "4lb" is no boundary of the bat's. */
export function toneOf(mark: string): Tone {
  if (mark.includes("W")) return "wicket";
  if (mark === "4") return "four";
  return mark === "6" ? "six" : "plain";
}

/** Ball and over count of a "14.3" as overs: 14.5 at six balls an over. */
export function overAsNumber(text: string, perOver: number): number {
  const [overs = "0", balls = "0"] = text.split(".");
  return Number(overs) + Math.min(Number(balls), perOver) / perOver;
}

/** "24" for "24.0": only an over in progress shows its balls. */
export const oversShown = ({ oversText }: { readonly oversText: string }): string =>
  oversText.replace(/\.0$/, "");

/** The Hundred bowls sets of five. */
export type OverKind = "over" | "set";

export const overKind = ({ format }: CricketCard): OverKind => (format.ballsPerOver === 5 ? "set" : "over");

/** The best rows of an innings for a summary: most runs; most wickets for fewest runs. */
export const topBatters = (innings: Innings, count: number): readonly Batter[] =>
  battersOf(innings)
    .filter((row) => row.state !== "absent")
    .toSorted((a, b) => b.runs - a.runs || a.balls - b.balls)
    .slice(0, count);

export const topBowlers = (innings: Innings, count: number): readonly Bowler[] =>
  bowlersOf(innings)
    .toSorted((a, b) => b.wickets - a.wickets || a.runs - b.runs)
    .slice(0, count);
