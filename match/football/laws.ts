/**
 * What the Laws of the Game (IFAB) forbid. A rule's number is that of the Law and its section: F-12.3 is Law 12,
 * section 3. Officials can let all of these pass: the event then names the rule in `despite`.
 */
import { otherSide, type PlayerId, type SideId } from "../ids.ts";
import type { Refusal } from "../sport.ts";
import type { FootballDocument, When } from "./card.ts";
import { bounds, periodInProgress } from "./clock.ts";
import type { EventOf, FootballEvent } from "./events.ts";
import { booked, onField, playerOf, sentOff, starters } from "./lineup.ts";
import { keeperOf } from "./keepers.ts";
import { leader } from "./outcome.ts";
import { ordinal, type PeriodName } from "./period.ts";
import { counting } from "./substitutions.ts";
import { kicksAgain, NO_KICKS, nextToKick, shootoutWinner } from "./shootout.ts";

/** The first law that the event breaks and that the officials have not let pass. */
export function breach(doc: FootballDocument, event: FootballEvent): Refusal | undefined {
  for (const refusal of breaches(doc, event)) if (!event.despite?.includes(refusal.rule)) return refusal;
  return undefined;
}

function* breaches(doc: FootballDocument, event: FootballEvent): Generator<Refusal> {
  switch (event.type) {
    case "football.period-started":
      return yield* beginning(doc, event.period);
    case "football.period-ended": {
      const open = event.period === "shootout" && !shootoutWinner(doc.card.shootout ?? NO_KICKS);
      if (open) yield { rule: "F-10.3", reason: "the penalties are not decided" };
      return;
    }
    case "football.stoppage-announced":
      if (!halfInProgress(doc)) yield { rule: "F-7.3", reason: "no half is in progress" };
      return;
    case "football.goal-scored":
      yield* ballInPlay(doc, event);
      return yield* scoring(doc, event);
    case "football.goal-disallowed":
      // A review may end after the half has.
      return yield* inTime(doc, event);
    case "football.shot-taken":
    case "football.corner-awarded":
    case "football.offside-given":
    case "football.foul-committed":
    case "football.penalty-awarded":
      yield* ballInPlay(doc, event);
      if (event.player) yield* takingPart(doc, event.side, event.player);
      return;
    case "football.card-shown":
      yield* inTime(doc, event);
      return yield* cautioning(doc, event);
    case "football.substitution-made":
      yield* inTime(doc, event);
      return yield* substituting(doc, event);
    case "football.goalkeeper-changed":
      yield* inTime(doc, event);
      yield* takingPart(doc, event.side, event.player);
      if (keeperOf(doc, event.side) === event.player)
        yield {
          rule: "F-3.4",
          reason: `${playerOf(doc, event.player)?.name ?? event.player} keeps goal already`,
        };
      return;
    case "football.shootout-kick-taken":
      return yield* kicking(doc, event);
    default:
  }
}

const halfInProgress = ({ card }: FootballDocument): PeriodName | undefined => {
  const period = periodInProgress(card);
  return period === "shootout" ? undefined : period;
};

function* ballInPlay(doc: FootballDocument, moment: When): Generator<Refusal> {
  if (!halfInProgress(doc)) yield { rule: "F-8.1", reason: "no half is in progress" };
  yield* inTime(doc, moment);
}

function* inTime({ card }: FootballDocument, { minute, added }: When): Generator<Refusal> {
  const period = periodInProgress(card);
  if (!period || period === "shootout") return;
  const { from, to } = bounds(period, card.format);
  if (minute <= from || minute > to)
    yield { rule: "F-7.1", reason: `minute ${minute} is not of the period in progress` };
  if (added !== undefined && minute !== to)
    yield { rule: "F-7.3", reason: `stoppage time is added to minute ${to}, not to ${minute}` };
}

function* takingPart(doc: FootballDocument, side: SideId, id: PlayerId): Generator<Refusal> {
  const player = playerOf(doc, id);
  const name = player?.name ?? id;
  if (sentOff(doc, id)) yield { rule: "F-3.6", reason: `${name} has been sent off` };
  if (player && player.side !== side)
    yield { rule: "F-3.1", reason: `${name} does not play for ${doc.sides[side].name}` };
  else if (!sentOff(doc, id) && onField(doc, side)?.has(id) === false)
    yield { rule: "F-3.8", reason: `${name} is not on the field` };
}

