/** Football: what each of its events does to the match. */
import type { Ending } from "../common-events.ts";
import { withoutUndefined } from "../fields.ts";
import type { SideId } from "../ids.ts";
import { accept, refuse, type Step } from "../sport.ts";
import type {
  Clock,
  FootballCard,
  FootballDocument,
  Moment,
  Outcome,
  Shot,
  Statistics,
  When,
} from "./card.ts";
import { bounds, latestPeriod, periodInProgress, stopped } from "./clock.ts";
import type { EventOf, FootballEvent } from "./events.ts";
import { playerOf } from "./lineup.ts";
import { breach } from "./laws.ts";
import { leader, settled } from "./outcome.ts";
import { ordinal, type PeriodName } from "./period.ts";
import { NO_KICKS, withKick } from "./shootout.ts";
import { substitutionOf } from "./substitutions.ts";

/** Folds one of football's events. */
export function apply(doc: FootballDocument, event: FootballEvent): Step<FootballDocument> {
  const broken = breach(doc, event);
  if (broken) return { ok: false, ...broken };
  const { card } = doc;
  switch (event.type) {
    case "football.period-started":
      return startPeriod(doc, event);
    case "football.period-ended":
      return periodInProgress(card) === event.period
        ? accept(endPeriod(doc, event.at))
        : refuse("F-7.1", `the ${event.period} is not in progress`);
    case "football.stoppage-announced":
      return card.clock
        ? accept(withCard(doc, { clock: { ...card.clock, stoppage: event.minutes } }))
        : refuse("F-7.3", "the match has not kicked off");
    case "football.goal-scored":
      return accept(score(doc, event));
    case "football.goal-disallowed":
      return disallow(doc, event);
    case "football.shot-taken":
      return accept(withShot(doc, event, event.outcome));
    case "football.corner-awarded":
      return accept(withCorner(doc, event));
    case "football.offside-given":
      return accept(counted(doc, event.side, "offsides"));
    case "football.foul-committed":
      return accept(counted(doc, event.side, "fouls"));
    case "football.card-shown": {
      const { side, card: colour, player, official } = event;
      const shown = withoutUndefined({ side, card: colour, player, official, ...momentOf(event) });
      return accept(withCard(doc, { bookings: { ...card.bookings, [event.seq]: shown } }));
    }
    case "football.substitution-made":
      return accept(substitute(doc, event));
    case "football.goalkeeper-changed": {
      const change = { side: event.side, player: event.player, ...momentOf(event) };
      return accept(withCard(doc, { keeperChanges: { ...card.keeperChanges, [event.seq]: change } }));
    }
    case "football.formation-changed": {
      const { side, formation } = event;
      return accept({ ...doc, sides: { ...doc.sides, [side]: { ...doc.sides[side], formation } } });
    }
    case "football.penalty-awarded":
    case "football.decision-reviewed":
      return accept(doc);
    case "football.possession-measured":
      return accept(withPossession(doc, event));
    case "football.shootout-kick-taken":
      return periodInProgress(card) === "shootout"
        ? accept(withCard(doc, { shootout: withKick(card.shootout ?? NO_KICKS, event) }))
        : refuse("F-10.3", "no penalties are being taken");
    case "football.match-awarded": {
      const { side, score: given, reason } = event;
      return accept(withCard(doc, { awarded: withoutUndefined({ side, score: given, reason }) }));
    }
  }
}

const withCard = (doc: FootballDocument, change: Partial<FootballCard>): FootballDocument => ({
  ...doc,
  card: { ...doc.card, ...change },
});

const momentOf = ({ minute, added }: When): Moment => ({ minute, ...(added !== undefined && { added }) });

function startPeriod(
  doc: FootballDocument,
  event: EventOf<"football.period-started">,
): Step<FootballDocument> {
  const { period, at } = event;
  if (ordinal(period) <= ordinal(doc.card.clock?.period))
    return refuse("F-7.1", `the ${period} has been played`);
  // The officials went on although nobody had ended the period before.
  const before = periodInProgress(doc.card) ? endPeriod(doc, at) : doc;
  const { card } = before;
  const clock: Clock = {
    period,
    at: 60 * bounds(period, card.format).from,
    ...(period !== "shootout" && { since: at }),
  };
  return accept(
    withCard(before, {
      clock,
      periods: { ...card.periods, [period]: { a: 0, b: 0 } },
      ...(period === "shootout" && { shootout: NO_KICKS }),
    }),
  );
}

/** Stops the clock, and says what the players are waiting for, if for anything. */
function endPeriod(doc: FootballDocument, at: string): FootballDocument {
  const { card } = doc;
  const { clock } = card;
  const period = periodInProgress(card);
  if (!clock || !period) return doc;
  const ended = withCard(doc, {
    clock: stopped(clock, at),
    periods: { ...card.periods, [period]: { ...(card.periods[period] ?? { a: 0, b: 0 }), ended: true } },
  });
  const reason = period === "first-half" ? "half-time" : "interval";
  return isMoreToCome(card, period)
    ? { ...ended, status: { ...doc.status, phase: "paused", reason } }
    : ended;
}

function isMoreToCome(card: FootballCard, period: PeriodName): boolean {
  const { format } = card;
  switch (period) {
    case "first-half":
    case "extra-first-half":
      return true;
    case "second-half":
      return !leader(card) && (format.extraMinutes !== undefined || format.shootout === true);
    case "extra-second-half":
      return !leader(card) && format.shootout === true;
    case "shootout":
      return false;
  }
}

