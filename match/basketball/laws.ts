/** What the rules forbid. Numbers are the articles of FIBA's Official Basketball Rules (2024). */
import { otherSide, type PlayerId, type SideId } from "../ids.ts";
import type { Refusal } from "../sport.ts";
import type { BasketballCard, BasketballDocument } from "./card.ts";
import type { BasketballEvent, EventOf } from "./events.ts";
import { clockText, currentPeriod, isLast, lastPeriod, lengthOf, periodName, timeoutsOf } from "./periods.ts";

/** The first rule that the event breaks and that nobody has let pass. */
export function breach(doc: BasketballDocument, event: BasketballEvent): Refusal | undefined {
  for (const broken of breaches(doc, event)) {
    if (!event.despite?.includes(broken.rule)) return broken;
  }
  return undefined;
}

const broken = (rule: string, reason: string): Refusal => ({ rule, reason });

function* breaches(doc: BasketballDocument, event: BasketballEvent): Generator<Refusal> {
  const { card } = doc;
  if (event.type === "basketball.period-started") {
    yield* ofPeriod(card);
    return;
  }
  if (!currentPeriod(card)) yield broken("B-8.4", "no period is in progress");
  if ("clock" in event && event.clock !== undefined) yield* ofClock(card, event.clock);
  yield* ofPeople(doc, event);
  switch (event.type) {
    case "basketball.shot-taken":
      yield* ofShot(doc, event);
      yield* ofScore(card, event, event.made ? event.points : 0);
      break;
    case "basketball.free-throw-taken":
      if (event.number !== undefined && event.number > (event.of ?? 3)) {
        yield broken("B-43.1", `there is no free throw ${event.number} of ${event.of ?? 3}`);
      }
      yield* ofScore(card, event, event.made ? (event.points ?? 1) : 0);
      break;
    case "basketball.period-ended":
      yield* ofScore(card, { ...event, side: "a" }, 0);
      break;
    case "basketball.timeout-called":
      if (event.side && timeoutsOf(card, event.side).left === 0) {
        yield broken("B-18.2", `${doc.sides[event.side].name} have no time-out left`);
      }
      break;
    case "basketball.substitution-made":
      yield* ofSubstitution(card, event);
      break;
    default:
  }
}

function* ofPeriod(card: BasketballCard): Generator<Refusal> {
  const { format } = card;
  const last = lastPeriod(card);
  if (last && !last.ended) yield broken("B-8.6", `the ${periodName(format, last.number)} is in progress`);
  if (last && isLast(format, last.number) && card.score.a !== card.score.b) {
    yield broken("B-8.7", "overtime is played when the scores are level");
  }
}

/** Article 49.2: the timer's clock runs down, from the length of the period. */
function* ofClock(card: BasketballCard, clock: number): Generator<Refusal> {
  const last = lastPeriod(card);
  if (!last) return;
  const most = Math.min(lengthOf(card.format, last.number), card.clock?.left ?? Number.POSITIVE_INFINITY);
  if (clock > most) yield broken("B-49.2", `the clock stood at ${clockText(most)} already`);
}

/** Those who act, each with the side for which they have to play. */
function actors(event: BasketballEvent): readonly (readonly [PlayerId | undefined, SideId])[] {
  switch (event.type) {
    case "basketball.shot-taken":
      return [
        [event.player, event.side],
        [event.assist, event.side],
        [event.block, otherSide(event.side)],
      ];
    case "basketball.turnover-committed":
      return [
        [event.player, event.side],
        [event.steal, otherSide(event.side)],
      ];
    case "basketball.free-throw-taken":
    case "basketball.rebound-taken":
      return [[event.player, event.side]];
    case "basketball.substitution-made":
      return [[event.in, event.side]];
    default:
      return [];
  }
}

/** Article 4.2: a player plays for one side. Article 40: whoever has all fouls, or was sent off, plays no more. */
function* ofPeople(doc: BasketballDocument, event: BasketballEvent): Generator<Refusal> {
  for (const [player, side] of actors(event)) {
    if (!player) continue;
    const name = doc.players[player]?.name ?? player;
    const row = doc.card.players[player];
    const own = doc.players[player]?.side ?? row?.side;
    if (own && own !== side) yield broken("B-4.2", `${name} does not play for ${doc.sides[side].name}`);
    // The turnover of the offensive foul that sends a player off is his still.
    const ofTheFoul = event.type === "basketball.turnover-committed" && event.how?.includes("foul");
    if (row?.out && !ofTheFoul) yield broken("B-40.1", `${name} may not play any more`);
  }
}

/** Article 48.1: what the scorers may write down for a shot. */
function* ofShot(doc: BasketballDocument, event: EventOf<"basketball.shot-taken">): Generator<Refusal> {
  const { made, player, assist, block } = event;
  if (assist && (!made || assist === player)) {
    yield broken("B-48.1", made ? "nobody assists himself" : "a shot that misses has no assist");
  }
  if (block && made) yield broken("B-48.1", "a shot that goes in was not blocked");
}

/** Article 48.1: the running score of the feed is that of the baskets made. */
function* ofScore(
  { score }: BasketballCard,
  event: { readonly score?: BasketballCard["score"] | undefined; readonly side: SideId },
  points: number,
): Generator<Refusal> {
  if (!event.score) return;
  const sum = { ...score, [event.side]: score[event.side] + points };
  if (event.score.a !== sum.a || event.score.b !== sum.b) {
    yield broken(
      "B-48.1",
      `the baskets come to ${sum.a}-${sum.b}, the feed says ${event.score.a}-${event.score.b}`,
    );
  }
}

const FIVE = 5;

/** Articles 4.2 and 19.2: five are on the court, and a substitute becomes one of them for another. */
function* ofSubstitution(
  card: BasketballCard,
  event: EventOf<"basketball.substitution-made">,
): Generator<Refusal> {
  const { side, in: arriving, out: leaving } = event;
  if (arriving === leaving) yield broken("B-19.2", "a substitution has somebody else come in");
  const five = card.court?.[side];
  if (!five) return;
  if (leaving && !five.includes(leaving)) yield broken("B-19.2", "who goes out is not on the court");
  if (arriving && five.includes(arriving)) yield broken("B-19.2", "who comes in is on the court already");
  const after = five.length + (arriving ? 1 : 0) - (leaving ? 1 : 0);
  if (after > FIVE) yield broken("B-4.2", "five are on the court");
}
