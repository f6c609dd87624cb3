import { describe, expect, it } from "vitest";
import type { FootballDocument } from "../../match/football/card.ts";
import { CUP, LEAGUE, player, Scorer } from "../../match/football/testing.ts";
import { leftInEnglish } from "../i18n/left-in-english.tsx";

const DISALLOWED = ["offside", "handball", "foul", "ball out of play", "other"] as const;
const a = (shirt: number) => player("a", shirt);
const b = (shirt: number) => player("b", shirt);

/** Everything that can happen in a half. */
function eventful(): Scorer {
  const scorer = new Scorer({ ...LEAGUE, substitutionMoments: 3 }).start("first-half");
  scorer.goal("a", 3, { player: a(9), assist: a(8), xg: 0.3, spot: { x: 2, y: 9 } });
  for (const outcome of ["saved", "blocked", "wide", "woodwork"] as const) {
    scorer.do({
      type: "football.shot-taken",
      side: "b",
      minute: 5,
      outcome,
      xg: 0.1,
      spot: { x: 0, y: 20 },
    });
  }
  for (const reason of DISALLOWED) {
    const goal = scorer.goal("a", 12).events.length;
    scorer.do({ type: "football.goal-disallowed", side: "a", minute: 12, goal, reason });
  }
  return scorer
    .goal("b", 15, { how: "penalty", player: b(10) })
    .goal("b", 18, { how: "free kick", player: b(10) })
    .goal("b", 20, { how: "own goal", player: a(4) })
    .do({ type: "football.corner-awarded", side: "a", minute: 22 })
    .do({ type: "football.possession-measured", a: 55, b: 45 })
    .do({ type: "football.card-shown", side: "a", minute: 24, card: "yellow", player: a(4) })
    .do({ type: "football.card-shown", side: "a", minute: 30, card: "second yellow", player: a(4) })
    .do({ type: "football.card-shown", side: "b", minute: 31, card: "red", player: b(5) })
    .do({ type: "football.substitution-made", side: "a", minute: 40, out: a(9), in: a(12) })
    .do({ type: "football.stoppage-announced", minutes: 4 });
}

/** A second leg that goes all the way. */
const cupTie = () =>
  new Scorer({ ...CUP, firstLeg: { a: 0, b: 0 }, awayGoals: true })
    .start("first-half", "second-half", "extra-first-half", "extra-second-half")
    .do({ type: "football.shot-taken", side: "a", minute: 118, outcome: "wide" })
    .end("extra-second-half")
    .start("shootout")
    .kicks("scored", "saved", "missed", "scored");

/** With what line-ups may tell beside names. */
function linedUp(doc: FootballDocument): FootballDocument {
  const lines = ["Goalkeeper", ...Array<string>(4).fill("Defender"), "Midfielder", "Midfielder"];
  const players = Object.entries(doc.players).map(([id, one]) => [
    id,
    { ...one, position: lines[(one.place ?? 9) - 1] ?? "Forward", captain: one.shirt === 5 },
  ]);
  const { sides } = doc;
  const formation = "4-4-2";
  return {
    ...doc,
    players: Object.fromEntries(players),
    sides: { a: { ...sides.a, formation }, b: { ...sides.b, formation } },
  };
}

const STATES: Readonly<Record<string, FootballDocument>> = {
  "before kick-off": { ...new Scorer().doc, players: {} },
  "before anything happened": new Scorer().start("first-half").doc,
  "in an eventful half": linedUp(eventful().doc),
  "in the half after it": linedUp(eventful().end("first-half").start("second-half").doc),
  "in a shoot-out": cupTie().doc,
};

/** Words that Spanish shares with English. */
const SHARED = { es: ["xG", "no", "min"], ar: ["xG"] };

describe.each(["es", "ar"] as const)("[N-12] a football match leaves no English in %s", (language) => {
  it.each(Object.keys(STATES))("%s", async (state) => {
    const left = await leftInEnglish(STATES[state] as FootballDocument, language);
    expect(left.filter((word) => !SHARED[language].includes(word))).toEqual([]);
  });
});
