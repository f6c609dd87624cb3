import type { BatterRow, BowlerRow, CricketDocument, Innings } from "../../../match/cricket/card.ts";
import { nameOf } from "../../people.ts";
import { type Chip, type FactsOf, type Row, ROWS } from "../facts.ts";
import type { FactWords } from "../words.ts";

const BALLS = 7;

const ENGLISH: Pick<FactWords, "newBatter"> = {
  newBatter: "New batter to come",
};

/** The last balls, the pair and the bowler; between innings and after the match, who did best. */
export const facts: FactsOf<CricketDocument> = (doc, known) => {
  const words = { ...ENGLISH, ...known };
  const all = Object.values(doc.card.innings);
  const latest = all.at(-1);
  if (!latest) return { chips: [], rows: [] };
  const chips = lastBalls(latest);
  if (latest.closed)
    return {
      chips,
      rows: all
        .slice(-2)
        .flatMap((one) => bestOf(doc, one))
        .slice(0, ROWS),
    };
  const { striker, nonStriker, bowler } = latest;
  const order = (player: string | undefined) => rowOf(latest.batters, player)?.order ?? 99;
  const pair = [striker, nonStriker].toSorted((a, b) => order(a) - order(b));
  return {
    chips,
    rows: [
      ...pair.map((player) => {
        if (player === undefined) return { name: words.newBatter };
        const name = nameOf(doc, player) + (player === striker ? " •" : "");
        return batting(name, rowOf(latest.batters, player));
      }),
      ...(bowler === undefined ? [] : [bowling(nameOf(doc, bowler), rowOf(latest.bowlers, bowler))]),
    ],
  };
};

const rowOf = <T>(rows: Readonly<Record<string, T>>, player = ""): T | undefined => rows[player];

const batting = (name: string, row?: BatterRow): Row => ({
  name,
  value: String(row?.runs ?? 0),
  note: `(${row?.balls ?? 0})`,
});

const bowling = (name: string, row?: BowlerRow): Row => ({
  name,
  value: `${row?.wickets ?? 0}/${row?.runs ?? 0}`,
  note: `(${row?.oversText ?? 0})`,
});

/** The innings' highest score and best bowling. */
function bestOf(doc: CricketDocument, { batters, bowlers }: Innings): Row[] {
  const [bat] = Object.entries(batters).toSorted(([, a], [, b]) => b.runs - a.runs || a.balls - b.balls);
  const [ball] = Object.entries(bowlers).toSorted(([, a], [, b]) => b.wickets - a.wickets || a.runs - b.runs);
  return [
    ...(bat ? [batting(nameOf(doc, bat[0]), bat[1])] : []),
    ...(ball ? [bowling(nameOf(doc, ball[0]), ball[1])] : []),
  ];
}

function lastBalls({ overLog }: Innings): Chip[] {
  const overs = Object.values(overLog).flatMap((ten) => Object.values(ten));
  return overs
    .slice(-3)
    .flatMap(({ balls }, over, shown) =>
      Object.values(balls).map((text, ball, { length }) => ({
        text,
        tone: toneOf(text),
        ends: ball === length - 1 && over < shown.length - 1,
      })),
    )
    .slice(-BALLS);
}

/** "W" and "1W" are wickets, "4lb" is no boundary of the bat's. */
function toneOf(mark: string): Chip["tone"] {
  if (mark.includes("W")) return "wicket";
  if (mark === "4") return "four";
  return mark === "6" ? "six" : undefined;
}
