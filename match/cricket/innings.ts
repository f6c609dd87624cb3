/** One innings, ball by ball: what a lawful event does to it. The laws themselves stand in `laws.ts`. */
import type { MatchHead } from "../head.ts";
import type { PlayerId } from "../ids.ts";
import type { BatterRow, BowlerRow, Innings, OverLog, Partnership } from "./card.ts";
import { dismissalOf } from "./dismissal.ts";
import type { ClosedBy, Delivery, DeliveryRuns, Wicket } from "./events.ts";
import type { CricketFormat } from "./format.ts";
import { overAt, withOver } from "./over-log.ts";
import { ballsIn, oversOf, oversText, ratePerOver } from "./overs.ts";

type Names = MatchHead["players"];

/** Law 21.16 and 22.6: neither a wide nor a no-ball counts as one of the over. */
const isLegal = (runs: DeliveryRuns): boolean => !runs.wides && !runs.noballs;

const totalOf = (runs: DeliveryRuns): number => runs.batter + extrasOf(runs);

const extrasOf = ({ wides = 0, noballs = 0, byes = 0, legbyes = 0, penalty = 0 }: DeliveryRuns): number =>
  wides + noballs + byes + legbyes + penalty;

/** Law 18 with 21.17, 22.8, 23.2: byes, leg byes and penalty runs are not charged to the bowler. */
const concededOf = ({ batter, wides = 0, noballs = 0 }: DeliveryRuns): number => batter + wides + noballs;

/** Runs that the batters ran, short ones too (Law 18.5): an odd number leaves them at each other's ends. */
function crossings({ runs, shortRuns = 0 }: Delivery): number {
  const { batter, wides = 0, noballs = 0, byes = 0, legbyes = 0 } = runs;
  return batter + byes + legbyes + Math.max(0, wides - 1) + Math.max(0, noballs - 1) + shortRuns;
}

export const NEW_BATTER: BatterRow = { order: 0, runs: 0, balls: 0, fours: 0, sixes: 0, state: "batting" };
const NEW_BOWLER: BowlerRow = {
  order: 0,
  balls: 0,
  oversText: "0.0",
  maidens: 0,
  runs: 0,
  wickets: 0,
  wides: 0,
  noballs: 0,
};

/** Legal balls that the over in progress has: the umpire's count where he miscounted (Law 17.5). */
export const ballsInOver = (innings: Innings, format: CricketFormat, over = innings.overs): number =>
  innings.miscounted?.[over] ?? format.ballsPerOver;

/** Overs that the innings may last, in notation; undefined where only time limits it. */
export const oversLimit = (innings: Innings, format: CricketFormat): number | undefined =>
  innings.superOver ? 1 : (innings.oversRevised ?? innings.target?.overs ?? format.overs);

/** Folds one delivery into the innings. */
export function bowl(innings: Innings, ball: Delivery, format: CricketFormat, names: Names): Innings {
  let next = takePlaces(withoutLeavers(innings, ball), ball);
  next = score(next, ball);
  for (const wicket of ball.wickets ?? []) next = fall(next, wicket, ball.bowler, names);
  if (crossings(ball) % 2 === 1) next = swapEnds(next);
  if (isLegal(ball.runs) && next.ballsThisOver === ballsInOver(next, format)) next = endOver(next);
  return withFigures({ ...next, ...freeHitAfter(innings, ball, format) }, format);
}

/** Whoever is at the crease and not named has gone, and may come back. */
function withoutLeavers(innings: Innings, { striker, nonStriker }: Delivery): Innings {
  const gone = stillIn(innings).filter((batter) => batter !== striker && batter !== nonStriker);
  return gone.reduce((left, batter) => leave(left, batter, { state: "retired not out" }), innings);
}

/** Batters who are at the crease and have not left it. */
export const stillIn = ({ striker, nonStriker }: Innings): PlayerId[] =>
  [striker, nonStriker].filter((batter) => batter !== undefined);

