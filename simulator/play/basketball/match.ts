/** A basketball game from the announcement to the result. */
import type { Squad } from "./squad.ts";
import { type PlayerId, SIDES, type SideId } from "../../../match/ids.ts";
import type { Chance } from "../chance.ts";
import { eventsOf, type PlayedEvents } from "../play.ts";
import type { Fixture } from "./fixture.ts";
import { type BasketballPlay, Floor } from "./floor.ts";
import { possession } from "./possession.ts";
import { rotate } from "./rotation.ts";

const BEFORE_PLAY = 10 * 60;
const BREAK = 130;
const HALF_TIME = 15 * 60;

/** The events of a game that tips off ten minutes after `startsAt`. */
export const playBasketball = (fixture: Fixture, random: Chance): PlayedEvents =>
  eventsOf(fixture.id, fixture.startsAt, game(new Floor(fixture, random)));

function* game(floor: Floor): BasketballPlay {
  const { fixture } = floor;
  const { format, competition } = fixture.tempo;
  const { a, b } = fixture.squads;
  const named = ({ club }: Squad) => ({ name: club.name, short: club.short });
  yield* floor.play(0, {
    type: "announced",
    format,
    competition,
    stage: fixture.stage,
    venue: fixture.venue,
    startsAt: new Date(fixture.startsAt + BEFORE_PLAY * 1000).toISOString(),
    sides: { a: named(a), b: named(b) },
  });
  for (const side of SIDES) {
    const players = fixture.squads[side].players.map(({ id, name, shirt, position }, at) => ({
      id,
      name,
      shirt,
      position,
      ...(at >= 5 && { bench: true }),
    }));
    yield* floor.play(60, { type: "lineup-named", side, players });
  }
  yield* floor.play(BEFORE_PLAY - 120, { type: "started" });
  for (let period = 1; !floor.doc.card.outcome; period++) yield* playPeriod(floor, period);
  const { outcome } = floor.doc.card;
  const best = playerOfMatch(floor, outcome?.winner ?? "a");
  yield* floor.play(20, {
    type: "finished",
    ...(outcome?.winner && outcome.by && { outcome: { winner: outcome.winner, by: { ...outcome.by } } }),
    playerOfMatch: [best],
  });
}

function* playPeriod(floor: Floor, period: number): BasketballPlay {
  const { fixture, random } = floor;
  const { format } = fixture.tempo;
  if (period > 1) floor.waited += period - 1 === format.periods / 2 ? HALF_TIME : BREAK;
  const five = (side: SideId) => fixture.squads[side].players.slice(0, 5).map(({ id }) => id);
  yield* floor.play(0, {
    type: "basketball.period-started",
    period,
    ...(period === 1 && { court: { a: five("a"), b: five("b") } }),
  });
  floor.left = 60 * (period > format.periods ? format.overtimeMinutes : format.minutes);
  if (period === 1 || period > format.periods) yield* tipOff(floor);
  else {
    yield* rotate(floor);
    floor.ball = random.happens(0.5) ? "a" : "b";
  }
  while (floor.left > 0) yield* possession(floor);
  floor.left = 0;
  yield* floor.play(2, { type: "basketball.period-ended" });
}

function* tipOff(floor: Floor): BasketballPlay {
  yield* rotate(floor);
  const side: SideId = floor.random.happens(0.5) ? "a" : "b";
  const tall = (of: SideId) => floor.draw(of, ({ position }) => (position === "C" ? 20 : 1)).id;
  yield* floor.play(3, {
    type: "basketball.jump-ball-held",
    clock: floor.left,
    jumpers: [tall("a"), tall("b")],
    won: side,
    tippedTo: floor.draw(side, ({ position }) => (position === "PG" ? 5 : 1)).id,
  });
  floor.ball = side;
}

/** Of the side that won, who did most: points, and a little for the rest. */
function playerOfMatch({ doc, fixture }: Floor, winner: SideId): PlayerId {
  const worth = (id: PlayerId): number => {
    const row = doc.card.players[id];
    if (!row) return -1;
    return (
      row.points + 1.2 * (row.offensive + row.defensive) + 1.5 * row.assists + 3 * (row.steals + row.blocks)
    );
  };
  const ids = fixture.squads[winner].players.map(({ id }) => id);
  const [best] = ids.toSorted((x, y) => worth(y) - worth(x));
  if (!best) throw new RangeError("a squad has twelve players");
  return best;
}
