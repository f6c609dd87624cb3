/** What is said while a match is looked back at, in English. */
export const en = {
  name: "Look back",
  asOf: (where: string) => `As of ${where}`,
  event: (seq: string, newest: string) => `event ${seq} of ${newest}`,
  notNow: "How it stood then, not the score now.",
  now: "Back to now",
  slider: "Moment of the match",
  play: "Play",
  pause: "Pause",
  speed: "Speed",
  failed: "This part of the match cannot be read right now.",
  back: {
    event: "One event back",
    cricket: "One over back",
    football: "Five minutes back",
    basketball: "One minute back",
    tennis: "One game back",
  },
  on: {
    event: "One event on",
    cricket: "One over on",
    football: "Five minutes on",
    basketball: "One minute on",
    tennis: "One game on",
  },
};

export type PastWords = typeof en;
