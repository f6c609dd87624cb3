/** What a cricket match says of itself. */
import type { CommonPhrase, Sayings } from "../say.ts";
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { CricketCard, CricketDocument, Innings, Outcome } from "./card.ts";
import type { CricketFormat } from "./format.ts";
import { inningsScore } from "./headline.ts";
import { teamName } from "./names.ts";
import { currentInnings, latestInnings, mainInnings, runsOf } from "./outcome.ts";
import { type TossPhrase, tossPhrase } from "./toss.ts";

export type Margin = NonNullable<Outcome["by"]>;

export type CricketPhrase =
  | CommonPhrase
  | { readonly say: "won"; readonly who: string; readonly by?: Margin; readonly method?: string }
  | { readonly say: "tied" | "drawn"; readonly method?: string }
  | { readonly say: "won super over"; readonly who: string; readonly method?: string }
  | { readonly say: "won bowl-out"; readonly who: string }
  | { readonly say: "super over to come" | "level" }
  | TossPhrase
  /** To win in `balls`, or in what is left of the innings. */
  | {
      readonly say: "need";
      readonly who: string;
      readonly runs: number;
      readonly balls?: number;
      readonly method?: string;
    }
  /** To win, in an innings that has not begun. */
  | { readonly say: "target"; readonly who: string; readonly runs: number }
  | { readonly say: "super over batting"; readonly who: string }
  | { readonly say: "lead" | "trail"; readonly who: string; readonly runs: number }
  | { readonly say: "run rate" | "required rate"; readonly rate: string }
  | { readonly say: "overs"; readonly overs: string }
  | { readonly say: "balls"; readonly balls: number }
  | { readonly say: "in super over"; readonly score: string }
  | { readonly say: "toss time" | "innings break" | "super over" }
  | { readonly say: "innings"; readonly ordinal: number };

export function sayings(doc: CricketDocument): Sayings<CricketPhrase> {
  const { card } = doc;
  const figures = figuresOf(currentInnings(card));
  const [a = [], b = []] = SIDES.map((side) => detailsOf(card, side));
  return {
    text: [situation(doc)],
    ...(figures.length > 0 && { figures }),
    ...(a.length > 0 && { a }),
    ...(b.length > 0 && { b }),
    label: labelOf(doc),
  };
}

/** Beside a side's score: its overs where they tell something, and its super overs. */
function detailsOf({ format, innings }: CricketCard, side: SideId): readonly CricketPhrase[] {
  const own = Object.values(innings).filter(({ batting }) => batting === side);
  const latest = own.findLast(({ superOver }) => !superOver);
  if (!latest) return [];
  const superOvers = own.filter(({ superOver }) => superOver);
  return [
    ...(format.inningsPerSide === 1 || !latest.closed ? [oversOf(latest, format)] : []),
    ...superOvers.map((each) => ({ say: "in super over", score: inningsScore(each) }) as const),
  ];
}

/** The Hundred counts balls. */
const oversOf = ({ oversText, balls }: Innings, { name }: CricketFormat): CricketPhrase =>
  name === "The Hundred" ? { say: "balls", balls } : { say: "overs", overs: oversText.replace(/\.0$/, "") };

function figuresOf(innings: Innings | undefined): readonly CricketPhrase[] {
  const { runRate, requiredRate } = innings ?? {};
  return [
    ...(runRate === undefined ? [] : [{ say: "run rate", rate: runRate.toFixed(2) } as const]),
    ...(requiredRate === undefined ? [] : [{ say: "required rate", rate: requiredRate.toFixed(2) } as const]),
  ];
}

function situation(doc: CricketDocument): CricketPhrase {
  const { card, status } = doc;
  const outcome = card.declared ?? card.outcome;
  if (
    outcome &&
    (status.phase === "finished" || status.phase === "abandoned" || outcome.winner || outcome.eliminator)
  ) {
    return outcomePhrase(outcome, doc);
  }
  if (status.phase === "abandoned") return { say: "abandoned" };
  const latest = latestInnings(card);
  if (!latest) return beforePlay(doc);
  if (outcome?.result === "tie")
    return latest.superOver && !latest.closed ? need(doc, latest) : { say: "super over to come" };
  if (latest.target && !latest.closed) return need(doc, latest);
  return latest.closed ? betweenInnings(doc, latest) : inProgress(doc, latest);
}

function outcomePhrase(outcome: Outcome, doc: Pick<CricketDocument, "sides">): CricketPhrase {
  const { winner, by, result, method, eliminator, bowlOut } = outcome;
  const how = method ? { method } : {};
  if (winner) return { say: "won", who: teamName(doc, winner), ...(by && { by }), ...how };
  if (result !== "tie") return result === "draw" ? { say: "drawn" } : { say: "no result" };
  if (eliminator) return { say: "won super over", who: teamName(doc, eliminator), ...how };
  if (bowlOut) return { say: "won bowl-out", who: teamName(doc, bowlOut) };
  return { say: "tied", ...how };
}

const beforePlay = (doc: CricketDocument): CricketPhrase =>
  tossPhrase(doc) ?? { say: "versus", a: teamName(doc, "a"), b: teamName(doc, "b") };

function need(doc: CricketDocument, innings: Innings): CricketPhrase {
  const { runsNeeded: runs, ballsLeft: balls, target } = innings;
  if (runs === undefined) return inProgress(doc, innings);
  return {
    say: "need",
    who: teamName(doc, innings.batting),
    runs,
    ...(balls !== undefined && { balls }),
    ...(target?.method && { method: target.method }),
  };
}

function inProgress(doc: CricketDocument, innings: Innings): CricketPhrase {
  if (innings.superOver) return { say: "super over batting", who: teamName(doc, innings.batting) };
  return innings.ordinal === 1 ? beforePlay(doc) : standing(doc, innings.batting);
}

function betweenInnings(doc: CricketDocument, closed: Innings): CricketPhrase {
  if (doc.card.format.inningsPerSide === 2 && mainInnings(doc.card).length !== 3)
    return standing(doc, closed.batting);
  const side = otherSide(closed.batting);
  const behind = closed.superOver ? closed.runs : runsOf(doc.card, closed.batting) - runsOf(doc.card, side);
  return { say: "target", who: teamName(doc, side), runs: behind + 1 };
}

function standing(doc: CricketDocument, side: SideId): CricketPhrase {
  const lead = runsOf(doc.card, side) - runsOf(doc.card, otherSide(side));
  if (lead === 0) return { say: "level" };
  return { say: lead > 0 ? "lead" : "trail", who: teamName(doc, side), runs: Math.abs(lead) };
}

/** What is being played. */
function labelOf({ card }: CricketDocument): CricketPhrase {
  const latest = latestInnings(card);
  if (!latest) return { say: card.toss ? "toss time" : "starting" };
  if (latest.closed)
    return { say: card.outcome && card.outcome.result !== "tie" ? "result" : "innings break" };
  return latest.superOver ? { say: "super over" } : { say: "innings", ordinal: latest.ordinal };
}
