import type { Delivery } from "../../../match/cricket/events.ts";
import type { Chance } from "../chance.ts";
import { type Circumstance, noteOn } from "./commentary.ts";
import type { Cricketer } from "./squad.ts";
import type { Style } from "./styles.ts";
import type { OverPhase } from "./tempo.ts";

/** All that the outcome of a delivery hangs on. */
export interface Situation {
  readonly style: Style;
  readonly phase: OverPhase;
  readonly striker: Cricketer;
  readonly nonStriker: Cricketer;
  readonly bowler: Cricketer;
  readonly keeper: Cricketer;
  /** The fielding side on the field, without bowler and keeper. */
  readonly fielders: readonly Cricketer[];
  /** A substitute who fields for somebody. */
  readonly twelfth: Cricketer;
  /** Balls that the striker has faced. */
  readonly faced: number;
  readonly freeHit: boolean;
  /** How much the batters dare, 0 as usual. */
  readonly aggression: number;
  /** How easy batting is today, 0 as usual. */
  readonly ease: number;
}

/** What came of a delivery, apart from who bowled it to whom. */
export type Ball = Pick<Delivery, "runs" | "boundary" | "wickets" | "note">;

/** The ball with a word about it, for most balls that deserve one. */
export function noted(now: Situation, random: Chance, ball: Ball, what: Circumstance): Ball {
  const note = noteOn(what, now.bowler.bowling?.style ?? "pace", random);
  return note ? { ...ball, note } : ball;
}
