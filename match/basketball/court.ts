/** Who is on the court, and for how long: stints of minutes and plus-minus. */
import { SIDES, type PlayerId, type SideId } from "../ids.ts";
import { type BasketballCard, type BySide, newRow, type PlayerRow } from "./card.ts";
import { goneAt, lastPeriod, marginOf } from "./periods.ts";

/** Seconds of the game gone, by the clock of the last event. */
const goneNow = (card: BasketballCard): number =>
  goneAt(card.format, lastPeriod(card)?.number ?? 1, card.clock?.left ?? 0);

/** Those named and nobody else are on the court; who was there already stays there. */
export function takeCourt(card: BasketballCard, fives: BySide<readonly PlayerId[]>): BasketballCard {
  let taken: BasketballCard = { ...card, court: card.court ?? { a: [], b: [] } };
  for (const side of SIDES) {
    const gone = taken.court?.[side].filter((player) => !fives[side].includes(player)) ?? [];
    for (const player of gone) taken = leave(taken, side, player);
    for (const player of fives[side]) taken = enter(taken, side, player);
  }
  return taken;
}

/** Nobody is counted where those who began are not known. */
export function enter(card: BasketballCard, side: SideId, player: PlayerId | undefined): BasketballCard {
  const five = card.court?.[side];
  if (!player || !card.court || !five || five.includes(player)) return card;
  const since = { gone: goneNow(card), margin: marginOf(card.score, side) };
  const row = { ...(card.players[player] ?? newRow(side)), since };
  return {
    ...card,
    court: { ...card.court, [side]: [...five, player] },
    players: { ...card.players, [player]: row },
  };
}

export function leave(card: BasketballCard, side: SideId, player: PlayerId | undefined): BasketballCard {
  const five = card.court?.[side];
  if (!player || !card.court || !five?.includes(player)) return card;
  const court = { ...card.court, [side]: five.filter((other) => other !== player) };
  const row = card.players[player];
  return row ? { ...card, court, players: { ...card.players, [player]: rested(card, row) } } : card;
}

function rested(card: BasketballCard, row: PlayerRow): PlayerRow {
  const { since, ...rest } = row;
  if (!since) return row;
  const seconds = (rest.seconds ?? 0) + Math.max(0, goneNow(card) - since.gone);
  const plusMinus = (rest.plusMinus ?? 0) + marginOf(card.score, row.side) - since.margin;
  return { ...rest, seconds: Math.round(seconds * 10) / 10, plusMinus };
}

/** The game is over: nobody is on the court any more. */
export function emptyCourt(card: BasketballCard): BasketballCard {
  if (!card.court) return card;
  const { court: _left, ...empty } = takeCourt(card, { a: [], b: [] });
  return empty;
}
