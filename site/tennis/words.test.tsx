import { expect, test } from "vitest";
import { fold } from "../../match/fold.ts";
import type { TennisDocument } from "../../match/tennis/card.ts";
import { FINAL_SETS } from "../../match/tennis/format.ts";
import { Umpire } from "../../match/tennis/testing.ts";
import { matchAt } from "../../simulator/play/sports.ts";
import { leftInEnglish } from "../i18n/left-in-english.tsx";

/** What Spanish tennis says with English words, and what is called out everywhere. */
const SHARED = { es: ["Set", "Sets", "sets", "set", "Tie", "tie", "break", "Aces", "Pts", "AD"], ar: ["AD"] };

/** A match after each of these shares of its events. */
const played = (index: number): readonly TennisDocument[] => {
  const events = [...matchAt({ sport: "tennis", seed: 4 }, index, Date.UTC(2026, 5, 1, 14)).events];
  return [0.01, 0.1, 0.4, 0.8, 1].flatMap((share) => {
    const { doc } = fold(events.slice(0, Math.max(1, Math.round(events.length * share))));
    return doc?.sport === "tennis" ? [doc] : [];
  });
};

const STATES: readonly TennisDocument[] = [
  ...played(0),
  ...played(1),
  ...FINAL_SETS.map((finalSet) => new Umpire({ finalSet, bestOf: 5, games: 4, noAd: true }).doc),
  new Umpire().games("ab").points("bbb").doc,
  new Umpire().games("aabbaab").points("abab").games("aa").points("ababababab").doc,
  new Umpire({ draw: "doubles", finalSet: "match tie-break" }).games("aaaaaabbbbbb").points("aab").doc,
  new Umpire({ bestOf: 1 }).sixAll().points("ab").doc,
  new Umpire({ bestOf: 1 }).sixAll().points("bbbbbb").doc,
  new Umpire({ bestOf: 1 }).sixAll().points("bbbbbbb").do({ type: "finished" }).doc,
];

test.each(["es", "ar"] as const)(
  "[N-3] [N-14] leaves no English on a screen of tennis, in %s",
  async (language) => {
    for (const doc of STATES) {
      const left = await leftInEnglish(doc, language);
      expect(left.filter((word) => !SHARED[language].includes(word))).toEqual([]);
    }
  },
);
