import type { FootballDocument } from "../../match/football/card.ts";
import { SIDES } from "../../match/ids.ts";
import { Chart } from "../charts/chart.tsx";
import { FOOT, PAPER, QUARTER } from "./chart.ts";
import { momentumOf, pressureOf } from "./momentum.ts";
import { useFootballWords } from "./panel-words.ts";

interface Props {
  doc: FootballDocument;
}

/** Momentum: above the line the minutes that side a pressed in, below it those of side b. */
export function MomentumChart({ doc }: Props) {
  const say = useFootballWords();
  const drawing = momentumOf(doc.card);
  if (!drawing) return null;
  const { above, below, middle, breaks, goals, ticks } = drawing;
  const { left, top, width } = PAPER;
  return (
    <Chart
      paper={PAPER}
      id="momentum"
      title={say.momentum}
      note={
        <>
          <span class="ring" aria-hidden="true" /> {say.goal}
        </>
      }
      says={say.momentumSays(
        say.list(SIDES.map((side) => say.minutesAhead(doc.sides[side].name, minutesOf(doc, side)))),
      )}
      table={<PressureTable doc={doc} />}
    >
      <path class="lead-area side-a" d={above} />
      <path class="lead-area side-b" d={below} />
      {breaks.map((x) => (
        <line key={x} class="set-end" x1={x} x2={x} y1={top} y2={FOOT} />
      ))}
      <line class="zero" x1={left} x2={width - 8} y1={middle} y2={middle} />
      {goals.map(({ key, side, x, y }) => (
        <circle key={key} class={`broke side-${side}`} cx={x} cy={y} r="4" />
      ))}
      {SIDES.map((side) => (
        <text key={side} class={`end side-${side}`} x="0" y={side === "a" ? top + 18 : FOOT - 10}>
          {doc.sides[side].short}
        </text>
      ))}
      <g class="axes">
        {ticks.map(({ x, minute }) => (
          <text key={minute} class="x" x={x} y={FOOT + 16}>
            {`${minute}’`}
          </text>
        ))}
      </g>
    </Chart>
  );
}

const minutesOf = ({ card }: FootballDocument, side: "a" | "b"): number =>
  pressureOf(card).filter((lead) => (side === "a" ? lead > 0.02 : lead < -0.02)).length;

/** Shots and corners of every quarter of an hour. */
function PressureTable({ doc }: Props) {
  const say = useFootballWords();
  const { shots, corners } = doc.card;
  const last = Math.max(
    0,
    ...[...Object.values(shots), ...Object.values(corners)].map(({ minute }) => minute),
  );
  const quarters = Array.from({ length: Math.ceil(last / QUARTER) }, (_, at) => at * QUARTER);
  const count = (
    ones: Readonly<Record<string, { side: "a" | "b"; minute: number }>>,
    side: "a" | "b",
    from: number,
  ) =>
    Object.values(ones).filter(
      (one) => one.side === side && one.minute > from && one.minute <= from + QUARTER,
    ).length;
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say.minutes}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col" class="num">
              {say.shotsOf(doc.sides[side].short)}
            </th>
          ))}
          {SIDES.map((side) => (
            <th key={side} scope="col" class="num">
              {say.cornersOf(doc.sides[side].short)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quarters.map((from) => (
          <tr key={from}>
            <th scope="row">
              <bdi>{`${from + 1}–${from + QUARTER}`}</bdi>
            </th>
            {[shots, corners].map((ones, what) =>
              SIDES.map((side) => (
                <td key={`${what}${side}`} class="num">
                  {count(ones, side, from)}
                </td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
