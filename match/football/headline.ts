/** A football score beside the names of the sides. */
import type { ScoreLine, Scores } from "../head.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { FootballDocument } from "./card.ts";
import { runningClock } from "./clock.ts";
import { officialScore } from "./outcome.ts";
import { ordinal } from "./period.ts";
import { nextToKick } from "./shootout.ts";

export function scores(doc: FootballDocument): Scores {
  const clock = runningClock(doc.card);
  return { order: SIDES, a: scoreLine(doc, "a"), b: scoreLine(doc, "b"), ...(clock && { clock }) };
}

function scoreLine({ card, status }: FootballDocument, side: SideId): ScoreLine {
  if (!card.clock && !card.awarded?.score) return {};
  const live = status.phase === "live" || status.phase === "paused";
  const kicking = card.shootout && nextToKick(card.shootout);
  return {
    score: String(officialScore(card)[side]),
    ...(card.shootout && { detail: `(${card.shootout[side]})` }),
    ...(live && (kicking === undefined || kicking === side) && { active: true }),
  };
}

export const periodNumber = ({ card }: FootballDocument): number => ordinal(card.clock?.period);
