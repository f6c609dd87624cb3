/** What a football match comes to. */
import type { FootballDocument, Goal } from "../../match/football/card.ts";
import { minuteText } from "../../match/football/clock.ts";
import { playerOf } from "../../match/football/lineup.ts";
import { officialScore } from "../../match/football/outcome.ts";

/** The score with extra time and without the shoot-out, which stands beside it; at half-time; and who scored. */
export function summariseFootball(doc: FootballDocument) {
  const { card } = doc;
  const half = card.periods["first-half"];
  const { a, b } = officialScore(card);
  return {
    score: { home: a, away: b },
    halfTime: { home: half?.a ?? 0, away: half?.b ?? 0 },
    shootout: card.shootout ? { home: card.shootout.a, away: card.shootout.b } : null,
    scorers: Object.values(card.goals)
      .filter(({ disallowed }) => disallowed === undefined)
      .map((goal) => scorer(doc, goal)),
  };
}

function scorer(doc: FootballDocument, goal: Goal) {
  const { side, player, how } = goal;
  return {
    ...(player && { player: playerOf(doc, player)?.name ?? player }),
    team: side === "a" ? "home" : "away",
    minute: minuteText(goal),
    ...(how === "own goal" && { own: true }),
    ...(how === "penalty" && { penalty: true }),
  };
}
