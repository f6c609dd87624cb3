/** How much the batters dare: what the match asks of them. */
import type { Innings } from "../../../match/cricket/card.ts";
import type { Style } from "./styles.ts";

/** Runs an over that need no more and no less than usual. */
const USUAL_RATE: Readonly<Record<Style["tempo"], number>> = { t20: 8.2, "one-day": 5.4, "multi-day": 3.2 };

/** 0 is as usual; 0.5 risks a good deal, -0.5 shuts up shop. */
export function aggression(innings: Innings, style: Style): number {
  if (innings.superOver) return 0.7;
  return style.urgency + chasing(innings, style) + caution(innings, style);
}

/** A chase is paced by the required rate; without one the batters please themselves. */
function chasing({ requiredRate }: Innings, { tempo, format }: Style): number {
  if (requiredRate === undefined) return 0;
  const asked = (requiredRate * 6) / format.ballsPerOver;
  return clamp((asked - USUAL_RATE[tempo]) * (tempo === "t20" ? 0.075 : 0.12), -0.4, 0.6);
}

/** Wickets that fell too early make for care, wickets in hand for courage. */
function caution({ wickets, overs }: Innings, { format, tempo }: Style): number {
  if (format.overs === undefined) return 0;
  const expected = (6.5 * overs) / format.overs;
  return clamp((expected - wickets) * (tempo === "t20" ? 0.07 : 0.1), -0.4, 0.25);
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
