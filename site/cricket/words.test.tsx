import { expect, it } from "vitest";
import type { CricketDocument, Dismissal, Innings } from "../../match/cricket/card.ts";
import { fold } from "../../match/fold.ts";
import { playerId } from "../../match/ids.ts";
import { matchAt } from "../../simulator/play/sports.ts";
import { leftInEnglish } from "../i18n/left-in-english.tsx";
import { announced, cricketOf, opened, type Script } from "../samples.ts";
import { cricketPanelWords } from "./panel-words.ts";
import { howOut } from "./said.ts";

const TEST = { sport: "cricket", name: "Test", inningsPerSide: 2, days: 5, ballsPerOver: 6 };
const HUNDRED = { sport: "cricket", name: "The Hundred", inningsPerSide: 1, overs: 20, ballsPerOver: 5 };

const HANDS = { bowler: playerId("umeh"), fielders: [playerId("aluko")] };
const DISMISSALS: readonly Dismissal[] = [
  { kind: "bowled", text: "b Umeh", ...HANDS },
  { kind: "caught", text: "c sub [J. Quist] b Umeh", ...HANDS },
  { kind: "caught", text: "caught b Umeh", ...HANDS },
  { kind: "caught and bowled", text: "c & b Umeh", ...HANDS },
  { kind: "lbw", text: "lbw b Umeh", ...HANDS },
  { kind: "stumped", text: "st Aluko b Umeh", ...HANDS },
  { kind: "stumped", text: "stumped b Umeh", ...HANDS },
  { kind: "hit wicket", text: "hit wicket b Umeh", ...HANDS },
  { kind: "run out", text: "run out (Aluko/Quist)" },
  { kind: "run out", text: "run out" },
  { kind: "hit the ball twice", text: "hit the ball twice" },
  { kind: "obstructing the field", text: "obstructing the field" },
  { kind: "handled the ball", text: "handled the ball" },
  { kind: "timed out", text: "timed out" },
  { kind: "retired out", text: "retired out" },
];

const STATES = ["batting", "out", "absent", "retired hurt", "retired not out"] as const;

/** The innings with a batter for every way to be out or in, and all that a feed may tell beside. */
function full(innings: Innings): Innings {
  const row = { runs: 7, balls: 9, fours: 1, sixes: 0 };
  const out = DISMISSALS.map((dismissal) => ({ ...row, state: "out" as const, dismissal }));
  const other = STATES.map((state) => ({ ...row, state }));
  const rows = [...out, ...other].map(
    (one, at) => [playerId(`${at + 100}`), { ...one, order: at + 9 }] as const,
  );
  return {
    ...innings,
    batters: { ...innings.batters, ...Object.fromEntries(rows) },
    extras: { wides: 1, noballs: 2, byes: 3, legbyes: 4, penalty: 5 },
    runRate: 8.5,
    requiredRate: 9.25,
    projected: 171,
    par: { runs: 12, method: "DLS" },
    target: { runs: 143, overs: 15, method: "DLS" },
    freeHit: true,
    powerplays: {
      1: { kind: "mandatory", from: 0, to: 5, runs: 10, wickets: 1 },
      2: { kind: "batting", from: 0, to: 5, runs: 10, wickets: 0 },
      3: { kind: "fielding", from: 0, to: 5, runs: 10, wickets: 2 },
    },
    reviews: {
      a: { upheld: 1, lost: 0, umpiresCall: 2, left: 1 },
      b: { upheld: 0, lost: 1, umpiresCall: 0 },
    },
  };
}

function filled(script: Script, change: Partial<Innings> = {}): CricketDocument {
  const doc = cricketOf(script);
  const all = Object.entries(doc.card.innings);
  const innings = Object.fromEntries(all.map(([ordinal, one]) => [ordinal, { ...full(one), ...change }]));
  // The headline has figures of the card as it was.
  const headline = { ...doc.headline, a: {}, b: {} };
  Reflect.deleteProperty(headline, "figures");
  return { ...doc, headline, card: { ...doc.card, innings } };
}

const simulated = (share: number): CricketDocument => {
  const { events } = matchAt({ sport: "cricket", seed: 3 }, 0, Date.UTC(2026, 5, 6, 14));
  const { doc } = fold([...events].slice(0, Math.round([...events].length * share)));
  if (doc?.sport !== "cricket") throw new TypeError("the match is not of cricket");
  return doc;
};

const thirdInnings = (): Script =>
  opened(TEST)
    .add("cricket.innings-closed", { reason: "declared" })
    .add("cricket.innings-started", { batting: "b" })
    .add("cricket.innings-closed", { reason: "all out" })
    .add("cricket.innings-started", { batting: "a" });

/** Matches in many states. */
const DOCS: Readonly<Record<string, CricketDocument>> = {
  "before the toss": cricketOf(announced()),
  "under way": cricketOf(opened()),
  "with all that a feed may tell": filled(opened()),
  "in sets": filled(opened(HUNDRED)),
  declared: filled(opened(TEST), { closed: "declared" }),
  "with every innings following on": filled(thirdInnings(), { followOn: true }),
  "in its super overs": filled(thirdInnings(), { superOver: true }),
  halfway: simulated(0.5),
  over: simulated(1),
};
/** What cricket calls the same everywhere, and what Spanish borrows or has in common with English. */
const BORROWED =
  "T20 DLS Test The Hundred Powerplay Over Overs over overs ov Set Sets set sets Wickets wicket wickets balls stumped on Econ Extras Total No";
const SHARED = { es: BORROWED.split(" "), ar: ["T20", "DLS", "The", "Hundred"] };
/** The marks of balls, and of an innings declared. */
const MARK = /^(?:\d*(?:b|lb|nb|wd)|\d+d)$/;

it.each(Object.keys(DOCS))("[N-11] leaves no English on the screen of a match %s", async (name) => {
  const doc = DOCS[name];
  if (!doc) throw new Error(name);
  for (const language of ["es", "ar"] as const) {
    const left = await leftInEnglish(doc, language);
    expect(
      left.filter((word) => !SHARED[language].includes(word) && !MARK.test(word)),
      language,
    ).toEqual([]);
  }
});

it("keeps a substitute's name, whatever the language", async () => {
  const doc = filled(opened());
  const dismissals = Object.values(doc.card.innings).flatMap(({ batters }) => Object.values(batters));
  await cricketPanelWords.load("es");
  const said = dismissals.map((row) => howOut(cricketPanelWords.in("es"), doc, row));
  expect(said).toContain("atrapado por J. Quist, suplente, lanzó Umeh");
  expect(said).toContain("eliminado en carrera (Aluko/Quist)");
});
