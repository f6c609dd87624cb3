/** What the panels of a football match say, in English. */
import type { Shot } from "../../../match/football/card.ts";
import type { DisallowedFor, GoalHow, KickOutcome } from "../../../match/football/events.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { Kind } from "../deeds.ts";
import type { Happening, StatisticId } from "../figures.ts";

const plural = pluralIn("en");

export const en = {
  /** A side's name or another label, and its figure. */
  total: (name: string, figure: string) => `${name} ${figure}`,
  list: (parts: readonly string[]) => parts.join(", "),

  soFar: "Match so far",
  keyMoments: "Key moments",
  noMoments: "No goal, no card, no substitution yet.",
  /** Beside a moment, for the eye; cards are drawn. The mark of a goal that does not count is struck out. */
  marks: { goal: "Goal", off: "No", yellow: "", red: "", sub: "⇄" } satisfies Marks as Marks,
  /** Before who it was, for who does not see the mark. */
  moments: {
    goal: "",
    off: "",
    yellow: "Yellow card, ",
    red: "Red card, ",
    sub: "Substitution, ",
  } satisfies Marks as Marks,
  hows: { penalty: "penalty", "free kick": "free kick", "own goal": "own goal" } satisfies Hows as Hows,
  assists: (name: string) => `${name} assists`,
  noGoal: {
    offside: "no goal, offside",
    handball: "no goal, handball",
    foul: "no goal, foul",
    "ball out of play": "no goal, ball out of play",
    other: "no goal, other",
  } satisfies Record<DisallowedFor, string> as Record<DisallowedFor, string>,
  secondYellow: "second yellow",
  replaces: (name: string) => `for ${name}`,

  statisticsTitle: "Statistics",
  statistic: "Statistic",
  statistics: {
    possession: "Possession, %",
    xg: "Expected goals (xG)",
    shots: "Shots",
    onTarget: "On target",
    corners: "Corners",
    fouls: "Fouls",
    offsides: "Offsides",
    yellowCards: "Yellow cards",
    redCards: "Red cards",
  } satisfies Record<StatisticId, string> as Record<StatisticId, string>,

  penalties: "Penalties",
  kicks: { scored: "scored", saved: "saved", missed: "missed" } satisfies Kicks as Kicks,
  kick: (name: string, outcome: string) => `${name} ${outcome}`,

  goal: "goal",
  momentum: "Momentum",
  momentumSays: (ahead: string) => `Who pressed when, by shots and corners. ${ahead}.`,
  minutesAhead: (name: string, minutes: number) =>
    `${name}: ${plural(minutes, { one: "# minute ahead", other: "# minutes ahead" })}`,
  minutes: "Minutes",
  shotsOf: (side: string) => `${side} shots`,
  cornersOf: (side: string) => `${side} corners`,

  expectedGoals: "Expected goals",
  shotsAdded: "Shots, added up",
  expectedGoalsSay: (totals: string) => `Expected goals minute by minute. ${totals}.`,
  shotsAddedSay: (totals: string) => `Shots minute by minute. ${totals}.`,
  shotsByTime: "Shots every 15 minutes",
  shotsByTimeSay: (totals: string) => `Shots in every fifteen minutes. Dots are goals. ${totals}.`,
  shotMap: "Shot map",
  shotMapKey: "● goal · ○ on target · size is the chance",
  shotMapSays: (totals: string) => `Where shots came from. ${totals}.`,

  minute: "Minute",
  side: "Side",
  player: "Player",
  outcome: "Outcome",
  outcomes: {
    goal: "goal",
    saved: "saved",
    blocked: "blocked",
    wide: "wide",
    woodwork: "woodwork",
  } satisfies Record<Shot["outcome"], string> as Record<Shot["outcome"], string>,
  metresOut: "Metres out",
  /** Short for expected goals. */
  xg: "xG",

  onPitch: "Line-ups on the pitch",
  noLineUp: "The line-up has not been named yet.",
  substitutes: "Substitutes",
  captain: "Captain",
  captainMark: "(C)",
  /** A player's position as the feed calls it, in English. */
  position: (name: string) => name,
  deeds: {
    goal: "Goal",
    own: "Own goal",
    yellow: "Yellow card",
    red: "Sent off",
    on: "On",
    away: "Off",
  } satisfies Record<Kind, string> as Record<Kind, string>,
  /** The same for the eye; cards are drawn. */
  signs: { goal: "G", own: "OG", yellow: "", red: "", on: "▲", away: "▼" } satisfies Record<
    Kind,
    string
  > as Record<Kind, string>,
  /** One letter, for a player on the pitch. */
  goalOnPitch: "G",

  format: "Format",
  lasts: (minutes: number) => `${minutes} minutes`,
  extraTime: (minutes: number) => `extra time of ${minutes}`,
  thenPenalties: "penalties",
  substitutions: "Substitutions",
  aSide: (count: number) => `${count} a side`,
  atMoments: (count: number) => `at ${count} moments`,
  firstLeg: "First leg",
  firstLegScore: (home: string, score: string, guest: string) => `${home} ${score} ${guest}`,
  awayGoals: "away goals count",
  halfTime: "Half-time",
  formations: "Formations",
};

type Marks = Record<Happening["kind"], string>;
type Hows = Record<Exclude<GoalHow, "open play">, string>;
type Kicks = Record<KickOutcome, string>;

export type FootballPanelWords = typeof en;
