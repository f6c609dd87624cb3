/** What the panels of a cricket match say, in English. Their modules are late: none may draw on the first page's. */
import type { Dismissal, PowerplayRow, ReviewRow } from "../../../match/cricket/card.ts";
import type { OverKind } from "../figures.ts";

/** How a batter was out, with those who had a hand in it as they stand in the text. */
export interface HowOut extends Pick<Dismissal, "kind" | "text"> {
  /** "" where it took no bowler. */
  readonly bowler: string;
  /** "Ode", "Ode/Ilic"; "" where nobody is known. */
  readonly hands: string;
}

const plural = (count: number | string, one: string): string =>
  `${count} ${one}${String(count) === "1" ? "" : "s"}`;

export const en = {
  /** Phrases or names one after the other. */
  list: (parts: readonly string[]) => parts.join(", "),

  crease: "At the crease",
  battingNow: "Batting now",
  bowlingNow: "Bowling now",
  batter: "Batter",
  bowler: "Bowler",
  newBatter: "New batter to come",
  onStrike: "on strike",
  lastWicket: "Last wicket:",
  lastBalls: "Last balls",
  newestFirst: ", newest first",

  /** Heads of columns, short and in full. */
  heads: {
    runs: { short: "R", title: "Runs" },
    ballsFaced: { short: "B", title: "Balls faced" },
    fours: { short: "4s", title: "Fours" },
    sixes: { short: "6s", title: "Sixes" },
    strikeRate: { short: "SR", title: "Strike rate: runs per hundred balls" },
    bowled: { over: { short: "O", title: "Overs" }, set: { short: "S", title: "Sets of five balls" } },
    maidens: { short: "M", title: "Maidens" },
    conceded: { short: "R", title: "Runs conceded" },
    wickets: { short: "W", title: "Wickets" },
    economy: {
      over: { short: "Econ", title: "Economy: runs an over" },
      set: { short: "Econ", title: "Economy: runs a set" },
    },
    wides: { short: "wd", title: "Wides" },
    noballs: { short: "nb", title: "No-balls" },
    wicket: { short: "Wkt", title: "Wicket" },
    balls: { short: "B", title: "Balls" },
  },

  innings: "Innings",
  superOver: "super over",
  batting: "Batting",
  battingOf: (innings: string) => `Batting: ${innings}`,
  bowling: "Bowling",
  bowlingTo: (innings: string) => `Bowling to ${innings}`,
  states: {
    batting: "not out",
    out: "out",
    absent: "absent",
    "retired hurt": "retired hurt",
    "retired not out": "retired not out",
  },
  /** As the document has it. */
  dismissal: ({ text }: HowOut): string => text,
  substitute: (name: string) => `sub [${name}]`,
  extras: "Extras",
  extrasKinds: { byes: "b", legbyes: "lb", wides: "w", noballs: "nb", penalty: "pen" },
  total: "Total",
  allOut: "all out",
  wickets: (count: number) => plural(count, "wicket"),
  /** `overs` in cricket's notation: "19.4". */
  overs: (kind: OverKind, overs: string) => plural(overs, kind),
  rate: (kind: OverKind, runs: string) => `${runs} ${kind === "set" ? "a set" : "an over"}`,
  declared: "declared",
  forfeited: "forfeited",
  yetToBat: "Yet to bat",
  didNotBat: "Did not bat",
  falls: "Fall of wickets",
  atOver: (over: string) => `${over} ov`,

  partnerships: "Partnerships",
  partnershipsOf: (innings: string) => `Partnerships: ${innings}`,
  partnershipsSay: (innings: string, pair: string, runs: number) =>
    `Partnerships of ${innings}. The best: ${pair}, ${runs}.`,
  pair: "Pair",
  runs: "Runs",
  balls: "Balls",
  endedAt: "Ended at",
  unbroken: "unbroken",

  powerplay: (number: string) => `Powerplay ${number}`,
  powerplayOf: (kind: PowerplayRow["kind"], from: number, to: number) => `${kind}, overs ${from}–${to}`,
  /** After the runs. */
  forWickets: (count: number) => `for ${count}`,
  reviewsOf: (side: string) => `Reviews, ${side}`,
  reviews: ({ upheld, lost, umpiresCall, left }: ReviewRow) => {
    const call = umpiresCall > 0 ? `, ${umpiresCall} umpire’s call` : "";
    return `${upheld} upheld, ${lost} lost${call}${left === undefined ? "" : `, ${left} left`}`;
  },

  worm: "Worm",
  wicket: "wicket",
  wormSays: (kind: OverKind, scores: string) => `Runs in total after each ${kind}. ${scores}.`,
  runsEach: { over: "Runs an over", set: "Runs a set" },
  /** Of bars that hold many overs. */
  runsEvery: (overs: number) => `Runs every ${overs} overs`,
  runsSay: (innings: readonly string[]) => `${innings.join(" and ")}. Dots are wickets.`,
  axis: { over: "overs", set: "sets" },
  over: { over: "Over", set: "Set" },
  wicketsIn: (count: number) => `${count} wkt`,

  format: "Format",
  formats: {
    Test: "Test",
    "First-class": "First-class",
    ODI: "ODI",
    "List A": "List A",
    T20I: "T20I",
    T20: "T20",
    T10: "T10",
    "The Hundred": "The Hundred",
    Club: "Club",
  },
  ballsASide: (balls: number) => `${balls} balls a side, in sets of five`,
  oversASide: (overs: number) => `${overs} overs a side`,
  twoInnings: "two innings a side",
  ballsAnOver: (balls: number) => `${balls} balls an over`,
  toss: "Toss",
  revisedTarget: "Revised target",
  /** `within`: so many overs. */
  target: (runs: number, within: string | undefined, method: string) =>
    `${runs} runs${within === undefined ? "" : ` in ${within}`} (${method})`,
};

export type CricketPanelWords = typeof en;