/** The named batters take the crease: a new one opens a row, and a partnership with the other. */
function takePlaces(innings: Innings, { striker, nonStriker, bowler }: Delivery): Innings {
  const arrived = arrive(arrive(innings, striker), nonStriker);
  const key = partnershipFor(arrived, arrived.wickets + 1);
  const known = arrived.partnerships[key];
  const fresh = !known || !known.batters.includes(striker) || !known.batters.includes(nonStriker);
  const batters = [striker, nonStriker].toSorted((x, y) => orderOf(arrived, x) - orderOf(arrived, y));
  return {
    ...arrived,
    striker,
    nonStriker,
    bowler,
    ...(fresh && {
      partnerships: {
        ...arrived.partnerships,
        [known ? `${key}b${Object.keys(arrived.partnerships).length}` : key]: { batters, runs: 0, balls: 0 },
      },
    }),
  };
}

const orderOf = (innings: Innings, batter: PlayerId): number => innings.batters[batter]?.order ?? 0;

function arrive(innings: Innings, batter: PlayerId): Innings {
  const row = innings.batters[batter];
  if (row?.state === "batting") return innings;
  const order = row && row.state !== "absent" ? row.order : 1 + Math.max(0, ...orders(innings.batters));
  const { dismissal: _gone, ...kept } = row ?? NEW_BATTER;
  return { ...innings, batters: { ...innings.batters, [batter]: { ...kept, order, state: "batting" } } };
}

const orders = (rows: Readonly<Record<string, { readonly order: number }>>): number[] =>
  Object.values(rows).map((row) => row.order);

/** The key of the newest partnership for a wicket, counted from 1; the wicket itself before there is one. */
export function partnershipFor({ partnerships }: Pick<Innings, "partnerships">, wicket: number): string {
  const first = String(wicket);
  const again = `${first}b`;
  return Object.keys(partnerships).findLast((key) => key === first || key.startsWith(again)) ?? first;
}

function score(innings: Innings, ball: Delivery): Innings {
  const { runs, striker, bowler } = ball;
  const legal = isLegal(runs) ? 1 : 0;
  const total = totalOf(runs);
  const batter = innings.batters[striker] ?? NEW_BATTER;
  const faced = runs.wides ? 0 : 1;
  const { extras } = innings;
  return {
    ...innings,
    runs: innings.runs + total,
    balls: innings.balls + legal,
    ballsThisOver: innings.ballsThisOver + legal,
    extras: {
      wides: extras.wides + (runs.wides ?? 0),
      noballs: extras.noballs + (runs.noballs ?? 0),
      byes: extras.byes + (runs.byes ?? 0),
      legbyes: extras.legbyes + (runs.legbyes ?? 0),
      penalty: extras.penalty + (runs.penalty ?? 0),
    },
    batters: {
      ...innings.batters,
      [striker]: {
        ...batter,
        runs: batter.runs + runs.batter,
        balls: batter.balls + faced,
        fours: batter.fours + (ball.boundary && runs.batter === 4 ? 1 : 0),
        sixes: batter.sixes + (ball.boundary && runs.batter === 6 ? 1 : 0),
      },
    },
    bowlers: { ...innings.bowlers, [bowler]: chargeBowler(innings, ball) },
    partnerships: addToPartnership(innings, total, faced),
    ...addToPowerplay(innings, ball, total),
    overLog: withOver(innings, innings.overs, logBall(innings, ball, total)),
  };
}

function chargeBowler(innings: Innings, { bowler, runs, wickets = [] }: Delivery): BowlerRow {
  const { streak = 0, ...row } = innings.bowlers[bowler] ?? {
    ...NEW_BOWLER,
    order: 1 + Object.keys(innings.bowlers).length,
  };
  const taken = wickets.filter(({ kind }) => isBowlers(kind)).length;
  return {
    ...row,
    balls: row.balls + (isLegal(runs) ? 1 : 0),
    runs: row.runs + concededOf(runs),
    wickets: row.wickets + taken,
    wides: row.wides + (runs.wides ?? 0),
    noballs: row.noballs + (runs.noballs ?? 0),
    ...(taken > 0 && { streak: streak + taken }),
  };
}

