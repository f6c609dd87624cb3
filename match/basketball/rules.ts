/** Basketball: what each of its events does to the game. */
import { withoutUndefined } from "../fields.ts";
import type { DeclaredOutcome, Ending } from "../common-events.ts";
import { accept, refuse, type Step } from "../sport.ts";
import type { PlayerId, SideId } from "../ids.ts";
import {
  type BasketballCard,
  type BasketballDocument,
  type GameClock,
  newRow,
  type Outcome,
  type Period,
} from "./card.ts";
import { emptyCourt, enter, leave, takeCourt } from "./court.ts";
import type { BasketballEvent, EventOf } from "./events.ts";
import { breach } from "./laws.ts";
import { currentPeriod, isLast, lastPeriod, lengthOf, marginOf, timeoutsOf } from "./periods.ts";
import { creditPlayer, creditSide, record } from "./statistics.ts";

/** Folds one of basketball's events. */
export function apply(doc: BasketballDocument, event: BasketballEvent): Step<BasketballDocument> {
  const last = lastPeriod(doc.card)?.number ?? 0;
  // Neither can be let pass: the event would have no period to stand in.
  if (event.type === "basketball.period-started") {
    if (event.period !== last + 1) return refuse("B-8.1", `the next period is number ${last + 1}`);
  } else if (last === 0) return refuse("B-8.1", "no period has begun");
  const broken = breach(doc, event);
  if (broken) return { ok: false, ...broken };
  return accept({ ...doc, card: fold(doc.card, event) });
}

function fold(before: BasketballCard, event: BasketballEvent): BasketballCard {
  const card = withClock(before, event);
  switch (event.type) {
    case "basketball.period-started":
      return startPeriod(card, event);
    case "basketball.period-ended":
      return endPeriod(card, event);
    case "basketball.substitution-made":
      return enter(leave(card, event.side, event.out), event.side, event.in);
    case "basketball.timeout-called":
      return event.side ? takeTimeout(card, event.side) : card;
    case "basketball.jump-ball-held":
      return event.won ? { ...card, ball: event.won } : card;
    case "basketball.violation-called":
    case "basketball.play-reviewed":
      return card;
    case "basketball.foul-called":
      return callFoul(card, event);
    case "basketball.player-disqualified":
      return sendOff(card, event.player, event.side);
    default:
      return record(card, event);
  }
}

function startPeriod(card: BasketballCard, event: EventOf<"basketball.period-started">): BasketballCard {
  const { period, court, at } = event;
  const fresh: Period = { number: period, a: 0, b: 0, fouls: { a: 0, b: 0 } };
  const clock: GameClock = { left: lengthOf(card.format, period), at };
  const { outcome: _open, ...open } = card;
  const before = currentPeriod(card);
  const ended = before && { [before.number]: { ...before, ended: true } };
  const begun = { ...open, clock, periods: { ...card.periods, ...ended, [period]: fresh } };
  return court ? takeCourt(begun, court) : begun;
}

/** FIBA Article 8.7, NBA Rule 5, section III: level after the last period, another one decides. */
function endPeriod(card: BasketballCard, event: EventOf<"basketball.period-ended">): BasketballCard {
  const last = lastPeriod(card);
  if (!last) return card;
  const ended = {
    ...card,
    clock: { left: 0, at: event.at },
    periods: { ...card.periods, [last.number]: { ...last, ended: true } },
  };
  const { ball: _dead, ...dead } = ended;
  const decided = isLast(card.format, last.number) && card.score.a !== card.score.b;
  return decided ? { ...emptyCourt(dead), outcome: outcomeOf(dead) } : dead;
}

/** Which events show that time runs; what stops it is in `STOPS`, the rest leaves it as it was. */
const STARTS: ReadonlySet<string> = new Set(["basketball.rebound-taken", "basketball.jump-ball-held"]);
const STOPS: ReadonlySet<string> = new Set([
  "basketball.foul-called",
  "basketball.free-throw-taken",
  "basketball.timeout-called",
  "basketball.violation-called",
  "basketball.play-reviewed",
]);

function runs({ clock }: BasketballCard, event: BasketballEvent): boolean {
  if (STARTS.has(event.type) || event.type === "basketball.shot-taken") return true;
  if (STOPS.has(event.type)) return false;
  // A ball that is stolen stays alive, any other turnover is a whistle.
  if (event.type === "basketball.turnover-committed") return event.steal !== undefined;
  return clock?.running === true;
}

