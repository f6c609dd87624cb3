/** Who has won (Law 10.2). */
import type { SideId } from "../ids.ts";
import type { FootballCard, Outcome, Score } from "./card.ts";
import { shootoutWinner } from "./shootout.ts";

/** Both legs together; undefined where there was no first leg. */
export function aggregate({ format, score }: FootballCard): Score | undefined {
  const { firstLeg } = format;
  return firstLeg && { a: firstLeg.a + score.a, b: firstLeg.b + score.b };
}

/** Who leads the match, or the tie that it decides, and by what. */
export function leader(
  card: FootballCard,
): { winner: SideId; by: "goals" | "aggregate" | "away goals" } | undefined {
  const { score, format } = card;
  const total = aggregate(card);
  if (!total) return score.a === score.b ? undefined : { winner: ahead(score), by: "goals" };
  if (total.a !== total.b) return { winner: ahead(total), by: "aggregate" };
  // Side a was the guest of the first leg, b is that of this one.
  const away = { a: format.firstLeg?.a ?? 0, b: score.b };
  return format.awayGoals && away.a !== away.b ? { winner: ahead(away), by: "away goals" } : undefined;
}

const ahead = ({ a, b }: Score): SideId => (a > b ? "a" : "b");

/** The outcome of a match that has been played to its end. */
export function settled(card: FootballCard): Outcome {
  if (card.awarded) return { winner: card.awarded.side, by: "award" };
  const kicks = card.shootout && shootoutWinner(card.shootout);
  if (kicks) return { winner: kicks, by: "penalties" };
  const lead = leader(card);
  if (!lead) return { result: "draw" };
  const extra = card.periods["extra-first-half"] !== undefined && lead.by === "goals";
  return extra ? { ...lead, by: "extra time" } : lead;
}

/** The score as it stands in the records: that of an award takes the place of what was played. */
export function officialScore({ score, awarded }: FootballCard): Score {
  return awarded?.score ?? score;
}