function* scoring(doc: FootballDocument, event: EventOf<"football.goal-scored">): Generator<Refusal> {
  const { side, player, how, assist } = event;
  if (player) yield* takingPart(doc, how === "own goal" ? otherSide(side) : side, player);
  if (assist) yield* takingPart(doc, side, assist);
  if (assist && assist === player) yield { rule: "F-10.1", reason: "nobody assists their own goal" };
}

/** Law 7.1: two halves; Law 10.2: what may follow if they decide nothing. */
function* beginning(doc: FootballDocument, period: PeriodName): Generator<Refusal> {
  const { card } = doc;
  const { format } = card;
  if (periodInProgress(card)) yield { rule: "F-7.1", reason: "the period in progress has not ended" };
  if (period === "first-half") {
    for (const side of ["a", "b"] as const) {
      if (starters(doc, side).length > 11)
        yield { rule: "F-3.1", reason: `${doc.sides[side].name} have more than eleven players` };
    }
    return;
  }
  const due = ordinal(card.clock?.period) + 1;
  const straight = period === "shootout" && due === 3 && format.extraMinutes === undefined;
  if (ordinal(period) !== due && !straight)
    yield { rule: "F-7.1", reason: "the period before it has not been played" };
  if (period === "second-half") return;
  if (period === "shootout" ? !format.shootout : format.extraMinutes === undefined)
    yield { rule: "F-10.2", reason: "the competition does not provide for it" };
  if (period !== "extra-second-half" && leader(card))
    yield { rule: "F-10.2", reason: "the match has been decided" };
}

/** Law 12.3: a second caution sends off; who has been sent off is shown nothing more. */
function* cautioning(doc: FootballDocument, event: EventOf<"football.card-shown">): Generator<Refusal> {
  const { player: id, card, side } = event;
  if (!id) return;
  const player = playerOf(doc, id);
  const name = player?.name ?? id;
  if (player && player.side !== side)
    yield { rule: "F-3.1", reason: `${name} does not play for ${doc.sides[side].name}` };
  if (sentOff(doc, id)) yield { rule: "F-12.3", reason: `${name} has been sent off already` };
  else if (card === "yellow" && booked(doc, id))
    yield { rule: "F-12.3", reason: `a second caution sends ${name} off` };
  else if (card === "second yellow" && !booked(doc, id))
    yield { rule: "F-12.3", reason: `${name} has not been cautioned before` };
}

function* substituting(
  doc: FootballDocument,
  event: EventOf<"football.substitution-made">,
): Generator<Refusal> {
  const { side, out, in: arriving } = event;
  yield* counting(doc, event);
  const field = onField(doc, side);
  const named = (id: PlayerId) => playerOf(doc, id)?.name ?? id;
  for (const id of [out, arriving]) {
    const known = playerOf(doc, id);
    if (known && known.side !== side)
      yield { rule: "F-3.1", reason: `${known.name} does not play for ${doc.sides[side].name}` };
    if (sentOff(doc, id)) yield { rule: "F-3.6", reason: `${named(id)} has been sent off` };
  }
  if (field && !field.has(out) && !sentOff(doc, out))
    yield { rule: "F-3.3", reason: `${named(out)} is not on the field` };
  const went = Object.values(doc.card.substitutions).some((change) => change.out === arriving);
  if (went || field?.has(arriving) || out === arriving)
    yield {
      rule: "F-3.3",
      reason: `${named(arriving)} ${went ? "has been replaced" : "is on the field already"}`,
    };
}

function* kicking(doc: FootballDocument, event: EventOf<"football.shootout-kick-taken">): Generator<Refusal> {
  const { side, player } = event;
  const shootout = doc.card.shootout ?? NO_KICKS;
  const rule = "F-10.3";
  if (shootoutWinner(shootout)) yield { rule, reason: "the penalties are decided" };
  const due = nextToKick(shootout);
  if (due && due !== side) yield { rule, reason: `it is for ${doc.sides[due].name} to kick` };
  if (!player) return;
  yield* takingPart(doc, side, player);
  const [own, other] = [onField(doc, side), onField(doc, otherSide(side))];
  // A side with more players reduces to the number of the other.
  const eligible = Math.max(1, Math.min(own?.size ?? 11, other?.size ?? 11));
  if (kicksAgain(shootout, side, player, eligible))
    yield { rule, reason: `${playerOf(doc, player)?.name ?? player} has kicked already` };
}
