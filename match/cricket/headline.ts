/** A cricket score in one line. */
import type { Headline, ScoreLine } from "../head.ts";
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { CricketCard, CricketDocument, Innings } from "./card.ts";
import type { CricketFormat } from "./format.ts";
import { teamName } from "./names.ts";
import { counted, currentInnings, latestInnings, mainInnings, outcomeText, runsOf } from "./outcome.ts";

const ORDERS: Readonly<Record<SideId, Headline["order"]>> = { a: SIDES, b: ["b", "a"] };

export function headline(doc: CricketDocument): Headline {
  const { card } = doc;
  const current = currentInnings(card);
  const figures = figuresOf(current);
  return {
    order: ORDERS[mainInnings(card)[0]?.batting ?? "a"],
    a: scoreLine(card, "a", current),
    b: scoreLine(card, "b", current),
    text: situation(doc),
    ...(figures && { figures }),
  };
}

/** "182/6"; "311" for all out, "302/9d" declared. */
export const inningsScore = ({ runs, wickets, closed }: Innings): string => {
  if (closed === "all out" || wickets === 10) return String(runs);
  return `${runs}/${wickets}${closed === "declared" ? "d" : ""}`;
};

function scoreLine({ format, innings }: CricketCard, side: SideId, current: Innings | undefined): ScoreLine {
  const scores: string[] = [];
  const superOvers: string[] = [];
  let latest: Innings | undefined;
  for (const own of Object.values(innings)) {
    if (own.batting !== side) continue;
    if (own.superOver) superOvers.push(`${inningsScore(own)} SO`);
    else {
      scores.push(inningsScore(own));
      latest = own;
    }
  }
  if (!latest) return {};
  const overs = format.inningsPerSide === 1 || !latest.closed ? [oversDetail(latest, format)] : [];
  const detail = [...overs, ...superOvers].join(" · ");
  return {
    score: scores.join(" & "),
    ...(detail && { detail }),
    ...(current?.batting === side && { active: true }),
  };
}

/** "15.2 ov"; The Hundred counts balls. */
const oversDetail = ({ oversText, balls }: Innings, { name }: CricketFormat): string =>
  name === "The Hundred" ? counted(balls, "ball") : `${oversText.replace(/\.0$/, "")} ov`;

function figuresOf(innings: Innings | undefined): string | undefined {
  if (!innings) return undefined;
  const parts = [
    innings.runRate !== undefined && `CRR ${innings.runRate.toFixed(2)}`,
    innings.requiredRate !== undefined && `RRR ${innings.requiredRate.toFixed(2)}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : undefined;
}

function situation(doc: CricketDocument): string {
  const { card, status } = doc;
  const outcome = card.declared ?? card.outcome;
  if (
    outcome &&
    (status.phase === "finished" || status.phase === "abandoned" || outcome.winner || outcome.eliminator)
  ) {
    return outcomeText(outcome, doc.sides);
  }
  if (status.phase === "abandoned") return "Match abandoned";
  const latest = latestInnings(card);
  if (!latest) return tossText(doc);
  if (outcome?.result === "tie")
    return latest.superOver && !latest.closed ? need(doc, latest) : "Match tied, super over to come";
  if (latest.target && !latest.closed) return need(doc, latest);
  return latest.closed ? betweenInnings(doc, latest) : inProgress(doc, latest);
}

function tossText(doc: CricketDocument): string {
  const { toss } = doc.card;
  if (!toss) return `${teamName(doc, "a")} v ${teamName(doc, "b")}`;
  return `${teamName(doc, toss.side)} won the toss and chose to ${toss.chose}`;
}

function need(doc: CricketDocument, innings: Innings): string {
  const name = teamName(doc, innings.batting);
  if (innings.runsNeeded === undefined) return inProgress(doc, innings);
  const method = innings.target?.method ? ` (${innings.target.method})` : "";
  if (innings.ballsLeft !== undefined)
    return `${name} need ${innings.runsNeeded} off ${innings.ballsLeft}${method}`;
  return `${name} need ${counted(innings.runsNeeded, "run")}${method}`;
}

function inProgress(doc: CricketDocument, innings: Innings): string {
  if (innings.superOver) return `Super over: ${teamName(doc, innings.batting)} batting`;
  if (innings.ordinal === 1) return tossText(doc);
  return standing(doc, innings.batting);
}

function betweenInnings(doc: CricketDocument, closed: Innings): string {
  if (doc.card.format.inningsPerSide === 1 || mainInnings(doc.card).length === 3) {
    const side = closed.superOver ? otherSide(closed.batting) : otherSide(closed.batting);
    const target = closed.superOver
      ? closed.runs + 1
      : runsOf(doc.card, closed.batting) - runsOf(doc.card, side) + 1;
    return `${teamName(doc, side)} need ${target} to win`;
  }
  return standing(doc, closed.batting);
}

/** "Weald lead by 185", "Fenland trail by 12", "Scores level". */
function standing(doc: CricketDocument, side: SideId): string {
  const lead = runsOf(doc.card, side) - runsOf(doc.card, otherSide(side));
  if (lead === 0) return "Scores level";
  return `${teamName(doc, side)} ${lead > 0 ? "lead" : "trail"} by ${Math.abs(lead)}`;
}

const ORDINALS = ["1st", "2nd", "3rd", "4th"] as const;

export function label(doc: CricketDocument): string {
  const latest = latestInnings(doc.card);
  if (!latest) return doc.card.toss ? "Toss" : "Starting";
  if (latest.closed)
    return doc.card.outcome && doc.card.outcome.result !== "tie" ? "Result" : "Innings break";
  return latest.superOver ? "Super over" : `${ORDINALS[latest.ordinal - 1] ?? `${latest.ordinal}th`} innings`;
}
