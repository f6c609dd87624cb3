/** What is said in the place of a moment that is held back, in English. */
export const en = {
  tooNew: "This moment is newer than your spoiler delay allows.",
  showsAt: (time: string) => `It shows by itself at ${time}.`,
  newestSeen: "The newest that you may see",
};

export type HeldWords = typeof en;
