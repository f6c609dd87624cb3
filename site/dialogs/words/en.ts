/** What the dialogs say, in English. */
export const en = {
  close: "Close",
  follow: {
    title: "Follow",
    match: "This match",
    text: "What you follow stands at the top of the home page, on this device.",
  },
  settings: {
    title: "Settings",
    theme: "Appearance",
    themes: { auto: "As the device", light: "Light", dark: "Dark" },
    spoken: "Announcements",
    spokenText: "What a screen reader is told while a match is open.",
    speech: { key: "Key moments", every: "Every change", off: "Nothing" },
    delay: "Spoiler delay",
    delayText: "Scores, notifications and announcements come so much later, to go with your picture.",
    delays: { 0: "Off", 10: "10 s", 30: "30 s", 60: "60 s", 120: "2 min" },
    notify: "Notifications",
    notifyText: "Key moments of your favourites, while a page of this site is open.",
    notifyRefused: "The browser does not allow it: its own settings for this site say so.",
    favourites: "Favourites",
    favouritesNone: "Nothing yet. The star beside a match follows it, its teams or its competition.",
    remove: (name: string) => `Stop following ${name}`,
    kept: "All of this is kept in this browser alone.",
  },
};

export type DialogWords = typeof en;
