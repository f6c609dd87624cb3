/** What the first sight of a football match says, in English. */
import type { PeriodName } from "../../../match/football/period.ts";

export const en = {
  card: "Statistics",
  active: "in play",
  addedTime: "Added time",
  minutes: (count: number) => `${count} min`,
  aggregate: "Aggregate",
  shots: "Shots",
  onTarget: "On target",
  corners: "Corners",
  halfTime: (score: string) => `Half-time ${score}`,
  /** Who scored, where that is not known. */
  goal: "Goal",
  /** Behind the minute of a goal. */
  ownGoal: "og",
  penalty: "pen",
  periods: {
    "first-half": "1st half",
    "second-half": "2nd half",
    "extra-first-half": "Extra time, 1st half",
    "extra-second-half": "Extra time, 2nd half",
    shootout: "Penalties",
  } satisfies Record<PeriodName, string> as Record<PeriodName, string>,
};

export type FootballWords = typeof en;
