/** How batters get out, and who has a hand in it. */
import type { DeliveryRuns, Wicket } from "../../../match/cricket/events.ts";
import type { Chance } from "../chance.ts";
import { type Ball, noted, type Situation } from "./situation.ts";
import type { Cricketer } from "./squad.ts";
import { TEMPOS } from "./tempo.ts";

type Fielder = NonNullable<Wicket["fielders"]>[number];

const named = ({ id, name }: Cricketer): Fielder => ({ id, name });

/** A wicket off a legal ball that is no free hit, run outs apart. */
export function drawWicket(now: Situation, random: Chance): Ball {
  const { striker, bowler, keeper } = now;
  const spin = bowler.bowling?.style === "spin";
  const kind = random.weighted([
    ["caught", 63],
    ["bowled", spin ? 17 : 21],
    ["lbw", 11],
    ["caught and bowled", 3],
    ["stumped", spin ? 7 : 0],
    ["hit wicket", 0.25],
  ] as const);
  const wicket = { player: striker.id, kind };
  const runs = { batter: 0 };
  if (kind === "stumped") {
    return noted(now, random, { runs, wickets: [{ ...wicket, fielders: [named(keeper)] }] }, kind);
  }
  if (kind !== "caught") return noted(now, random, { runs, wickets: [wicket] }, kind);
  const fielder = catcher(now, random);
  const what = fielder.id === keeper.id ? "caught behind" : "caught";
  return noted(now, random, { runs, wickets: [{ ...wicket, fielders: [fielder] }] }, what);
}

function catcher({ keeper, fielders, twelfth }: Situation, random: Chance): Fielder {
  if (random.happens(0.2)) return named(keeper);
  if (random.happens(0.015)) return { name: twelfth.name, substitute: true };
  return named(random.pick(fielders));
}

/** Law 22.9 lets a batter be stumped off a wide; not where it is a free hit (playing conditions, 21.19). */
export function stumpedOffWide(now: Situation, random: Chance): Ball {
  const wickets = [{ player: now.striker.id, kind: "stumped" as const, fielders: [named(now.keeper)] }];
  return noted(now, random, { runs: { batter: 0, wides: 1 }, wickets }, "stumped");
}

/** Whether one run more than they could get was tried. */
export function mayRunOut({ runs, boundary }: Ball, { style, phase }: Situation, random: Chance): boolean {
  const ran = runs.batter + (runs.byes ?? 0) + (runs.legbyes ?? 0) + (runs.wides ?? 0);
  if (boundary || ran === 0 || ran > 3) return false;
  const p = TEMPOS[style.tempo].runOut / 50;
  return random.happens(phase === "death" ? 2.2 * p : p);
}

/** The last of the runs that they went for is not completed and does not count (Law 18.5). */
export function runOut(now: Situation, meant: DeliveryRuns, random: Chance): Ball {
  const { striker, nonStriker, keeper, bowler, fielders } = now;
  const thrower = random.pick([...fielders, bowler]);
  const taker = random.weighted([
    [thrower, 35],
    [keeper, 45],
    [bowler, 20],
  ]);
  const hands = taker.id === thrower.id ? [thrower] : [thrower, taker];
  const player = random.happens(0.55) ? striker.id : nonStriker.id;
  const wickets = [{ player, kind: "run out" as const, fielders: hands.map(named) }];
  return noted(now, random, { runs: oneFewer(meant), wickets }, "run out");
}

/** A wide and a no-ball keep the run that they are worth by themselves. */
function oneFewer({ batter, wides = 0, noballs = 0, byes = 0, legbyes = 0 }: DeliveryRuns): DeliveryRuns {
  return {
    batter: Math.max(0, batter - 1),
    ...(wides > 0 && { wides: Math.max(1, wides - 1) }),
    ...(noballs > 0 && { noballs }),
    ...(byes > 1 && { byes: byes - 1 }),
    ...(legbyes > 1 && { legbyes: legbyes - 1 }),
  };
}
