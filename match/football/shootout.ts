/** Penalties after the match (Law 10.3). */
import { otherSide, type PlayerId, type SideId } from "../ids.ts";
import type { Shootout } from "./card.ts";
import type { EventOf } from "./events.ts";

/** Kicks each, unless it is decided before; then one each until it is. */
const KICKS = 5;

export const NO_KICKS: Shootout = { a: 0, b: 0, kicks: {} };

const kicksOf = ({ kicks }: Shootout, side: SideId) =>
  Object.values(kicks).filter((kick) => kick.side === side);

/** Whose kick it is; undefined before the first. */
export function nextToKick(shootout: Shootout): SideId | undefined {
  const { first, kicks } = shootout;
  if (!first) return undefined;
  return Object.keys(kicks).length % 2 === 0 ? first : otherSide(first);
}

/** The winner, as soon as the other side cannot draw level any more. */
export function shootoutWinner(shootout: Shootout): SideId | undefined {
  const taken = { a: kicksOf(shootout, "a").length, b: kicksOf(shootout, "b").length };
  const leads = (side: SideId) => {
    const other = otherSide(side);
    // Past the fifth kick both have had as many, or the other has the one that is due.
    const left = Math.max(KICKS, taken[side]) - taken[other];
    return shootout[side] - shootout[other] > Math.max(0, left);
  };
  return leads("a") ? "a" : leads("b") ? "b" : undefined;
}

/** Law 10.3: nobody kicks again before all who may have kicked; `eligible` is how many that are. */
export function kicksAgain(shootout: Shootout, side: SideId, player: PlayerId, eligible: number): boolean {
  const taken = kicksOf(shootout, side);
  const round = taken.slice(Math.floor(taken.length / eligible) * eligible);
  return round.some((kick) => kick.player === player);
}

export function withKick(shootout: Shootout, kick: EventOf<"football.shootout-kick-taken">): Shootout {
  const { side, player, outcome } = kick;
  const number = 1 + Object.keys(shootout.kicks).length;
  return {
    ...shootout,
    first: shootout.first ?? side,
    [side]: shootout[side] + (outcome === "scored" ? 1 : 0),
    kicks: { ...shootout.kicks, [number]: { side, ...(player && { player }), outcome } },
  };
}
