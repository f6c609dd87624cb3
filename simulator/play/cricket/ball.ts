/** One delivery: what comes of it when this bowler bowls to this batter now. */
import type { Chance } from "../chance.ts";
import type { Circumstance } from "./commentary.ts";
import { type Ball, noted, type Situation } from "./situation.ts";
import { ANSWERS, OUTCOMES, TEMPOS } from "./tempo.ts";
import { drawWicket, mayRunOut, runOut, stumpedOffWide } from "./wicket.ts";

export interface Bowled {
  readonly ball: Ball;
  /** After a run out: the batters had crossed on the run that was not completed. */
  readonly crossed: boolean;
}

export function bowlBall(now: Situation, random: Chance): Bowled {
  const ball = drawBall(now, random);
  if (ball.wickets || !mayRunOut(ball, now, random)) return { ball, crossed: false };
  return { ball: runOut(now, ball.runs, random), crossed: random.happens(0.65) };
}

function drawBall(now: Situation, random: Chance): Ball {
  const { wide, noball, bye, legbye } = TEMPOS[now.style.tempo].extras;
  const wides = wide * (now.phase === "death" ? 1.3 : 0.95);
  const draw = random.weighted([
    [drawWide, wides],
    [drawNoBall, noball],
    [drawBye, bye],
    [drawLegBye, legbye],
    [drawBat, 100 - wides - noball - bye - legbye],
  ]);
  return draw(now, random);
}

const WIDES = [
  [1, 88],
  [2, 5],
  [3, 1],
  [5, 6],
] as const;
const BYES = [
  [1, 60],
  [2, 10],
  [4, 30],
] as const;
const LEG_BYES = [
  [1, 80],
  [2, 8],
  [4, 12],
] as const;

function drawWide(now: Situation, random: Chance): Ball {
  const stumped = now.bowler.bowling?.style === "spin" && !now.freeHit && random.happens(0.03);
  if (stumped) return stumpedOffWide(now, random);
  const wides = random.weighted(WIDES);
  return noted(now, random, { runs: { batter: 0, wides }, ...(wides === 5 && { boundary: true }) }, "wide");
}

function drawNoBall(now: Situation, random: Chance): Ball {
  const batter = drawRuns(now, random);
  const ball = { runs: { batter, noballs: 1 }, ...(batter >= 4 && { boundary: true }) };
  return noted(now, random, ball, "noball");
}

function drawBye(now: Situation, random: Chance): Ball {
  const byes = random.weighted(BYES);
  return noted(now, random, { runs: { batter: 0, byes }, ...(byes === 4 && { boundary: true }) }, "bye");
}

function drawLegBye(now: Situation, random: Chance): Ball {
  const legbyes = random.weighted(LEG_BYES);
  return noted(
    now,
    random,
    { runs: { batter: 0, legbyes }, ...(legbyes === 4 && { boundary: true }) },
    "legbye",
  );
}

function drawBat(now: Situation, random: Chance): Ball {
  if (!now.freeHit && random.happens(wicketShare(now))) return drawWicket(now, random);
  const batter = drawRuns(now, random);
  // Four that were run, all of them, happen about once in a season.
  const boundary = batter === 6 || (batter === 4 && !random.happens(0.004));
  return noted(now, random, { runs: { batter }, ...(boundary && { boundary }) }, scored(batter, boundary));
}

/** Runs off the bat of somebody who is not out. */
const drawRuns = (now: Situation, random: Chance): number =>
  random.weighted(OUTCOMES.map((runs) => [runs, weightOf(runs, now)] as const));

function wicketShare(now: Situation): number {
  const wicket = weightOf("wicket", now);
  return wicket / OUTCOMES.reduce((sum, runs) => sum + weightOf(runs, now), wicket);
}

function weightOf(outcome: keyof typeof ANSWERS, now: Situation): number {
  const { dare, edge, guile, fresh, settled } = ANSWERS[outcome];
  const aggression = now.freeHit ? now.aggression + 0.5 : now.aggression;
  const exponent =
    dare * aggression + edge * (now.striker.batting + now.ease) + guile * (now.bowler.bowling?.skill ?? -1);
  const atHome = Math.min(now.faced, 30) / 30;
  const rate = TEMPOS[now.style.tempo].phases[now.phase][outcome];
  return rate * Math.exp(exponent) * (fresh + (settled - fresh) * atHome);
}

const scored = (batter: number, boundary: boolean): Circumstance => {
  if (boundary) return batter === 6 ? "six" : "four";
  if (batter === 0) return "dot";
  return batter === 1 ? "single" : "run";
};
