/** Shots, and what becomes of them. */
import { otherSide, type PlayerId, type SideId } from "../../../match/ids.ts";
import { anyone, type FootballPlay, happen, playing, type Playing, WHO } from "./game.ts";
import { ASSISTED, DISALLOWED, PENALTY } from "./rates.ts";

/** A shot from play: its chance is drawn first, then whether it is taken. */
export function* shoot(now: Playing, side: SideId, second: number): FootballPlay {
  const { game, doc } = now;
  const { random } = game;
  const mates = playing(doc, game, side);
  const shooter = anyone(random, mates, WHO.shoot);
  const from = random.happens(0.045) ? ("free kick" as const) : undefined;
  const xg = hundredths(Math.min(0.93, Math.exp(random.normal(from ? -2.9 : -2.64, from ? 0.4 : 0.86))));
  const taken = { side, player: shooter.id, xg, spot: spotOf(xg, random), ...(from && { from }) };
  if (!random.happens(xg)) return yield* noGoal(now, taken, second);
  const passers = mates.filter(({ id }) => id !== shooter.id);
  const assist = !from && random.happens(ASSISTED) ? { assist: anyone(random, passers, WHO.pass).id } : {};
  yield* goal(
    now,
    { side, player: shooter.id, how: from ?? "open play", xg, spot: taken.spot, ...assist },
    second,
  );
}

/** The better the chance, the nearer: about what models of chances make of distance alone. */
function spotOf(xg: number, random: Playing["game"]["random"]): Spot {
  const away = Math.min(36, Math.max(3, (1.1 - Math.log(xg / (1 - xg))) / 0.17 + random.normal(0, 1.5)));
  const aside = Math.min(1.1, Math.max(-1.1, random.normal(0, 0.45)));
  return { x: tenths(away * Math.sin(aside)), y: tenths(away * Math.cos(aside)) };
}
/** JSON knows no -0. */
const tenths = (metres: number): number => Math.round(metres * 10) / 10 || 0;

interface Spot {
  readonly x: number;
  readonly y: number;
}
/** Eleven metres from the goal (Law 1.7). */
const PENALTY_SPOT: Spot = { x: 0, y: 11 };

const hundredths = (value: number): number => Math.max(0.01, Math.round(value * 100) / 100);

interface Taken {
  readonly side: SideId;
  readonly player: PlayerId;
  readonly xg: number;
  readonly spot: Spot;
}

interface Scored extends Taken {
  readonly how: "open play" | "penalty" | "free kick";
  readonly assist?: PlayerId;
}

function* noGoal(now: Playing, taken: Taken & { from?: "free kick" }, second: number): FootballPlay {
  const { random } = now.game;
  const outcome = random.weighted([
    ["saved", 26],
    ["blocked", 30],
    ["wide", 41],
    ["woodwork", 3],
  ] as const);
  yield* happen(now, second, (moment) => ({
    type: "football.shot-taken",
    outcome,
    ...taken,
    ...moment,
  }));
  const corner = { saved: 0.3, blocked: 0.28, wide: 0.04, woodwork: 0.1 }[outcome];
  if (random.happens(corner))
    yield* happen(now, now.second + 4, (moment) => ({
      type: "football.corner-awarded",
      side: taken.side,
      ...moment,
    }));
}

function* goal(now: Playing, scored: Scored, second: number): FootballPlay {
  const { random } = now.game;
  const { side, player, how } = scored;
  const reason = random.pick(["offside", "offside", "offside", "handball", "foul"] as const);
  const falls = how === "open play" && random.happens(DISALLOWED);
  if (falls && random.happens(0.5)) {
    // The flag is up at once.
    yield* happen(now, second, (moment) => ({
      type: "football.goal-disallowed",
      side,
      player,
      reason: "offside",
      ...moment,
    }));
    return;
  }
  const { card } = yield* happen(now, second, (moment) => ({
    type: "football.goal-scored",
    ...scored,
    ...moment,
  }));
  // Goals are keyed by the number of their event, by which a review names this one.
  const seq = Math.max(...Object.keys(card.goals).map(Number));
  if (falls) {
    yield* happen(now, now.second + 30, () => ({ type: "paused", reason: "review" }));
    yield* happen(now, now.second + 80, (moment) => ({
      type: "football.goal-disallowed",
      goal: seq,
      side,
      player,
      reason,
      review: true,
      ...moment,
    }));
    yield* happen(now, now.second + 5, () => ({ type: "resumed" }));
  }
}

export function* ownGoal(now: Playing, side: SideId, second: number): FootballPlay {
  const { game, doc } = now;
  const unlucky = anyone(game.random, playing(doc, game, otherSide(side)), WHO.ownGoal);
  yield* happen(now, second, (moment) => ({
    type: "football.goal-scored",
    side,
    player: unlucky.id,
    how: "own goal",
    ...moment,
  }));
}

export function* penalty(now: Playing, side: SideId, second: number): FootballPlay {
  const { game } = now;
  const { random } = game;
  const taker = anyone(random, playing(now.doc, game, side), WHO.shoot);
  yield* happen(now, second, (moment) => ({ type: "football.penalty-awarded", side, ...moment }));
  if (random.happens(0.4)) {
    yield* happen(now, now.second + 25, () => ({ type: "paused", reason: "review" }));
    yield* happen(now, now.second + 70, (moment) => ({
      type: "football.decision-reviewed",
      side,
      decision: "penalty",
      overturned: false,
      ...moment,
    }));
    yield* happen(now, now.second + 5, () => ({ type: "resumed" }));
  }
  const kick = { side, player: taker.id, xg: 0.76, spot: PENALTY_SPOT };
  const at = now.second + random.whole(50, 100);
  if (random.happens(PENALTY.scored)) return yield* goal(now, { ...kick, how: "penalty" }, at);
  const outcome = random.weighted([
    ["saved", PENALTY.saved],
    ["wide", 0.05],
    ["woodwork", 0.02],
  ] as const);
  yield* happen(now, at, (moment) => ({
    type: "football.shot-taken",
    outcome,
    from: "penalty",
    ...kick,
    ...moment,
  }));
}
