/** The geometry of the charts: numbers to places on paper, without a screen. */
import type { BasketballDocument, Shot } from "../../match/basketball/card.ts";
import { goneAt, kindOf, lengthOf } from "../../match/basketball/periods.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { periodsOf } from "./figures.ts";

const PAPER = { left: 34, right: 394, top: 14, foot: 206 } as const;
const STEPS = [5, 10, 20, 25, 50];

const round = (value: number): number => Math.round(value * 10) / 10;

/** The lead as two areas, one above and one below the line of level scores. */
export function flowOf(doc: BasketballDocument) {
  const { card } = doc;
  const points = Object.values(card.scoring)
    .map(({ gone, a, b }) => ({ gone, lead: a - b }))
    .toSorted((one, other) => one.gone - other.gone);
  const numbers = Math.max(card.format.periods, periodsOf(doc).length);
  const end = goneAt(card.format, numbers, 0);
  const most = Math.max(10, ...points.map(({ lead }) => Math.abs(lead)));
  const step = STEPS.find((size) => most / size <= 3) ?? 50;
  const top = Math.ceil(most / step) * step;
  const x = (gone: number) => round(PAPER.left + (gone / end) * (PAPER.right - PAPER.left));
  const y = (lead: number) =>
    round((PAPER.top + PAPER.foot) / 2 - (lead / top) * ((PAPER.foot - PAPER.top) / 2));
  const now = points.at(-1)?.gone ?? 0;
  const area = (keep: (lead: number) => number) => {
    const steps = points.map(({ gone, lead }) => `H${x(gone)}V${y(keep(lead))}`).join("");
    return `M${PAPER.left} ${y(0)}${steps}H${x(now)}V${y(0)}Z`;
  };
  return {
    points,
    above: area((lead) => Math.max(0, lead)),
    below: area((lead) => Math.min(0, lead)),
    yTicks: Array.from({ length: (2 * top) / step + 1 }, (_, at) => at * step - top).map((lead) => ({
      y: y(lead),
      label: String(Math.abs(lead)),
    })),
    periods: periodsAlong(card, numbers, x),
  };
}

/** The points of both sides as lines in steps; their ends are kept apart for the labels. */
export function racesOf(doc: BasketballDocument) {
  const { card } = doc;
  const points = Object.values(card.scoring).toSorted((one, other) => one.gone - other.gone);
  const numbers = Math.max(card.format.periods, periodsOf(doc).length);
  const end = goneAt(card.format, numbers, 0);
  const step = STEPS.find((size) => most(card) / size <= 4) ?? 50;
  const top = Math.max(step, Math.ceil(most(card) / step) * step);
  const x = (gone: number) => round(PAPER.left + (gone / end) * (LABELLED - PAPER.left));
  const y = (score: number) => round(PAPER.foot - (score / top) * (PAPER.foot - PAPER.top));
  const last = points.at(-1);
  const [near, far] = [y(card.score.a), y(card.score.b)];
  const push = Math.max(0, (12 - Math.abs(near - far)) / 2);
  return {
    isEmpty: points.length < 2,
    lines: SIDES.map((side) => ({
      side,
      path: `M${x(0)} ${y(0)}${points.map((point) => `H${x(point.gone)}V${y(point[side])}`).join("")}`,
      x: x(last?.gone ?? 0),
      y: side === "a" ? near + (near < far ? -push : push) : far + (near < far ? push : -push),
    })),
    yTicks: Array.from({ length: top / step + 1 }, (_, at) => at * step).map((score) => ({
      y: y(score),
      label: String(score),
    })),
    periods: periodsAlong(card, numbers, x),
  };
}

/** Where periods begin, and which they are. */
const periodsAlong = ({ format }: BasketballDocument["card"], count: number, x: (gone: number) => number) =>
  Array.from({ length: count }, (_, at) => at + 1).map((number) => {
    const length = lengthOf(format, number);
    const from = goneAt(format, number, length);
    return { x: x(from), middle: x(from + length / 2), number, kind: kindOf(format, number) };
  });

/** Where lines end that have a label behind them. */
const LABELLED = 360;
const most = ({ score }: BasketballDocument["card"]): number => Math.max(10, score.a, score.b);

/** Feet from the basket to the paper of a whole court: side a shoots to the left. */
export function placed({ side, x, y }: Shot): { x: number; y: number } {
  const from = Math.min(47, Math.max(0.6, 5.25 + y));
  const along = Math.min(49, Math.max(1, 25 - x));
  return side === "a" ? { x: round(from), y: round(along) } : { x: round(94 - from), y: round(50 - along) };
}

const ZONES = ["near", "two", "three"] as const;

const zoneOf = ({ points, x, y }: Shot): (typeof ZONES)[number] => {
  if (points === 3) return "three";
  return Math.hypot(x, y) <= 5 ? "near" : "two";
};

/** Made and tried from near, from elsewhere, and from beyond the arc. */
export function marksOf({ card }: BasketballDocument) {
  const shots = Object.values(card.shots);
  return ZONES.map((zone) => {
    const count = (side: SideId) => {
      const own = shots.filter((shot) => shot.side === side && zoneOf(shot) === zone);
      return { tried: own.length, made: own.filter(({ made }) => made).length };
    };
    return { zone, counts: { a: count("a"), b: count("b") } };
  });
}
