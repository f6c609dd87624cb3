/** What a match of cricket says at first sight, in English. */
import { tossEnglish } from "../../../match/cricket/toss.ts";
import type { InningsName } from "../order.ts";

export const en = {
  card: "Scorecard",
  active: "batting",
  innings: ({ side, nth, superOver, followOn, isOnly }: InningsName) => {
    if (superOver) return `${side}, ${nth === 1 ? "super over" : `super over ${nth}`}`;
    if (isOnly) return side;
    return `${side}, ${nth === 1 ? "1st" : "2nd"} innings${followOn ? " (following on)" : ""}`;
  },
  inningsOf: (side: string) => `${side} innings`,
  toss: tossEnglish,
  freeHit: "Free hit",
  nextBall: "next ball",
  runRate: "CRR",
  requiredRate: "RRR",
  projected: "Projected",
  par: "Par",
  partnership: "Partnership",
  powerplay: "Powerplay",
  toOver: (over: number) => `to over ${over}`,
};

export type CricketWords = typeof en;