function addToPowerplay(innings: Innings, ball: Delivery, runs: number): Pick<Innings, "powerplays"> {
  const { powerplays } = innings;
  if (!powerplays) return {};
  const inForce = Object.entries(powerplays).find(
    ([, { from, to }]) => from <= innings.overs && innings.overs <= to,
  );
  if (!inForce) return {};
  const [key, row] = inForce;
  const wickets = row.wickets + (ball.wickets?.length ?? 0);
  return { powerplays: { ...powerplays, [key]: { ...row, runs: row.runs + runs, wickets } } };
}

const BOWLERS_WICKETS: readonly Wicket["kind"][] = [
  "bowled",
  "caught",
  "caught and bowled",
  "lbw",
  "stumped",
  "hit wicket",
];
/** Laws 32 to 40: the bowler gets credit for these alone. */
const isBowlers = (kind: Wicket["kind"]): boolean => BOWLERS_WICKETS.includes(kind);

function addToPartnership(innings: Innings, runs: number, balls: number): Innings["partnerships"] {
  const key = partnershipFor(innings, innings.wickets + 1);
  const pair = innings.partnerships[key];
  if (!pair) return innings.partnerships;
  const grown: Partnership = { ...pair, runs: pair.runs + runs, balls: pair.balls + balls };
  return { ...innings.partnerships, [key]: grown };
}

function logBall(innings: Innings, ball: Delivery, total: number): OverLog {
  const log = overAt(innings, innings.overs);
  const fallen = ball.wickets?.length ?? 0;
  const marks = log?.balls ?? {};
  return {
    bowler: log?.bowler ?? ball.bowler,
    ...(log?.shared && { shared: true, ...(log.finishedBy && { finishedBy: log.finishedBy }) }),
    ...(log && log.bowler !== ball.bowler && { shared: true, finishedBy: ball.bowler }),
    runs: (log?.runs ?? 0) + total,
    wickets: (log?.wickets ?? 0) + fallen,
    conceded: (log?.conceded ?? 0) + concededOf(ball.runs),
    total: innings.runs + total,
    down: innings.wickets + fallen,
    balls: { ...marks, [Object.keys(marks).length + 1]: markOf(ball) },
  };
}

/** What fits a chip: "4", "W", "2lb", "wd", "nb+1". */
export function markOf({ runs, wickets }: Pick<Delivery, "runs" | "wickets">): string {
  if (wickets?.length) return "W";
  const { batter, wides = 0, noballs = 0, byes = 0, legbyes = 0, penalty = 0 } = runs;
  if (wides) return wides === 1 ? "wd" : `${wides}wd`;
  if (noballs) {
    const more = batter + byes + legbyes + noballs - 1;
    return more ? `nb+${more}` : "nb";
  }
  if (byes) return `${byes}b`;
  if (legbyes) return `${legbyes}lb`;
  if (penalty) return `${penalty}p`;
  return String(batter);
}

/** A wicket falls: the batter's row is closed, the place at the crease is empty. */
function fall(innings: Innings, wicket: Wicket, bowler: PlayerId, names: Names): Innings {
  const wickets = innings.wickets + 1;
  const over = oversText(innings.overs, innings.ballsThisOver);
  return leave(
    {
      ...innings,
      wickets,
      fallOfWickets: {
        ...innings.fallOfWickets,
        [wickets]: { player: wicket.player, runs: innings.runs, over },
      },
    },
    wicket.player,
    { state: "out", dismissal: dismissalOf(wicket, bowler, names) },
  );
}

/** A batter leaves the crease, out or not. */
export function leave(
  innings: Innings,
  batter: PlayerId,
  how: Pick<BatterRow, "state" | "dismissal">,
): Innings {
  const row = innings.batters[batter] ?? {
    ...NEW_BATTER,
    order: 1 + Math.max(0, ...orders(innings.batters)),
  };
  const { striker, nonStriker, ...rest } = innings;
  return {
    ...rest,
    ...(striker && striker !== batter && { striker }),
    ...(nonStriker && nonStriker !== batter && { nonStriker }),
    batters: { ...innings.batters, [batter]: { ...row, ...how } },
  };
}

