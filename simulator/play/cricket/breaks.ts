/** When play stops for a while: drinks, rain, and the sessions of a match of days. */
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import type { PauseReason } from "../../../match/common-events.ts";
import { type CricketPlay, move } from "./play.ts";
import type { Game } from "./game.ts";
import { DAY_OVERS, MATCH_OVERS, SESSION_OVERS } from "./styles.ts";

interface Break {
  readonly reason: PauseReason;
  readonly minutes: number;
  readonly note?: string;
}

/** Between two overs: the break that is due, if one is. */
export function* takeBreak(game: Game, doc: CricketDocument, innings: Innings): CricketPlay<CricketDocument> {
  const due = dueBreak(game, doc, innings);
  if (!due || doc.status.phase !== "live") return doc;
  const { reason, minutes, note } = due;
  yield* move(30, { type: "paused", reason, ...(note && { note }) });
  return yield* move(minutes * 60, { type: "resumed" });
}

function dueBreak(
  { style, rain, random }: Game,
  { card }: CricketDocument,
  innings: Innings,
): Break | undefined {
  if (innings.overs === 0 || innings.superOver) return undefined;
  const gone = Object.values(card.innings).reduce((sum, { overs }) => sum + overs, 0);
  // A shower that is over before the umpires have to take overs off.
  if (gone === rain)
    return { reason: "rain", minutes: random.whole(8, 20), note: "A passing shower, no overs lost" };
  if (style.drinks.includes(innings.overs)) return { reason: "drinks", minutes: 3 };
  if (style.tempo !== "multi-day" || gone % SESSION_OVERS !== 0 || gone >= MATCH_OVERS) return undefined;
  if (gone % DAY_OVERS === 0) return { reason: "stumps", minutes: 17 * 60 };
  return gone % DAY_OVERS === SESSION_OVERS
    ? { reason: "lunch", minutes: 40 }
    : { reason: "tea", minutes: 20 };
}
