/** What the page says that stands in while there is no network, in English. */
export const en = {
  title: "Offline",
  /** Above what is kept of a match or of the board. */
  asOf: (time: string) => `You are offline. This is how it stood at ${time}.`,
  nothing: "You are offline",
  nothingText: "This page has not been kept on this device.",
  kept: "Kept on this device",
  again: "Try again",
};

export type OfflineWords = typeof en;