/** Retired out and timed out are wickets without a ball; the bowler gets no credit (Laws 25.4.3, 40.3). */
export function fallWithoutBall(
  innings: Innings,
  batter: PlayerId,
  dismissal: NonNullable<BatterRow["dismissal"]>,
): Innings {
  const wickets = innings.wickets + 1;
  const over = oversText(innings.overs, innings.ballsThisOver);
  const fallOfWickets = { ...innings.fallOfWickets, [wickets]: { player: batter, runs: innings.runs, over } };
  return leave({ ...innings, wickets, fallOfWickets }, batter, { state: "out", dismissal });
}

function swapEnds(innings: Innings): Innings {
  const { striker, nonStriker, ...rest } = innings;
  return { ...rest, ...(nonStriker && { striker: nonStriker }), ...(striker && { nonStriker: striker }) };
}

/** Law 17: the batters stay where they are, so the other one faces. A maiden is a whole over of one bowler without a run. */
export function endOver(innings: Innings): Innings {
  const log = overAt(innings, innings.overs);
  const overs = innings.overs + 1;
  const ended = swapEnds({ ...innings, overs, ballsThisOver: 0 });
  const row = log && innings.bowlers[log.bowler];
  if (!log || !row || log.conceded > 0 || log.shared) return ended;
  return { ...ended, bowlers: { ...ended.bowlers, [log.bowler]: { ...row, maidens: row.maidens + 1 } } };
}

/** Playing conditions of limited overs, 21.19: the ball after a no-ball is free, and stays so until a legal one. */
function freeHitAfter(innings: Innings, { runs }: Delivery, format: CricketFormat): { freeHit?: boolean } {
  if (format.inningsPerSide === 2) return {};
  return { freeHit: Boolean(runs.noballs) || (innings.freeHit === true && !isLegal(runs)) };
}

/** What screens show and the events only imply: overs in notation, rates, what is left to get. */
export function withFigures(innings: Innings, format: CricketFormat): Innings {
  const { ballsPerOver } = format;
  const limit = oversLimit(innings, format);
  const ballsLeft =
    limit === undefined
      ? undefined
      : Math.max(0, ballsIn(limit, ballsPerOver) - innings.overs * ballsPerOver - innings.ballsThisOver);
  const runsNeeded = innings.target && Math.max(0, innings.target.runs - innings.runs);
  const {
    runRate: _r,
    requiredRate: _q,
    runsNeeded: _n,
    ballsLeft: _b,
    projected: _p,
    freeHit,
    ...rest
  } = innings;
  const rate = innings.balls > 0 ? ratePerOver(innings.runs, innings.balls, ballsPerOver) : undefined;
  return {
    ...rest,
    bowlers: withOvers(innings, ballsPerOver),
    oversText: oversText(innings.overs, innings.ballsThisOver),
    ...(freeHit && { freeHit }),
    ...(rate !== undefined && { runRate: rate }),
    ...(ballsLeft !== undefined && !innings.closed && { ballsLeft }),
    ...(runsNeeded !== undefined && !innings.closed && { runsNeeded }),
    ...(runsNeeded && ballsLeft && !innings.closed
      ? { requiredRate: ratePerOver(runsNeeded, ballsLeft, ballsPerOver) }
      : {}),
    ...(rate !== undefined &&
    ballsLeft !== undefined &&
    !innings.target &&
    !innings.closed &&
    !innings.superOver
      ? { projected: innings.runs + Math.round((ballsLeft * innings.runs) / innings.balls) }
      : {}),
  };
}

function withOvers(innings: Innings, ballsPerOver: number): Innings["bowlers"] {
  const { bowler, bowlers } = innings;
  const row = bowler && bowlers[bowler];
  if (!row) return bowlers;
  const text = oversOf(row.balls, ballsPerOver);
  return row.oversText === text ? bowlers : { ...bowlers, [bowler]: { ...row, oversText: text } };
}

export function close(innings: Innings, by: ClosedBy, format: CricketFormat): Innings {
  return withFigures({ ...innings, closed: by }, format);
}
