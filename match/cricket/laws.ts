/**
 * What may not happen: the Laws of Cricket (MCC, 2017 code) as far as a wrong event would break them.
 *
 * The officials' word stands even where it was mistaken, so an event may name rules in `despite` and is then
 * taken as it is. Rules without which the score has no meaning cannot be waived.
 */
import { otherSide, type PlayerId } from "../ids.ts";
import { refuse, type Refusal } from "../sport.ts";
import type { CricketDocument, Innings } from "./card.ts";
import type { Delivery, DismissalKind } from "./events.ts";
import type { CricketFormat } from "./format.ts";
import { ballsInOver, stillIn } from "./innings.ts";
import { overAt } from "./over-log.ts";
import { hasBowledOut, hasBowledSpell } from "./quota.ts";

export interface Rule {
  readonly rule: string;
  readonly broken: boolean;
  readonly reason: string;
  /** The officials may let it pass. */
  readonly waivable?: boolean;
}

/** Law 21.18 and the free hit's playing condition: nothing else gets a batter out off such a ball. */
const OFF_A_NO_BALL: readonly DismissalKind[] = [
  "run out",
  "obstructing the field",
  "hit the ball twice",
  "handled the ball",
];
/** Law 22.9. */
const OFF_A_WIDE: readonly DismissalKind[] = [
  "run out",
  "stumped",
  "hit wicket",
  "obstructing the field",
  "handled the ball",
];

/** The first law that the delivery breaks in this state of the innings, or undefined if it is lawful. */
export function breach(
  innings: Innings,
  ball: Delivery,
  doc: CricketDocument,
  format: CricketFormat,
): Refusal | undefined {
  const waived = new Set(ball.despite);
  for (const { rule, broken, reason, waivable } of rules(innings, ball, doc, format)) {
    if (broken && !(waivable && waived.has(rule))) return refuse(rule, reason);
  }
  return undefined;
}

function* rules(
  innings: Innings,
  ball: Delivery,
  doc: CricketDocument,
  format: CricketFormat,
): Iterable<Rule> {
  const { striker, nonStriker, bowler, runs, wickets = [] } = ball;
  const name = (id: PlayerId) => doc.players[id]?.name ?? id;
  const over = ball.over + 1;

  yield {
    rule: "C-17.1",
    broken: ball.over < innings.overs,
    reason: `over ${over} has had its ${ballsInOver(innings, format, ball.over)} legal balls`,
  };
  yield {
    rule: "C-17.5",
    broken: ball.over > innings.overs,
    reason: `over ${innings.overs + 1} has had ${innings.ballsThisOver} of its ${ballsInOver(innings, format)} legal balls, over ${over} cannot begin`,
  };
  yield {
    rule: "C-1.2",
    broken: striker === nonStriker,
    reason: `${name(striker)} cannot be at both ends`,
  };
  for (const batter of [striker, nonStriker]) {
    yield {
      rule: "C-1.2",
      broken: doc.players[batter]?.side !== innings.batting,
      reason: `${name(batter)} is not in the side that bats`,
      waivable: true,
    };
    yield {
      rule: "C-25.2",
      broken: innings.batters[batter]?.state === "out",
      reason: `${name(batter)} is out`,
      waivable: true,
    };
  }
  const leaving = stillIn(innings).find((batter) => batter !== striker && batter !== nonStriker);
  yield {
    rule: "C-25.4",
    broken: leaving !== undefined,
    reason: `${leaving ? name(leaving) : ""} is neither out nor retired and has to be at the crease`,
    waivable: true,
  };
  yield {
    rule: "C-1.2",
    broken: doc.players[bowler]?.side !== otherSide(innings.batting),
    reason: `${name(bowler)} is not in the side that fields`,
    waivable: true,
  };
  yield* bowlerRules(innings, ball, name(bowler), format);
  yield* runRules(ball);

  for (const { player, kind } of wickets) {
    yield {
      rule: "C-31.1",
      broken: player !== striker && player !== nonStriker,
      reason: `${name(player)} is not at the crease`,
      waivable: true,
    };
    yield {
      rule: "C-21.18",
      broken: Boolean(runs.noballs) && !OFF_A_NO_BALL.includes(kind),
      reason: `nobody is out ${kind} off a no-ball`,
      waivable: true,
    };
    yield {
      rule: "C-21.19",
      broken: innings.freeHit === true && !OFF_A_NO_BALL.includes(kind),
      reason: `nobody is out ${kind} off a free hit`,
      waivable: true,
    };
    yield {
      rule: "C-22.9",
      broken: Boolean(runs.wides) && !OFF_A_WIDE.includes(kind),
      reason: `nobody is out ${kind} off a wide`,
      waivable: true,
    };
  }
}

function* bowlerRules(
  innings: Innings,
  { bowler }: Delivery,
  name: string,
  format: CricketFormat,
): Iterable<Rule> {
  const current = overAt(innings, innings.overs);
  const goesOn = current && innings.bowler === bowler;
  yield {
    rule: "C-13.9",
    broken: !goesOn && hasBowledOut(innings, bowler, format),
    reason: `${name} has bowled as many overs as a bowler may`,
    waivable: true,
  };
  if (current) {
    yield {
      rule: "C-17.8",
      broken: innings.bowler !== undefined && innings.bowler !== bowler,
      reason: `another bowler than ${name} has begun this over`,
      waivable: true,
    };
    return;
  }
  const { ballsPerOver, ballsPerSpell = ballsPerOver } = format;
  yield {
    rule: "C-17.6",
    broken: hasBowledSpell(innings, bowler, format),
    reason: `${name} has bowled the last ${ballsPerSpell} balls and cannot go on`,
    waivable: true,
  };
}

function* runRules({ runs }: Delivery): Iterable<Rule> {
  yield {
    rule: "C-22.6",
    broken: Boolean(runs.wides) && (runs.batter > 0 || Boolean(runs.byes) || Boolean(runs.legbyes)),
    reason: "off a wide every run is a wide",
    waivable: true,
  };
  yield {
    rule: "C-21.13",
    broken: Boolean(runs.wides) && Boolean(runs.noballs),
    reason: "a no-ball overrides a wide",
    waivable: true,
  };
  yield {
    rule: "C-23",
    broken: [runs.batter, runs.byes, runs.legbyes].filter(Boolean).length > 1,
    reason: "runs are off the bat, byes or leg byes, not several of them",
    waivable: true,
  };
}