function score(doc: FootballDocument, event: EventOf<"football.goal-scored">): FootballDocument {
  const { side, player, assist, how } = event;
  const period = latestPeriod(doc);
  const goal = withoutUndefined({ period, side, player, assist, how, ...momentOf(event) });
  const scored = withGoals(doc, { ...doc.card.goals, [event.seq]: goal });
  return how === "own goal" ? scored : withShot(scored, event, "goal");
}

/** The score, whole and by period, from the goals that count. */
function withGoals(doc: FootballDocument, goals: FootballCard["goals"]): FootballDocument {
  const valid = Object.values(goals).filter(({ disallowed }) => disallowed === undefined);
  const count = (side: SideId, period?: PeriodName) =>
    valid.filter((goal) => goal.side === side && (!period || goal.period === period)).length;
  const periods = { ...doc.card.periods };
  for (const { period } of Object.values(goals)) {
    periods[period] = { ...periods[period], a: count("a", period), b: count("b", period) };
  }
  return withCard(doc, { goals, periods, score: { a: count("a"), b: count("b") } });
}

function disallow(doc: FootballDocument, event: EventOf<"football.goal-disallowed">): Step<FootballDocument> {
  const { side, player, goal: seq, reason } = event;
  const { goals } = doc.card;
  if (seq === undefined) {
    const period = latestPeriod(doc);
    const goal = { period, side, ...(player && { player }), how: "open play", ...momentOf(event) } as const;
    return accept(withGoals(doc, { ...goals, [event.seq]: { ...goal, disallowed: reason } }));
  }
  const goal = goals[seq];
  if (!goal || goal.disallowed) return refuse("F-10.1", `event ${seq} is not a goal that counts`);
  const { [seq]: _shot, ...shots } = doc.card.shots;
  const without = withGoals(doc, { ...goals, [seq]: { ...goal, disallowed: reason } });
  return accept(withShots(without, goal.side, shots));
}

function withShot(
  doc: FootballDocument,
  event: EventOf<"football.goal-scored"> | EventOf<"football.shot-taken">,
  outcome: Shot["outcome"],
): FootballDocument {
  const { side, player, xg, spot } = event;
  const shot = withoutUndefined({ side, player, xg, spot, outcome, ...momentOf(event) });
  return withShots(doc, side, { ...doc.card.shots, [event.seq]: shot });
}

function withShots(doc: FootballDocument, side: SideId, shots: FootballCard["shots"]): FootballDocument {
  const own = Object.values(shots).filter((shot) => shot.side === side);
  const measured = own.flatMap(({ xg }) => (xg === undefined ? [] : [xg]));
  const { xg: _before, ...others } = doc.card.statistics[side];
  const statistics: Statistics = {
    ...others,
    shots: own.length,
    onTarget: own.filter(({ outcome }) => outcome === "goal" || outcome === "saved").length,
    ...(measured.length > 0 && { xg: thousandths(measured.reduce((sum, xg) => sum + xg, 0)) }),
  };
  return withCard(doc, { shots, statistics: { ...doc.card.statistics, [side]: statistics } });
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

function withCorner(doc: FootballDocument, event: EventOf<"football.corner-awarded">): FootballDocument {
  const after = counted(doc, event.side, "corners");
  const corner = { side: event.side, ...momentOf(event) };
  return withCard(after, { corners: { ...doc.card.corners, [event.seq]: corner } });
}

function counted(
  doc: FootballDocument,
  side: SideId,
  what: "corners" | "fouls" | "offsides",
): FootballDocument {
  const own = doc.card.statistics[side];
  const statistics = { ...doc.card.statistics, [side]: { ...own, [what]: own[what] + 1 } };
  return withCard(doc, { statistics });
}

function withPossession(
  doc: FootballDocument,
  shares: EventOf<"football.possession-measured">,
): FootballDocument {
  const { a, b } = doc.card.statistics;
  const statistics = { a: { ...a, possession: shares.a }, b: { ...b, possession: shares.b } };
  return withCard(doc, { statistics });
}

function substitute(doc: FootballDocument, event: EventOf<"football.substitution-made">): FootballDocument {
  const { side, in: arriving, name } = event;
  const change = substitutionOf(doc, event);
  const changed = withCard(doc, { substitutions: { ...doc.card.substitutions, [event.seq]: change } });
  if (name === undefined || playerOf(doc, arriving)) return changed;
  return { ...changed, players: { ...doc.players, [arriving]: { name, side, bench: true } } };
}

/** Stops the clock, and settles the outcome; an abandoned match has none unless it is awarded (Law 7.5). */
export function finish(doc: FootballDocument, event: Ending): FootballDocument {
  const declared = event.type === "finished" ? event.outcome : undefined;
  const awarded =
    declared?.method?.toLowerCase() === "awarded" && declared.winner && !doc.card.awarded
      ? withCard(doc, { awarded: { side: declared.winner } })
      : doc;
  const { card } = endPeriod(awarded, event.at);
  const unsettled = event.type === "abandoned" && !card.awarded;
  const outcome: Outcome = unsettled ? { result: "no result" } : settled(card);
  return { ...doc, card: { ...card, outcome } };
}

/** The card of a match that has been announced. */
export function open(format: FootballCard["format"]): FootballCard {
  const none: Statistics = { shots: 0, onTarget: 0, corners: 0, fouls: 0, offsides: 0 };
  return {
    format,
    score: { a: 0, b: 0 },
    periods: {},
    goals: {},
    bookings: {},
    substitutions: {},
    shots: {},
    corners: {},
    statistics: { a: none, b: none },
  };
}
