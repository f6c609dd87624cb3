/** Where shots are taken from, how they are called, and the free throws. */
import { inBonus } from "../../../match/basketball/periods.ts";
import { otherSide } from "../../../match/ids.ts";
import { threesAtTheEnd } from "./endgame.ts";
import type { BasketballPlay, Floor } from "./floor.ts";
import { rotate } from "./rotation.ts";
import type { Hooper } from "./squad.ts";

interface Attempt {
  readonly points: 2 | 3;
  readonly how: string;
  readonly distance: number;
  readonly spot: { readonly x: number; readonly y: number };
}

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

export function attemptOf(floor: Floor, shooter: Hooper): Attempt {
  const { fixture, random } = floor;
  const shy = shooter.position === "C" ? 0.4 : 1.1;
  if (random.happens(threesAtTheEnd(floor) ?? fixture.tempo.threes * shy)) return three({ random });
  const [kind, near, far] = random.weighted([
    [["layup", 1, 5], 30],
    [["driving layup", 1, 5], 22],
    [["dunk", 0, 2], 11],
    [["hook shot", 4, 10], 8],
    [["floater", 5, 12], 10],
    [["jump shot", 10, 21], 12],
    [["pullup jump shot", 10, 20], 7],
  ] as const);
  const distance = near + random.unit() * (far - near);
  const angle = (random.unit() - 0.5) * Math.PI * 0.95;
  return placed(2, kind, distance, angle);
}

/** From the corner the line is 22 feet away, elsewhere 23.75 (NBA; 21.65 and 22.15 where FIBA's rules hold). */
function three({ random }: Pick<Floor, "random">): Attempt {
  const corner = random.happens(0.24);
  const how = random.weighted([
    ["jump shot", 60],
    ["pullup jump shot", 22],
    ["step back jump shot", 18],
  ] as const);
  if (corner) {
    const x = (random.happens(0.5) ? 1 : -1) * (22.2 + random.unit());
    const y = random.unit() * 8 - 3;
    return { points: 3, how, distance: Math.floor(Math.hypot(x, y)), spot: { x: tenth(x), y: tenth(y) } };
  }
  return placed(3, how, 24 + Math.abs(random.normal(0, 1.8)), (random.unit() - 0.5) * Math.PI * 0.72);
}

function placed(points: 2 | 3, how: string, distance: number, angle: number): Attempt {
  const spot = { x: tenth(distance * Math.sin(angle)), y: tenth(distance * Math.cos(angle)) };
  return { points, how, distance: Math.floor(distance), spot };
}

/** Throws one after the other; says whether the last one went in. */
export function* throwFree(floor: Floor, thrower: Hooper, of: number): BasketballPlay<boolean> {
  let made = false;
  for (let number = 1; number <= of; number++) {
    if (number === of) yield* rotate(floor);
    made = floor.random.happens(thrower.line);
    yield* floor.play(number === 1 ? 28 : 16, {
      type: "basketball.free-throw-taken",
      clock: floor.left,
      side: floor.ball,
      player: thrower.id,
      made,
      number,
      of,
    });
  }
  return made;
}

/** A foul of the side without the ball; the one who has fouled comes back with it. */
export function* foul(
  floor: Floor,
  victim: Hooper,
  kind: "personal" | "shooting",
): BasketballPlay<{ readonly bonus: boolean }> {
  const side = otherSide(floor.ball);
  const bonus = inBonus(floor.doc.card, floor.ball);
  const clumsy = floor.draw(side, ({ position }) => (position === "C" || position === "PF" ? 1.4 : 1));
  yield* floor.play(1, {
    type: "basketball.foul-called",
    clock: floor.left,
    side,
    player: clumsy.id,
    kind,
    drawnBy: victim.id,
  });
  return { bonus };
}
