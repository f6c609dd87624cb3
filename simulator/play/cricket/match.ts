/** A match of cricket from its announcement to its result. */
import type { CricketDocument, CricketCard } from "../../../match/cricket/card.ts";
import { settled } from "../../../match/cricket/outcome.ts";
import { otherSide, SIDES, type SideId } from "../../../match/ids.ts";
import type { Chance } from "../chance.ts";
import type { Fixture } from "../fixture.ts";
import { eventsOf, type PlayedEvents } from "../play.ts";
import { type CricketPlay, move } from "./play.ts";
import { bestPlayer } from "./award.ts";
import type { Game } from "./game.ts";
import { playInnings } from "./innings.ts";
import { squadOf } from "./squad.ts";
import { STYLES } from "./styles.ts";

/** Plays the fixture ball by ball, lazily: what has not been asked for has not happened. The same chance plays the same match. */
export function playCricket(fixture: Fixture, random: Chance): PlayedEvents {
  return eventsOf(fixture.id, fixture.startsAt, playMatch(fixture, random));
}

function* playMatch(fixture: Fixture, random: Chance): CricketPlay {
  const style = STYLES[fixture.format];
  const { seed, clubs } = fixture;
  const game: Game = {
    style,
    squads: { a: squadOf(seed, clubs.a), b: squadOf(seed, clubs.b) },
    ease: random.normal(0.1, 0.17),
    rain: random.happens(0.12) ? random.whole(2, 3 * (style.format.overs ?? 60)) : undefined,
    random,
  };
  let doc = yield* announce(fixture, game);
  const [first, second] = yield* toss(game);
  doc = yield* move(180, { type: "started" });
  doc =
    style.format.inningsPerSide === 1
      ? yield* oneInningsEach(game, first, second)
      : yield* twoInningsEach(game, first, second);
  const outcome = settled(doc.card);
  yield* move(120, { type: "finished", outcome, playerOfMatch: [bestPlayer(doc.card, outcome)] });
}

function* announce(fixture: Fixture, { style, squads }: Game): CricketPlay<CricketDocument> {
  const { competition, stage, venue, startsAt, clubs } = fixture;
  let doc = yield* move(0, {
    type: "announced",
    format: style.format,
    competition,
    stage,
    venue,
    startsAt: new Date(startsAt).toISOString(),
    sides: {
      a: { name: clubs.a.name, short: clubs.a.short },
      b: { name: clubs.b.name, short: clubs.b.short },
    },
  });
  for (const side of SIDES) {
    const players = squads[side].eleven.map(({ id, name }) => ({ id, name }));
    doc = yield* move(20, { type: "lineup-named", side, players });
  }
  return doc;
}

/** The sides in the order in which they bat. */
function* toss({ random }: Game): CricketPlay<[SideId, SideId]> {
  const side = random.pick(SIDES);
  const chose = random.happens(0.45) ? "bat" : "field";
  yield* move(60, { type: "cricket.toss-won", side, chose });
  const first = chose === "bat" ? side : otherSide(side);
  return [first, otherSide(first)];
}

function* oneInningsEach(game: Game, first: SideId, second: SideId): CricketPlay<CricketDocument> {
  yield* playInnings(game, first);
  yield* interval(game);
  let doc = yield* playInnings(game, second);
  // The side that batted second goes in first, and in each further super over they change about.
  for (let batting = second; isTied(doc.card); batting = otherSide(batting)) {
    yield* move(300, { type: "noted", text: "Scores level. A super over decides." });
    doc = yield* playInnings(game, batting, { superOver: true });
    doc = yield* playInnings(game, otherSide(batting), { superOver: true });
  }
  return doc;
}

const isTied = ({ outcome }: CricketCard): boolean =>
  outcome?.result === "tie" && outcome.eliminator === undefined;

/** First-class cricket: the follow-on may be enforced by a lead of 200 (Law 14.1.1, five days or more). */
const FOLLOW_ON_LEAD = 200;

function* twoInningsEach(game: Game, first: SideId, second: SideId): CricketPlay<CricketDocument> {
  let doc = yield* playInnings(game, first);
  const order = [second];
  for (let batting = order.shift(); batting; batting = order.shift()) {
    if (doc.card.outcome || isTimeUp(doc.card)) return doc;
    yield* interval(game);
    const followOn = order.length === 0 && Object.keys(doc.card.innings).length === 2 && batting === second;
    doc = yield* playInnings(game, batting, { followOn });
    const played = Object.values(doc.card.innings);
    if (played.length === 2) {
      const lead = (played[0]?.runs ?? 0) - (played[1]?.runs ?? 0);
      order.push(...(lead >= FOLLOW_ON_LEAD && game.random.happens(0.6) ? [second, first] : [first, second]));
    }
  }
  return doc;
}

const isTimeUp = (card: CricketCard): boolean =>
  Object.values(card.innings).some(({ closed }) => closed === "time");

function* interval({ style }: Game): CricketPlay<CricketDocument> {
  yield* move(30, { type: "paused", reason: "interval" });
  return yield* move(style.interval * 60, { type: "resumed" });
}
