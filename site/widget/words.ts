/** What widgets say of themselves; "#" is where a figure or a time goes. What a match says is the match's. */
import type { Subject } from "./card-view.ts";
import { laterOf } from "./later.ts";
import type { SayFile } from "./say.ts";

export interface Words {
  readonly stale: string;
  /** Where there is room for a few characters. */
  readonly staleBrief: string;
  readonly lost: string;
  readonly silent: string;
  readonly away: string;
  readonly unknown: string;
  readonly unknownText: string;
  readonly outdated: string;
  readonly reload: string;
  readonly noApi: string;
  readonly gap: string;
  readonly behind: string;
  readonly held: string;
  readonly heldText: string;
  readonly none: string;
  readonly starts: string;
  readonly venue: string;
  readonly stage: string;
  /** Between the names of who meets whom. */
  readonly versus: string;
}

/** What its facts say of a match; each sport's own file has them in English. */
export interface FactWords {
  readonly newBatter: string;
  readonly noGoals: string;
  readonly noGoal: string;
  readonly ownGoal: string;
  readonly penalty: string;
  readonly redCard: string;
  readonly shots: string;
  readonly corners: string;
  readonly possession: string;
  /** Of basketball, with a stroke between them: quarter, half, overtime. */
  readonly periods: string;
  readonly points: string;
  readonly rebounds: string;
  readonly leadChanges: string;
  readonly aces: string;
  readonly game: string;
  readonly breakPoints: string;
  readonly pointsWon: string;
}

const en: Words = {
  stale: "Stale since #",
  staleBrief: "Stale since #",
  lost: "Connection lost · retrying",
  silent: "No word yet · waiting",
  away: "Not connected",
  unknown: "Unknown match",
  unknownText: "There is no match “#”",
  outdated: "Out of date",
  reload: "Reload this page",
  noApi: "Attribute “api” is missing",
  gap: "Some events are missing",
  behind: "# behind",
  held: "Shown # late",
  heldText: "Held back by #",
  none: "No matches",
  starts: "Starts",
  venue: "Venue",
  stage: "Stage",
  versus: " v ",
};

export interface Speech {
  readonly language: string;
  readonly words: Words & Partial<FactWords>;
  /** For dates and numbers: scores have Latin digits, and so do they. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  /** The match in that language, as far as what it says is known there by now; the rest is English. */
  readonly say: (subject: Subject) => Subject;
}

/** Beside English, each a file of its own. */
const LANGUAGES = ["es", "ar"];

/**
 * The words of a language tag; English for a language that is not spoken here, and until `come` is called.
 * `api` is where the words are.
 */
export function speechOf(tag: string, api: string | undefined, come: () => void): Speech {
  const language = tag.slice(0, 2).toLowerCase();
  const isLater = LANGUAGES.includes(language);
  const fileOf = <T>(name: string): T | undefined =>
    isLater && api ? laterOf<T>(api, name, come) : undefined;
  return {
    language: isLater ? language : "en",
    words: fileOf<{ readonly words: Words & FactWords }>(language)?.words ?? en,
    locale: isLater ? `${tag}-u-nu-latn` : language === "en" && tag !== language ? tag : "en-GB",
    dir: language === "ar" ? "rtl" : "ltr",
    say: (subject) => fileOf<SayFile>(`say/${language}`)?.say(subject, fileOf) ?? subject,
  };
}
