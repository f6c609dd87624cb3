/** A match of tennis from its announcement to its result. */
import { otherSide, SIDES, type SideId } from "../../../match/ids.ts";
import type { TennisDocument } from "../../../match/tennis/card.ts";
import { surname } from "../../../match/tennis/names.ts";
import { latestSet } from "../../../match/tennis/sets.ts";
import type { Chance } from "../chance.ts";
import { eventsOf, move as anyMove, type Play, type PlayedEvents } from "../play.ts";
import type { TennisFixture } from "./fixture.ts";
import type { Team, TennisPlayer } from "./players.ts";
import { drawPoint } from "./point.ts";

type TennisPlay<R = void> = Play<TennisDocument, R>;
const move = anyMove<TennisDocument>;

/** Plays the fixture point by point, lazily. The same chance plays the same match. */
export function playTennis(fixture: TennisFixture, random: Chance): PlayedEvents {
  return eventsOf(fixture.id, fixture.startsAt, playMatch(fixture, random));
}

interface Game {
  readonly fixture: TennisFixture;
  readonly random: Chance;
  /** How much the court and the day help whoever serves, and how well each side plays today: shares of points. */
  readonly pace: number;
  readonly form: Readonly<Record<SideId, number>>;
  /** Points after which something happens besides tennis; absent for never. */
  readonly rain: number | undefined;
  readonly injury: number | undefined;
}

function* playMatch(fixture: TennisFixture, random: Chance): TennisPlay {
  const moment = (chance: number) => (random.happens(chance) ? random.whole(15, 160) : undefined);
  const game: Game = {
    fixture,
    random,
    pace: random.normal(0, 0.02),
    form: { a: random.normal(0, 0.03), b: random.normal(0, 0.03) },
    rain: moment(0.06),
    injury: moment(0.06),
  };
  yield* announce(fixture);
  const side = random.pick(SIDES);
  const chose = random.happens(0.65) ? "serve" : "receive";
  yield* move(60, { type: "tennis.toss-won", side, chose });
  let doc = yield* move(360, { type: "started" });
  for (let played = 1; !doc.card.outcome; played++) {
    doc = yield* interrupt(game, doc, played);
    if (!doc.card.outcome) doc = yield* playPoint(game, doc);
  }
  const { winner } = doc.card.outcome;
  yield* move(60, { type: "finished", ...(winner && { outcome: { winner } }) });
}

function* announce({ style, stage, startsAt, teams }: TennisFixture): TennisPlay {
  yield* move(0, {
    type: "announced",
    format: style.format,
    competition: style.competition,
    stage,
    venue: style.venue,
    startsAt: new Date(startsAt).toISOString(),
    sides: { a: sideOf(teams.a), b: sideOf(teams.b) },
  });
  for (const side of SIDES) {
    const players = teams[side].map(({ id, name }) => ({ id, name }));
    yield* move(10, { type: "lineup-named", side, players });
  }
}

/** "Kofi Thorne" is THO; "Ode / Thorne" is ODTH. */
function sideOf(team: Team): { name: string; short: string } {
  const [only] = team;
  const surnames = team.map(({ name }) => surname(name));
  const short = surnames.map((name) => name.slice(0, team.length > 1 ? 2 : 3)).join("");
  return { name: team.length > 1 ? surnames.join(" / ") : only.name, short: short.toUpperCase() };
}

function* playPoint({ fixture, random, pace, form }: Game, doc: TennisDocument): TennisPlay<TennisDocument> {
  const { serving } = doc.card;
  if (!serving) throw new RangeError("nobody serves");
  const server = serverOf(fixture.teams[serving], doc, random);
  const receivers = fixture.teams[otherSide(serving)];
  const edge = pace + form[serving] - form[otherSide(serving)];
  const { lasts, ...point } = drawPoint(
    { serving: fixture.style.serving, side: serving, server, receivers, edge },
    random,
  );
  const pair = fixture.teams[serving].length > 1;
  const after = breakBefore(doc) + random.whole(17, 25) + lasts;
  const next = yield* move(Math.round(after), {
    type: "tennis.point-played",
    ...point,
    server: serving,
    ...(pair && { servedBy: server.id }),
  });
  return yield* maybeReview(next, serving, point.how, random);
}

/** The player whose turn it is; where a new set leaves it open, the pair chooses, usually its better server. */
function serverOf(team: Team, { card }: TennisDocument, random: Chance): TennisPlayer {
  const [first, second] = team;
  if (!second) return first;
  const due = team.find(({ id }) => id === card.server);
  if (due) return due;
  const [better, other] = first.serve >= second.serve ? [first, second] : [second, first];
  return random.happens(0.8) ? better : other;
}

/** Rule 29: ninety seconds at a change of ends, two minutes after a set, and none after a set's first game. */
function breakBefore({ card }: TennisDocument): number {
  const set = latestSet(card);
  if (!set) return 0;
  if (set.winner) return 105;
  const games = set.games.a + set.games.b;
  const between = set.points.a + set.points.b === 0;
  return between && games > 0 ? (games % 2 === 1 && games > 1 ? 70 : 12) : 0;
}

/** Close calls are looked at again; most stand. */
function* maybeReview(
  doc: TennisDocument,
  server: SideId,
  how: string | undefined,
  random: Chance,
): TennisPlay<TennisDocument> {
  const close = how === "ace" || how === "winner" || how === "unforced-error";
  if (doc.card.outcome || !close || !random.happens(0.012)) return doc;
  return yield* move(12, {
    type: "tennis.call-reviewed",
    by: how === "ace" ? otherSide(server) : random.pick(SIDES),
    overturned: false,
  });
}

/** Rain, treatment, now and then a retirement. */
function* interrupt(game: Game, doc: TennisDocument, played: number): TennisPlay<TennisDocument> {
  const { random, rain, injury, fixture } = game;
  if (played === rain) {
    yield* move(30, { type: "paused", reason: "rain" });
    return yield* move(60 * random.whole(20, 55), { type: "resumed" });
  }
  if (played !== injury) return doc;
  const side = random.pick(SIDES);
  const [hurt] = fixture.teams[side];
  yield* move(20, { type: "paused", reason: "injury", note: `Treatment for ${hurt.name}.` });
  const back = yield* move(60 * random.whole(3, 6), { type: "resumed" });
  if (!random.happens(0.4)) return back;
  return yield* move(20, {
    type: "tennis.player-retired",
    side,
    player: hurt.id,
    reason: random.pick(INJURIES),
  });
}

const INJURIES = ["an ankle injury", "a back injury", "cramp", "a shoulder injury", "illness"];
