/** What a page says of how far it can be trusted, in English. */
export const en = {
  title: "How fresh this is",
  close: "Close",
  states: {
    connecting: "This is how it stood when the page was loaded. It is connecting.",
    live: "What you see is what the source says.",
    reconnecting: "The connection was lost. It is tried again by itself.",
    stale: "The connection stands, but the source is silent.",
    final: "The match is over. Only corrections are still to come.",
    kept: "There is no network. This is what the browser has kept.",
    unknown: "Nothing is told of this match.",
    outdated: "This page is older than the site. Reload it.",
  },
  changed: "Last change",
  heard: "Source last heard",
  ago: (time: string) => `${time} ago`,
  delay: "From the field to here",
  delays: (half: string, most: string) => `half within ${half}, 95 % within ${most}`,
  measured: (count: string) => `Changes seen by this browser: ${count}.`,
  none: "No change has come yet.",
  recorded: "Too long ago to be a delay: a recording.",
  agrees: "Its clock agrees with the source's.",
  differs: (time: string, isAhead: boolean) =>
    `Its clock is ${time} ${isAhead ? "ahead of" : "behind"} the source's, which is allowed for.`,
  unsure: "Its clock has not been compared with the source's yet.",
  held: "Shown late by your choice",
  version: "Version",
  way: "Comes by",
  ways: { socket: "WebSocket", stream: "event stream" },
  viewers: "Watching",
};

export type TrustWords = typeof en;
