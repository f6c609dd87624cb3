/** A side has the ball: what comes of it. */
import { timeoutsOf } from "../../../match/basketball/periods.ts";
import { otherSide } from "../../../match/ids.ts";
import { mustFoul, pressure, secondsToPlay } from "./endgame.ts";
import type { BasketballPlay, Floor } from "./floor.ts";
import { rotate } from "./rotation.ts";
import { attemptOf, foul, throwFree } from "./shots.ts";
import type { Hooper } from "./squad.ts";

const SHOT_CLOCK = 24;
const AFTER_REBOUND = 14;
/**
 * Taken from the chance of a field goal for each point that a side leads by: coaches rest their best, and who trails
 * tries harder. Without it margins spread as if every possession stood alone, 17 points, where leagues have 13 to 14.
 */
const COMFORT = 0.0016;

const finds = ({ usage, position }: Hooper): number => usage * (position === "PG" ? 1.9 : 1);
const boards = ({ position }: Hooper): number => ({ PG: 0.6, SG: 0.6, SF: 1, PF: 1.6, C: 2.2 })[position];

/** Plays until the ball changes hands or the period is over. `limit` is what the shot clock shows. */
export function* possession(floor: Floor, limit = SHOT_CLOCK): BasketballPlay {
  const { random, fixture } = floor;
  const { tempo } = fixture;
  const side = floor.ball;
  const wanted = random.normal(...tempo.seconds) * (limit / SHOT_CLOCK) ** 0.5;
  const ran = floor.run(secondsToPlay(floor, wanted, limit));
  floor.waited += ran;
  if (floor.left <= 0 && random.happens(0.35)) return;
  const handler = floor.draw(side, ({ usage }) => usage);
  if (mustFoul(floor) && floor.left > 0) {
    const { bonus } = yield* foul(floor, handler, "personal");
    yield* afterFoul(floor, handler, bonus, limit - ran);
    return;
  }
  if (random.happens(tempo.turnover)) {
    yield* turnover(floor, handler);
  } else if (floor.left > 0 && random.happens(tempo.foul)) {
    const { bonus } = yield* foul(floor, handler, "personal");
    yield* afterFoul(floor, handler, bonus, limit - ran);
  } else yield* shot(floor, handler);
}

/** Two throws in the bonus, else the ball from the side line with what the shot clock still shows, 14 at least. */
function* afterFoul(floor: Floor, victim: Hooper, bonus: boolean, shotClock: number): BasketballPlay {
  if (bonus) {
    yield* freeThrows(floor, victim, 2);
    return;
  }
  yield* deadBall(floor);
  yield* possession(floor, Math.max(AFTER_REBOUND, shotClock));
}

function* turnover(floor: Floor, loser: Hooper): BasketballPlay {
  const { random, fixture } = floor;
  const side = floor.ball;
  const stolen = random.happens(fixture.tempo.stolen);
  const steal = stolen ? floor.draw(otherSide(side), () => 1).id : undefined;
  const how = stolen
    ? random.pick(["bad pass", "bad pass", "lost ball"])
    : random.pick([
        "bad pass out of bounds",
        "traveling",
        "offensive foul",
        "step out of bounds",
        "three seconds",
      ]);
  if (how === "offensive foul") {
    yield* floor.play(0, {
      type: "basketball.foul-called",
      clock: floor.left,
      side,
      player: loser.id,
      kind: "offensive",
    });
  }
  yield* floor.play(how === "offensive foul" ? 2 : 0, {
    type: "basketball.turnover-committed",
    clock: floor.left,
    side,
    player: loser.id,
    how,
    ...(steal && { steal }),
  });
  floor.ball = otherSide(side);
  if (!stolen) yield* deadBall(floor);
}

function* shot(floor: Floor, shooter: Hooper): BasketballPlay {
  const { random, fixture } = floor;
  const { tempo, squads } = fixture;
  const side = floor.ball;
  const other = otherSide(side);
  const attempt = attemptOf(floor, shooter);
  const { points } = attempt;
  if (floor.left > 0 && random.happens(tempo.shootingFoul * (points === 3 ? 0.2 : 1.55))) {
    yield* foul(floor, shooter, "shooting");
    yield* freeThrows(floor, shooter, points);
    return;
  }
  const { score } = floor.doc.card;
  const edge =
    shooter.touch +
    squads[side].class -
    squads[other].class +
    (side === "a" ? 1 : -1) * tempo.home -
    COMFORT * (score[side] - score[other]) -
    pressure(floor);
  const made = random.happens((points === 3 ? tempo.made.three : tempo.made.two) + edge);
  const taken = {
    type: "basketball.shot-taken",
    clock: floor.left,
    side,
    player: shooter.id,
    ...attempt,
    made,
  } as const;
  if (made) {
    const helped = random.happens(points === 3 ? tempo.assisted.three : tempo.assisted.two);
    const assist = helped ? floor.draw(side, finds, shooter).id : undefined;
    yield* floor.play(0, { ...taken, ...(assist && { assist }) });
    if (floor.left > 0 && random.happens(tempo.andOne)) {
      yield* foul(floor, shooter, "shooting");
      yield* freeThrows(floor, shooter, 1);
      return;
    }
    floor.ball = other;
    return;
  }
  const blocked = points === 2 && random.happens(tempo.blocked * 1.7);
  const block = blocked ? floor.draw(other, boards).id : undefined;
  yield* floor.play(0, { ...taken, ...(block && { block }) });
  yield* rebound(floor, tempo.offensiveRebound);
}

function* freeThrows(floor: Floor, thrower: Hooper, of: number): BasketballPlay {
  const made = yield* throwFree(floor, thrower, of);
  // The other side's ball: from the base line after a throw that goes in, else whoever gets it.
  if (made) floor.ball = otherSide(floor.ball);
  else yield* rebound(floor, 0.12);
}

function* rebound(floor: Floor, offensiveShare: number): BasketballPlay {
  const { random } = floor;
  if (floor.left <= 0) return;
  const attack = floor.ball;
  const offensive = random.happens(offensiveShare);
  const side = offensive ? attack : otherSide(attack);
  const ran = floor.run(random.whole(1, 2));
  const own = random.happens(0.1);
  const player = own ? undefined : floor.draw(side, boards).id;
  yield* floor.play(ran, {
    type: "basketball.rebound-taken",
    clock: floor.left,
    side,
    ...(player && { player }),
    offensive,
  });
  floor.ball = side;
  if (own) yield* deadBall(floor);
  if (offensive && floor.left > 0) yield* possession(floor, AFTER_REBOUND);
}

/** The clock stands: substitutes come in, and now and then a coach wants to talk. */
function* deadBall(floor: Floor): BasketballPlay {
  const { random, doc } = floor;
  floor.waited += 12;
  const { run } = doc.card;
  const trailing = run && run.points >= 8 ? otherSide(run.side) : undefined;
  const side = trailing ?? (random.happens(0.5) ? "a" : "b");
  const left = timeoutsOf(doc.card, side).left ?? 0;
  if (left > 0 && random.happens(trailing ? 0.6 : 0.19)) {
    yield* floor.play(4, { type: "basketball.timeout-called", clock: floor.left, side });
    floor.waited += 85;
  }
  yield* rotate(floor);
}
