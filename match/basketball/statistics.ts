/** The box score: what a shot, a throw, a rebound and a turnover are worth to whom. */
import { otherSide, SIDES, type PlayerId, type SideId } from "../ids.ts";
import { type BasketballCard, newRow, type Run, type Tally } from "./card.ts";
import type { EventOf } from "./events.ts";
import { goneAt, lastPeriod, marginOf } from "./periods.ts";

type More = Partial<Tally>;

const added = <T extends Tally>(row: T, more: More): T => {
  const sums = Object.entries(more).map(([name, value]) => [name, row[name as keyof Tally] + value]);
  return { ...row, ...Object.fromEntries(sums) };
};

export function creditPlayer(
  card: BasketballCard,
  side: SideId,
  player: PlayerId | undefined,
  more: More,
): BasketballCard {
  if (!player) return card;
  const row = added(card.players[player] ?? newRow(side), more);
  return { ...card, players: { ...card.players, [player]: row } };
}

export const creditSide = (card: BasketballCard, side: SideId, more: More): BasketballCard =>
  Object.keys(more).length === 0
    ? card
    : { ...card, sides: { ...card.sides, [side]: added(card.sides[side], more) } };

const credit = (card: BasketballCard, side: SideId, player: PlayerId | undefined, more: More) =>
  creditSide(creditPlayer(card, side, player, more), side, more);

type Recorded =
  | EventOf<"basketball.shot-taken">
  | EventOf<"basketball.free-throw-taken">
  | EventOf<"basketball.rebound-taken">
  | EventOf<"basketball.turnover-committed">;

export function record(card: BasketballCard, event: Recorded): BasketballCard {
  const { side, player } = event;
  switch (event.type) {
    case "basketball.shot-taken":
      return shoot(card, event);
    case "basketball.free-throw-taken": {
      const points = event.made ? (event.points ?? 1) : 0;
      const thrown = credit(card, side, player, { fta: 1, ...(event.made && { ftm: 1, points }) });
      return scored(thrown, side, points, event.seq, event.number === event.of);
    }
    case "basketball.rebound-taken": {
      // Rebounds of a side as such stand in no box score.
      const taken = player ? (event.offensive ? { offensive: 1 } : { defensive: 1 }) : {};
      return { ...credit(card, side, player, taken), ball: side };
    }
    case "basketball.turnover-committed": {
      const lost = credit(card, side, player, { turnovers: 1 });
      const other = otherSide(side);
      const won = event.steal ? credit(lost, other, event.steal, { steals: 1 }) : lost;
      return { ...won, ball: other };
    }
  }
}

function shoot(card: BasketballCard, event: EventOf<"basketball.shot-taken">): BasketballCard {
  const { side, player, made, points, assist, block, seq } = event;
  const three = points === 3;
  const shot = credit(withSpot(card, event), side, player, {
    fga: 1,
    ...(three && { tpa: 1 }),
    ...(made && { fgm: 1, points }),
    ...(made && three && { tpm: 1 }),
  });
  const helped = assist && made ? credit(shot, side, assist, { assists: 1 }) : shot;
  const answered = block && !made ? credit(helped, otherSide(side), block, { blocks: 1 }) : helped;
  return scored(answered, side, made ? points : 0, seq, true);
}

function withSpot(card: BasketballCard, event: EventOf<"basketball.shot-taken">): BasketballCard {
  const { side, player, made, points, spot, seq } = event;
  if (!spot) return card;
  const period = lastPeriod(card)?.number ?? 1;
  const shot = { side, ...(player && { player }), ...spot, points, made, period };
  return { ...card, shots: { ...card.shots, [seq]: shot } };
}

/** Points on the board: the period's, the run, the lead. `over` says that the ball goes to the others. */
function scored(
  card: BasketballCard,
  side: SideId,
  points: number,
  seq: number,
  over: boolean,
): BasketballCard {
  if (points === 0) return card;
  const last = lastPeriod(card);
  const score = { ...card.score, [side]: card.score[side] + points };
  const run: Run = { side, points: points + (card.run?.side === side ? card.run.points : 0) };
  const row = card.sides[side];
  const sides = {
    ...card.sides,
    [side]: {
      ...row,
      biggestLead: Math.max(row.biggestLead, marginOf(score, side)),
      biggestRun: Math.max(row.biggestRun, run.points),
    },
  };
  const gone = goneAt(card.format, last?.number ?? 1, card.clock?.left ?? 0);
  return {
    ...card,
    score,
    run,
    sides,
    ...(last && { periods: { ...card.periods, [last.number]: { ...last, [side]: last[side] + points } } }),
    ...(score.a === score.b && { ties: card.ties + 1 }),
    ...(takesLead(card, side, points) && { leadChanges: card.leadChanges + 1 }),
    scoring: { ...card.scoring, [seq]: { gone, ...score } },
    ...(over && { ball: otherSide(side) }),
  };
}

/** The lead changes when the side that was last behind goes ahead, level scores between them or not. */
function takesLead(card: BasketballCard, side: SideId, points: number): boolean {
  const before = marginOf(card.score, side);
  if (before > 0 || before + points <= 0) return false;
  return before < 0 || leaderBefore(card) === otherSide(side);
}

/** Who was ahead before the scores were level. */
function leaderBefore({ scoring }: BasketballCard): SideId | undefined {
  const latest = Object.values(scoring).findLast(({ a, b }) => a !== b);
  return latest && SIDES.find((side) => marginOf(latest, side) > 0);
}
