/** A match of football as the model sees it: the squads, the clock of the period, who is on the field. */
import type { FootballDocument, Moment } from "../../../match/football/card.ts";
import { momentAt } from "../../../match/football/clock.ts";
import type { PeriodName } from "../../../match/football/period.ts";
import { onField } from "../../../match/football/lineup.ts";
import type { Happening } from "../../../match/event.ts";
import type { SideId } from "../../../match/ids.ts";
import type { Chance } from "../chance.ts";
import { move, type Play } from "../play.ts";
import type { Footballer, Line, Squad } from "./squad.ts";

export type FootballPlay<R = void> = Play<FootballDocument, R>;

export interface Game {
  readonly squads: Readonly<Record<SideId, Squad>>;
  readonly random: Chance;
  /** The share of the ball that side a tends to have, in percent. */
  readonly tilt: number;
}

/** The period in progress, and how far its clock has come in seconds. */
export interface Playing {
  readonly game: Game;
  readonly period: PeriodName;
  doc: FootballDocument;
  second: number;
}

export const everybody = ({ squads }: Game, side: SideId): readonly Footballer[] => [
  ...squads[side].eleven,
  ...squads[side].bench,
];

export function playing(doc: FootballDocument, game: Game, side: SideId): readonly Footballer[] {
  const field = onField(doc, side);
  return everybody(game, side).filter(({ id }) => field?.has(id));
}

/** How likely each is to do something, by where he plays. */
export const WHO = {
  shoot: { Goalkeeper: 0, Defender: 1, Midfielder: 2.4, Forward: 5 },
  pass: { Goalkeeper: 0.2, Defender: 1.5, Midfielder: 4, Forward: 2.5 },
  foul: { Goalkeeper: 0.1, Defender: 3, Midfielder: 3, Forward: 1.8 },
  offside: { Goalkeeper: 0, Defender: 0.3, Midfielder: 1, Forward: 6 },
  ownGoal: { Goalkeeper: 1, Defender: 6, Midfielder: 1, Forward: 0.3 },
  goOff: { Goalkeeper: 0, Defender: 1, Midfielder: 3, Forward: 4 },
} as const satisfies Record<string, Record<Line, number>>;

export const anyone = (
  random: Chance,
  people: readonly Footballer[],
  weights: Readonly<Record<Line, number>>,
): Footballer => random.weighted(people.map((one) => [one, weights[one.position]] as const));

/** Lets the clock come to `second`, and something happen. */
export function* happen(
  now: Playing,
  second: number,
  happening: (moment: Moment) => Happening,
): FootballPlay<FootballDocument> {
  const then = Math.max(second, now.second);
  const moment = momentAt(now.period, then, now.doc.card.format);
  now.doc = yield* move<FootballDocument>(then - now.second, happening(moment));
  now.second = then;
  return now.doc;
}