function withClock(card: BasketballCard, event: BasketballEvent): BasketballCard {
  if (!("clock" in event) || event.clock === undefined) return card;
  const running = event.clock > 0 && !lastPeriod(card)?.ended && runs(card, event);
  return { ...card, clock: { left: event.clock, at: event.at, ...(running && { running }) } };
}

function takeTimeout(card: BasketballCard, side: SideId): BasketballCard {
  const { span } = timeoutsOf(card, side);
  const row = card.sides[side];
  const timeouts = { ...row.timeouts, [span]: (row.timeouts[span] ?? 0) + 1 };
  return { ...card, sides: { ...card.sides, [side]: { ...row, timeouts } } };
}

/**
 * FIBA Article 41.1: any foul of a player is a team foul, technical ones included, those of coaches are not. NBA Rule
 * 12B, section V: offensive and technical ones are none.
 */
function isTeamFoul(
  { format }: BasketballCard,
  { kind, player }: EventOf<"basketball.foul-called">,
): boolean {
  if (format.name === "FIBA") return player !== undefined && kind !== "double";
  return player !== undefined && kind !== "offensive" && kind !== "technical" && kind !== "double";
}

function callFoul(card: BasketballCard, event: EventOf<"basketball.foul-called">): BasketballCard {
  const { side, player, kind } = event;
  const technical = kind === "technical";
  const personal = !technical || card.format.name === "FIBA";
  const tally = {
    ...(player && personal && { fouls: 1 }),
    ...(technical && { technicals: 1 }),
    ...((kind === "unsportsmanlike" || kind === "flagrant") && { flagrants: 1 }),
  };
  const credited = creditSide(creditPlayer(card, side, player, tally), side, tally);
  return countTeamFoul(withDismissal(credited, event), event);
}

/** FIBA Articles 36 to 40, NBA Rule 12: too many fouls, two technical or unsportsmanlike ones, or one too bad. */
function withDismissal(card: BasketballCard, event: EventOf<"basketball.foul-called">): BasketballCard {
  const { side, player, kind } = event;
  const row = player && card.players[player];
  if (!row) return card;
  const { fouls, technicals, flagrants } = row;
  const mixed = card.format.name === "FIBA" && technicals + flagrants >= 2;
  const sentOff = technicals >= 2 || flagrants >= 2 || mixed || kind === "disqualifying";
  return sentOff || fouls >= card.format.foulsOut ? sendOff(card, player, side) : card;
}

function sendOff(card: BasketballCard, player: PlayerId, side: SideId): BasketballCard {
  const row = card.players[player] ?? newRow(side);
  return row.out ? card : { ...card, players: { ...card.players, [player]: { ...row, out: true } } };
}

/** Seconds before the end of a period from which the NBA counts team fouls anew. */
const LATE = 120;

function countTeamFoul(card: BasketballCard, event: EventOf<"basketball.foul-called">): BasketballCard {
  const last = lastPeriod(card);
  if (!last || !isTeamFoul(card, event)) return card;
  const { side } = event;
  const late = card.format.name !== "FIBA" && (card.clock?.left ?? LATE + 1) <= LATE;
  const lateFouls = last.lateFouls ?? { a: 0, b: 0 };
  const counted: Period = {
    ...last,
    fouls: { ...last.fouls, [side]: last.fouls[side] + 1 },
    ...(late && { lateFouls: { ...lateFouls, [side]: lateFouls[side] + 1 } }),
  };
  return { ...card, periods: { ...card.periods, [last.number]: counted } };
}

function outcomeOf({ score, periods }: BasketballCard): Outcome {
  const margin = marginOf(score, "a");
  if (Object.keys(periods).length === 0) return { result: "no result" };
  if (margin === 0) return { result: "tie" };
  return { winner: margin > 0 ? "a" : "b", by: { points: Math.abs(margin) } };
}

/** Closes what is open, and settles the outcome. */
export function finish(doc: BasketballDocument, event: Ending): BasketballDocument {
  const declared = event.type === "finished" ? event.outcome : undefined;
  const { ball: _dead, ...card } = emptyCourt(doc.card);
  const current = currentPeriod(card);
  const periods = current ? { ...card.periods, [current.number]: { ...current, ended: true } } : card.periods;
  const outcome = event.type === "finished" ? outcomeOf(card) : { result: "no result" as const };
  return {
    ...doc,
    card: { ...card, periods, outcome, ...(declared && { declared: declaredOutcome(declared) }) },
  };
}

const declaredOutcome = ({ winner, by, result }: DeclaredOutcome): Outcome =>
  withoutUndefined({
    winner,
    ...(by?.["points"] !== undefined && { by: { points: by["points"] } }),
    ...((result === "tie" || result === "no result") && { result }),
  });
