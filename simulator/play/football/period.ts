/** A half, minute by minute. */
import type { FootballDocument } from "../../../match/football/card.ts";
import { bounds } from "../../../match/football/clock.ts";
import type { PeriodName } from "../../../match/football/period.ts";
import { otherSide, SIDES, type SideId } from "../../../match/ids.ts";
import { move } from "../play.ts";
import { substitute } from "./changes.ts";
import { foul } from "./fouls.ts";
import { anyone, type FootballPlay, type Game, happen, playing, type Playing, WHO } from "./game.ts";
import { AWAY, CONCUSSION, HOME, RATES } from "./rates.ts";
import { ownGoal, penalty, shoot } from "./shots.ts";

type Part = (now: Playing, side: SideId, second: number) => FootballPlay;

/** What the two managers mean to do, by minute. */
export type Plans = Readonly<Record<SideId, readonly number[]>>;

/** Plays the period to its end; or to `stop`, a minute at which the match is abandoned. */
export function* playPeriod(
  game: Game,
  period: PeriodName,
  plans: Plans,
  format: FootballDocument["card"]["format"],
  after: number,
  stop?: number,
): FootballPlay<FootballDocument> {
  const { random } = game;
  const { from, to } = bounds(period, format);
  const now = yield* begin(game, period, after);
  const stoppage = random.whole(...STOPPAGE[period]);
  const minutes = to - from;
  for (let minute = from + 1; minute <= to + stoppage; minute++) {
    if (minute === stop) return now.doc;
    const opens = (minute - from - 1) * 60;
    if (minute === to + 1 || (stoppage === 0 && minute === to)) {
      yield* happen(now, opens, () => ({ type: "football.stoppage-announced", minutes: stoppage }));
    }
    for (const side of SIDES) {
      // Minute 46 of the first half is stoppage time, in which nobody plans to change.
      const changes = minute > to ? [] : plans[side].filter((planned) => planned === minute);
      for (const _change of changes) yield* substitute(now, side, opens + 5);
    }
    const due = drawn(now, game).map((part) => ({ ...part, at: opens + random.whole(0, 59) }));
    for (const { part, side, at } of due.toSorted((x, y) => x.at - y.at)) {
      // After a goal or a review the rest of the minute may be gone.
      if (at >= now.second) yield* part(now, side, at);
    }
    if ((minute - from) % 15 === 0) yield* measure(now);
  }
  const whistle = Math.max(now.second + 1, (minutes + stoppage) * 60 + random.whole(5, 50));
  return yield* happen(now, whistle, () => ({ type: "football.period-ended", period }));
}

/** Minutes that the referee adds, at least and at most. */
const STOPPAGE: Readonly<Record<PeriodName, readonly [number, number]>> = {
  "first-half": [1, 4],
  "second-half": [3, 7],
  "extra-first-half": [0, 2],
  "extra-second-half": [1, 3],
  shootout: [0, 0],
};

export function* begin(game: Game, period: PeriodName, after: number): FootballPlay<Playing> {
  const doc = yield* move<FootballDocument>(after, { type: "football.period-started", period });
  return { game, period, doc, second: 0 };
}

/** What happens in a minute, each thing once at most a side. */
function drawn({ doc }: Playing, game: Game): { part: Part; side: SideId }[] {
  const { random } = game;
  return SIDES.flatMap((side) =>
    chances(doc, game, side).flatMap(([part, rate]) => (random.happens(rate / 95) ? [{ part, side }] : [])),
  );
}

function chances(
  doc: FootballDocument,
  game: Game,
  side: SideId,
): readonly (readonly [part: Part, rate: number])[] {
  const { squads } = game;
  const [own, other] = [playing(doc, game, side).length, playing(doc, game, otherSide(side)).length];
  const ground = side === "a" ? HOME : AWAY;
  const force = ground * Math.exp(squads[side].attack - squads[otherSide(side)].defence) * (own / other) ** 2;
  // Who is behind comes forward.
  const chase = doc.card.score[side] < doc.card.score[otherSide(side)] ? 1.08 : 1;
  return [
    [shoot, RATES.shots * force * chase],
    [foul, RATES.fouls],
    [corner, RATES.corners * force * chase],
    [offside, RATES.offsides * force],
    [penalty, RATES.penalties * force],
    [ownGoal, RATES.ownGoals * force],
    [concussed, CONCUSSION],
  ];
}

function* corner(now: Playing, side: SideId, second: number): FootballPlay {
  yield* happen(now, second, (moment) => ({ type: "football.corner-awarded", side, ...moment }));
}

function* offside(now: Playing, side: SideId, second: number): FootballPlay {
  const { game, doc } = now;
  const player = anyone(game.random, playing(doc, game, side), WHO.offside).id;
  yield* happen(now, second, (moment) => ({ type: "football.offside-given", side, player, ...moment }));
}

function* concussed(now: Playing, side: SideId, second: number): FootballPlay {
  const had = Object.values(now.doc.card.substitutions).some(
    (change) => change.side === side && change.concussion,
  );
  if (!had) yield* substitute(now, side, second, true);
}

function* measure(now: Playing): FootballPlay {
  const { game } = now;
  const a = Math.min(80, Math.max(20, Math.round(game.random.normal(game.tilt, 1.5))));
  yield* happen(now, now.second, () => ({ type: "football.possession-measured", a, b: 100 - a }));
}
