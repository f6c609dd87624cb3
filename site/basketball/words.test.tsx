import { expect, test } from "vitest";
import { fold } from "../../match/fold.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { matchAt } from "../../simulator/play/sports.ts";
import { leftInEnglish } from "../i18n/left-in-english.tsx";
import { Script } from "../samples.ts";

/** What basketball calls the same everywhere, or Spanish as English does. */
const SHARED = {
  es: ["NBA", "WNBA", "FIBA", "Total", "MIN", "PTS", "REB", "AST", "pts", "reb", "ast", "bonus"],
  ar: ["NBA", "WNBA", "FIBA"],
};

/** A game after each of these shares of its events. */
function played(index: number): readonly MatchDocument[] {
  const events = [...matchAt({ sport: "basketball", seed: 4 }, index, Date.UTC(2026, 5, 1, 14)).events];
  return [0.005, 0.03, 0.3, 0.6, 0.9, 1].flatMap(
    (share) => fold(events.slice(0, Math.max(1, Math.round(events.length * share)))).doc ?? [],
  );
}

/** Halves, nobody counted, and a second overtime. */
function halves(): MatchDocument {
  const script = new Script()
    .add("announced", {
      format: {
        sport: "basketball",
        name: "FIBA",
        periods: 2,
        minutes: 20,
        overtimeMinutes: 5,
        bonusAt: 5,
        foulsOut: 5,
      },
      competition: "Hardwood League",
      startsAt: "2026-06-06T14:00:00Z",
      sides: { a: { name: "Northshore", short: "NS" }, b: { name: "Kestrels", short: "KE" } },
    })
    .add("started");
  for (const number of [1, 2, 3, 4]) {
    script.add("basketball.period-started", { period: number });
    script.add("basketball.period-ended", { period: number });
  }
  return script.image().doc;
}

test.each(["es", "ar"] as const)(
  "[N-13] leaves no English on a screen of basketball, in %s",
  async (language) => {
    for (const doc of [...played(0), ...played(1), halves()]) {
      const left = await leftInEnglish(doc, language);
      expect(left.filter((word) => !SHARED[language].includes(word))).toEqual([]);
    }
  },
);
