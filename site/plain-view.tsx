import type { SportPanels, SportView } from "./sport-view.ts";

const Nothing = () => null;

/** What a sport gets that has no screen of its own: headline and commentary are the same for all. */
export const plainView: SportView = {
  words: () => ({ card: "Scorecard", active: "in play" }),
  chips: () => [],
  aside: () => undefined,
  period: () => undefined,
  hasLineUps: false,
};

export const plainPanels: SportPanels = {
  Now: Nothing,
  Summary: Nothing,
  Glance: Nothing,
  Charts: Nothing,
  Scorecard: Nothing,
  facts: () => [],
};
