/** Who bowls the next over. */
import type { Innings } from "../../../match/cricket/card.ts";
import type { PlayerId } from "../../../match/ids.ts";
import { overAt } from "../../../match/cricket/over-log.ts";
import { oversBowledBy } from "../../../match/cricket/quota.ts";
import type { Chance } from "../chance.ts";
import type { Cricketer, Squad } from "./squad.ts";
import type { Style } from "./styles.ts";
import { phaseOf } from "./tempo.ts";

interface Candidate {
  readonly player: Cricketer;
  /** Whole overs that the quota still allows; infinite without one. */
  readonly left: number;
}

/**
 * A bowler whom the quota and Law 17.6 (no two overs in succession; two sets in The Hundred) allow, and with whom the
 * rest of the innings can still be bowled. `rested` have no part in it.
 */
export function nextBowler(
  innings: Innings,
  squad: Squad,
  style: Style,
  rested: ReadonlySet<string>,
  random: Chance,
): Cricketer {
  const candidates = squad.eleven
    .filter(({ bowling, id }) => bowling && !rested.has(id))
    .map((player) => ({ player, left: oversLeft(innings, player.id, style) }));
  const barred = barredBowler(innings, style);
  const open = candidates.filter(
    ({ player, left }) => left >= 1 && player.id !== barred && canGoOn(player.id, candidates, innings, style),
  );
  return random.weighted(
    open.map(({ player, left }) => [player, leaning(player, left, innings, style)] as const),
  );
}

/** Who bowls a super over: the one whom a captain trusts most of those who may. */
export function trustedBowler(squad: Squad, rested: ReadonlySet<string>): Cricketer {
  const [best] = squad.eleven
    .filter(({ bowling, id }) => bowling && !rested.has(id))
    .toSorted((x, y) => (y.bowling?.skill ?? 0) - (x.bowling?.skill ?? 0));
  if (!best) throw new RangeError("nobody is left to bowl");
  return best;
}

const oversLeft = (innings: Innings, id: PlayerId, { format }: Style): number =>
  (format.oversPerBowler ?? Number.POSITIVE_INFINITY) - oversBowledBy(innings, id);

function barredBowler(innings: Innings, { format }: Style): PlayerId | undefined {
  const spell = Math.max(1, Math.floor((format.ballsPerSpell ?? format.ballsPerOver) / format.ballsPerOver));
  const last = overAt(innings, innings.overs - 1)?.bowler;
  const wholeSpell = Array.from(
    { length: spell },
    (_, back) => overAt(innings, innings.overs - 1 - back)?.bowler,
  );
  return wholeSpell.every((bowler) => bowler === last) ? last : undefined;
}

/** Whether the overs after this one can be shared out so that nobody bowls two of them in succession. */
function canGoOn(
  now: PlayerId,
  candidates: readonly Candidate[],
  innings: Innings,
  { format }: Style,
): boolean {
  if (format.overs === undefined) return true;
  const overs = format.overs - innings.overs - 1;
  const room = candidates.map(({ player, left }) =>
    player.id === now ? Math.min(left - 1, Math.floor(overs / 2)) : Math.min(left, Math.ceil(overs / 2)),
  );
  return room.reduce((sum, each) => sum + each, 0) >= overs;
}

/** Pace with the new ball and at the death, spin between; whoever is in a spell tends to go on. */
function leaning(player: Cricketer, left: number, innings: Innings, style: Style): number {
  const { bowling } = player;
  if (!bowling) return 0;
  const phase = phaseOf(innings.overs, style);
  const newBall = innings.overs < 8 || phase !== "middle";
  const suits = (bowling.style === "pace") === newBall ? 3 : 1;
  const inSpell = overAt(innings, innings.overs - 2)?.bowler === player.id ? 3 : 1;
  const fresh = Number.isFinite(left) ? left : tireless(player.id, innings);
  return suits * inSpell * fresh * Math.exp(1.2 * bowling.skill);
}

/** Without a quota: the more of the last twelve overs somebody has bowled, the sooner he rests. */
function tireless(id: PlayerId, innings: Innings): number {
  const recent = Array.from({ length: 12 }, (_, back) => overAt(innings, innings.overs - 1 - back)?.bowler);
  return Math.max(0.1, 5 - recent.filter((bowler) => bowler === id).length);
}
