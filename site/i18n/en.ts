/** What every page says, in English. The other languages say the same things: `Words` holds them to it. */
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");

export const en = {
  sports: { cricket: "Cricket", football: "Football", basketball: "Basketball", tennis: "Tennis" },
  /** Two sides that meet: "Kestrels v Redcliffe". */
  versus: (a: string, b: string) => `${a} v ${b}`,
  v: "v",

  frame: {
    title: "Touchline: live scores",
    description: "Live scores, ball by ball, with results and what comes next.",
    descriptionLive: (count: number) =>
      `${plural(count, { one: "# match", other: "# matches" })} in play now. Live scores, ball by ball.`,
    motto: "open live scores",
    skip: "Skip to content",
    theme: "Switch between light and dark",
    settings: "Settings",
    language: "Language",
    held: "Held back against spoilers. It shows by itself.",
    asOfLoading: "This page shows the moment at which it was loaded.",
    reload: "Reload for the newest score",
    allMatches: "All matches",
    embed: "Scores for your page",
  },

  link: {
    final: "Final",
    asOf: "As of",
    live: "Live",
    behind: (delay: string) => `${delay} behind`,
    late: (delay: string) => `shown ${delay} late`,
    heldBack: "Held back against spoilers",
    reconnecting: "Reconnecting…",
    staleSince: "Stale since",
    kept: "Offline, as of",
    unknown: "Not on air",
    outdated: "Reload this page",
    /** After the number of them. */
    watching: (_count: number) => "watching",
    lost: "Connection lost, trying again",
    notLive: "Not live",
  },

  time: {
    today: "Today",
    tomorrow: "Tomorrow",
    yesterday: "Yesterday",
    now: "now",
    zone: (zone: string) => `Times in ${zone}`,
  },

  match: {
    tabs: "Match",
    preview: "Preview",
    live: "Live",
    summary: "Summary",
    commentary: "Commentary",
    info: "Info",
    charts: "Charts",
    noCharts: "Charts appear when play begins.",
    lineUps: "Line-ups",
    notOpen: "The scorecard opens with the first ball.",
    lastEntries: "Last entries",
    lookBack: "Replay",
    allCommentary: "All commentary",
    nothingYet: "Nothing has happened yet.",
    nothingYetLong: "Nothing has happened yet. This page fills by itself when play starts.",
    follow: (name: string) => `Follow: ${name}`,
    keyOnly: "Key moments only",
    fresh: (count: number) => plural(count, { one: "# new", other: "# new" }),
    /** What a screen reader hears of them. */
    freshSaid: "New entries above",
    earlier: "Earlier commentary",
    loading: "Loading…",
    failed: "That did not work. Try again.",
    takenBack: "Taken back",
    amended: "Amended: was",
    gap: "Some events have not reached us: the score may be incomplete.",
    asTable: "Show as a table",
    tableOf: (title: string) => `${title}, as a table`,
    liveNow: "Live:",
  },

  info: {
    match: "Match",
    competition: "Competition",
    stage: "Stage",
    venue: "Venue",
    start: "Start",
    status: "Status",
    playerOfMatch: "Player of the match",
    coverage: "Coverage",
    complete: "Complete",
    lineUp: (side: string) => `Line-up of ${side}`,
    noLineUp: "The line-up has not been named yet.",
    substitute: "substitute",
  },

  /** What went wrong, by HTTP status. */
  problems: {
    400: { title: "That address is not right", text: "Something in it is not what we expected." },
    404: { title: "Not found", text: "There is no such page, or no such match." },
    405: { title: "Not possible", text: "This address cannot be used like that." },
    500: { title: "Something went wrong", text: "The fault is on our side." },
    503: { title: "The scores are away", text: "They cannot be read right now. Try again in a moment." },
  },
};

export type Words = typeof en;
