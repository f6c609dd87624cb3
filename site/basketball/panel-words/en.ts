/** What the panels of a basketball game say, in English. */
import type { PeriodKind } from "../../../match/basketball/periods.ts";
import { pluralIn } from "../../i18n/plural.ts";

const plural = pluralIn("en");

const ORDINALS = ["1st", "2nd", "3rd"] as const;
const nth = (ordinal: number): string => ORDINALS[ordinal - 1] ?? `${ordinal}th`;

/** In words of its own: a module that the first page's words shared with this one would be split off them. */
const periodName = ({ kind, ordinal }: PeriodKind): string =>
  kind === "overtime" && ordinal === 1 ? kind : `${nth(ordinal)} ${kind}`;

export const en = {
  /** In the head of a column, and along a chart. */
  period: ({ kind, ordinal }: PeriodKind) => {
    if (kind === "overtime") return ordinal === 1 ? "OT" : `${ordinal}OT`;
    return `${kind === "quarter" ? "Q" : "H"}${ordinal}`;
  },
  side: "Side",
  player: "Player",
  total: "Total",
  /** Between the parts of a list. */
  comma: ", ",

  onCourt: "On the court",
  soFar: "The game so far",
  teamFouls: (period: PeriodKind) => `Team fouls: ${periodName(period)}`,
  fouls: (count: number) => `Fouls ${count}`,
  timeouts: (left: number) => `time-outs ${left}`,
  bonus: "bonus",
  byPeriod: "Points by period",

  inShort: "The game in short",
  flow: (leads: number, ties: number) =>
    `${plural(leads, { one: "# lead change", other: "# lead changes" })}, level ${plural(ties, { one: "# time", other: "# times" })}`,
  /** What a player did, in short. */
  deeds: {
    points: (count: number) => `${count} pts`,
    rebounds: (count: number) => `${count} reb`,
    assists: (count: number) => `${count} ast`,
    steals: (count: number) => `${count} stl`,
    blocks: (count: number) => `${count} blk`,
  },

  box: (side: string) => `Box score: ${side}`,
  /** The head of a column, and what it stands for. */
  columns: {
    minutes: ["MIN", "Minutes"],
    points: ["PTS", "Points"],
    rebounds: ["REB", "Rebounds"],
    assists: ["AST", "Assists"],
    steals: ["STL", "Steals"],
    blocks: ["BLK", "Blocks"],
    turnovers: ["TO", "Turnovers"],
    fouls: ["PF", "Personal fouls"],
    fieldGoals: ["FG", "Field goals made and tried"],
    threes: ["3P", "Threes made and tried"],
    freeThrows: ["FT", "Free throws made and tried"],
    margin: ["+/−", "Points scored less points conceded while on the court"],
  } satisfies Record<string, readonly [short: string, long: string]>,
  out: "out",
  shares: (fieldGoals: string, threes: string, freeThrows: string) =>
    `Field goals ${fieldGoals}, threes ${threes}, free throws ${freeThrows}`,
  dotted: "on the court: marked with a dot",

  score: "Score",
  scoreSays: (a: string, b: string) => `Points over the game. ${a}, ${b}.`,
  lead: "Lead",
  leadSays: (a: string, b: string) => `Points ahead over the game. Biggest lead of ${a}, of ${b}.`,
  minute: "Minute",
  shots: "Shots",
  shotsNote: "● made · × missed",
  shotsSays: (a: string, b: string) => `Field goals by place. ${a}, ${b}.`,
  madeOf: (side: string, made: number, tried: number) => `${side} ${made} of ${tried}`,
  from: "From",
  zones: { near: "At the basket", two: "Other twos", three: "Threes" },

  rules: "Rules",
  periods: "Periods",
  periodsOf: (count: number, minutes: number) => `${count} of ${minutes} minutes`,
  biggestLead: (side: string) => `Biggest lead, ${side}`,
  longestRun: (side: string) => `Longest run, ${side}`,
};

export type BasketballPanelWords = typeof en;
