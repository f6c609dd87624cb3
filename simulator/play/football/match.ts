/** A match of football from its announcement to its result. */
import type { FootballDocument } from "../../../match/football/card.ts";
import { leader, settled } from "../../../match/football/outcome.ts";
import { nextToKick, NO_KICKS, shootoutWinner } from "../../../match/football/shootout.ts";
import { otherSide, type PlayerId, SIDES, type SideId } from "../../../match/ids.ts";
import type { Chance } from "../chance.ts";
import { eventsOf, move, type PlayedEvents } from "../play.ts";
import { plannedMinutes } from "./changes.ts";
import type { Fixture } from "./fixture.ts";
import { everybody, type FootballPlay, type Game, playing } from "./game.ts";
import { begin, playPeriod } from "./period.ts";
import { ABANDONED, SHOOTOUT } from "./rates.ts";
import { squadOf } from "./squad.ts";

const SECONDS = { toKickOff: 30 * 60, halfTime: 15 * 60, toExtraTime: 5 * 60, turnRound: 90 } as const;

/** Plays the fixture lazily: what has not been asked for has not happened. The same chance plays the same match. */
export const playFootball = (fixture: Fixture, random: Chance): PlayedEvents =>
  eventsOf(fixture.id, fixture.startsAt, playMatch(fixture, random));

function* playMatch(fixture: Fixture, random: Chance): FootballPlay {
  const { seed, clubs, format } = fixture;
  const squads = { a: squadOf(seed, clubs.a), b: squadOf(seed, clubs.b) };
  const edge = squads.a.attack + squads.a.defence - squads.b.attack - squads.b.defence;
  const game: Game = { squads, random, tilt: random.normal(51 + 12 * edge, 6) };
  const plans = { a: plannedMinutes(game), b: plannedMinutes(game) };
  yield* announce(fixture, game);
  const stop = random.happens(ABANDONED) ? random.whole(20, 85) : undefined;
  let doc = yield* playPeriod(game, "first-half", plans, format, 0, stop);
  if (stop !== undefined && stop <= 45) return yield* abandon();
  doc = yield* playPeriod(game, "second-half", plans, format, SECONDS.halfTime, stop);
  if (stop !== undefined) return yield* abandon();
  if (format.extraMinutes !== undefined && !leader(doc.card)) doc = yield* extraTime(game, fixture);
  if (format.shootout && !leader(doc.card)) doc = yield* shootOut(game, doc);
  yield* move<FootballDocument>(60, { type: "finished", playerOfMatch: [bestPlayer(doc, game)] });
}

function* abandon(): FootballPlay {
  yield* move<FootballDocument>(20 * 60, { type: "abandoned", note: "The floodlights have failed." });
}

function* announce(fixture: Fixture, { squads }: Game): FootballPlay {
  const { competition, stage, venue, startsAt, clubs, format } = fixture;
  yield* move<FootballDocument>(0, {
    type: "announced",
    format,
    competition,
    stage,
    venue,
    startsAt: new Date(startsAt + 1000 * SECONDS.toKickOff).toISOString(),
    sides: {
      a: { name: clubs.a.name, short: clubs.a.short },
      b: { name: clubs.b.name, short: clubs.b.short },
    },
  });
  for (const side of SIDES) {
    const { eleven, bench, formation } = squads[side];
    const named = eleven.map(({ id, name, shirt, position }, place) => ({
      id,
      name,
      shirt,
      position,
      ...(position === "Goalkeeper" && { keeper: true }),
      ...(place === 1 && { captain: true }),
    }));
    const others = bench.map(({ id, name, shirt, position }) => ({ id, name, shirt, position, bench: true }));
    yield* move<FootballDocument>(30, {
      type: "lineup-named",
      side,
      players: [...named, ...others],
      formation,
    });
  }
  yield* move<FootballDocument>(SECONDS.toKickOff - 60, { type: "started" });
}

function* extraTime(game: Game, { format }: Fixture): FootballPlay<FootballDocument> {
  // One more substitution each, mostly used.
  const late = () => (game.random.happens(0.7) ? [game.random.whole(91, 112)] : []);
  const more = { a: late(), b: late() };
  yield* playPeriod(game, "extra-first-half", more, format, SECONDS.toExtraTime);
  return yield* playPeriod(game, "extra-second-half", more, format, SECONDS.turnRound);
}

function* shootOut(game: Game, before: FootballDocument): FootballPlay<FootballDocument> {
  const { random } = game;
  const order = {
    a: random.shuffle(playing(before, game, "a")),
    b: random.shuffle(playing(before, game, "b")),
  };
  // A side with more players reduces to the number of the other (Law 10.3).
  const eligible = Math.min(order.a.length, order.b.length);
  const first = random.pick(SIDES);
  let { doc } = yield* begin(game, "shootout", SECONDS.toExtraTime);
  for (let kick = 0; !shootoutWinner(doc.card.shootout ?? NO_KICKS); kick++) {
    const side = nextToKick(doc.card.shootout ?? NO_KICKS) ?? first;
    const player = order[side][Math.floor(kick / 2) % eligible];
    const outcome = random.weighted([
      ["scored", SHOOTOUT.scored],
      ["saved", SHOOTOUT.saved],
      ["missed", 1 - SHOOTOUT.scored - SHOOTOUT.saved],
    ] as const);
    doc = yield* move<FootballDocument>(random.whole(35, 55), {
      type: "football.shootout-kick-taken",
      side,
      outcome,
      ...(player && { player: player.id }),
    });
  }
  return yield* move<FootballDocument>(20, { type: "football.period-ended", period: "shootout" });
}

/** Who did most for the side that won, or for either. */
function bestPlayer(doc: FootballDocument, game: Game): PlayerId {
  const outcome = settled(doc.card);
  const sides = "winner" in outcome ? [outcome.winner] : SIDES;
  const merit = new Map<string, number>();
  const add = (id: string | undefined, value: number) => id && merit.set(id, (merit.get(id) ?? 0) + value);
  for (const { player, assist, how, disallowed } of Object.values(doc.card.goals)) {
    if (disallowed || how === "own goal") continue;
    add(player, 3);
    add(assist, 2);
  }
  for (const { player } of Object.values(doc.card.shots)) add(player, 0.4);
  const people = sides.flatMap((side) => everybody(game, side).filter(({ id }) => playedIn(doc, id, side)));
  const [best] = people.toSorted((x, y) => (merit.get(y.id) ?? 0) - (merit.get(x.id) ?? 0));
  if (!best) throw new RangeError(`nobody played for ${doc.sides[otherSide("a")].name}`);
  return best.id;
}

const playedIn = ({ players, card }: FootballDocument, id: PlayerId, side: SideId): boolean =>
  !players[id]?.bench ||
  Object.values(card.substitutions).some((change) => change.side === side && change.in === id);
