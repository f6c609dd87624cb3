import type { SportPanels, SportView } from "./sport-view.ts";

const Nothing = () => null;

/** What a sport gets that has no screen of its own: headline and commentary are the same for all. */
export const plainView: SportView = {
  words: { card: "Scorecard", active: "in play" },
  chips: () => [],
  aside: () => undefined,
  period: () => undefined,
  facts: () => [],
  Now: Nothing,
  Summary: Nothing,
  hasLineUps: false,
};

export const plainPanels: SportPanels = { Glance: Nothing, Charts: Nothing, Scorecard: Nothing };
