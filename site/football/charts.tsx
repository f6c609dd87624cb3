import type { FootballDocument } from "../../match/football/card.ts";
import { Chart } from "../charts/chart.tsx";
import { SideKeys } from "../charts/side-keys.tsx";
import { SIDES } from "../../match/ids.ts";
import { useFootballWords } from "./panel-words.ts";
import {
  apart,
  bars,
  FOOT,
  isMeasured,
  PAPER,
  QUARTER,
  races,
  round,
  type Scale,
  scale,
  span,
  ticks,
} from "./chart.ts";
import { ShotsTable } from "./shots-table.tsx";

interface Props {
  doc: FootballDocument;
}

const points = (paper: Scale, path: readonly { x: number; y: number }[]): string =>
  path.map(({ x, y }) => `${paper.x(x)},${paper.y(y)}`).join(" ");

/** Who has made more of the match: the chances added up, or the shots where nobody measures them. */
export function RaceChart({ doc }: Props) {
  const say = useFootballWords();
  const { card, sides } = doc;
  if (Object.keys(card.shots).length === 0) return null;
  const measured = isMeasured(card);
  const lines = races(doc);
  const yTicks = ticks(Math.max(measured ? 1 : 4, ...lines.map(({ total }) => total)));
  const minutes = span(card);
  const paper = scale(minutes, yTicks.at(-1) ?? 1);
  const digits = measured ? 2 : 0;
  const label = ({ side, total }: (typeof lines)[number]) => `${sides[side].short} ${total.toFixed(digits)}`;
  const totals = say.list(
    lines.map(({ side, total }) => say.total(sides[side].short, total.toFixed(digits))),
  );
  const [one, other] = lines.map(({ total }) => paper.y(total));
  const ends = apart(one ?? 0, other ?? 0, 14);
  return (
    <Chart
      paper={PAPER}
      id="race"
      title={measured ? say.expectedGoals : say.shotsAdded}
      note={
        <>
          <span class="ring" aria-hidden="true" /> {say.goal}
        </>
      }
      says={measured ? say.expectedGoalsSay(totals) : say.shotsAddedSay(totals)}
      table={<ShotsTable doc={doc} shots={allShots(doc)} />}
    >
      <Axes
        paper={paper}
        minutes={minutes}
        yTicks={yTicks}
        digits={measured && (yTicks[1] ?? 1) < 1 ? 1 : 0}
      />
      {lines.map((line, at) => (
        <g key={line.side} class={`worm side-${line.side}`}>
          <polyline points={points(paper, line.steps)} />
          {line.goals.map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={paper.x(x)} cy={paper.y(y)} r="4" />
          ))}
          <text
            class={`end side-${line.side}`}
            x={paper.x(line.steps.at(-1)?.x ?? 0) + 6}
            y={round((ends[at] ?? 0) + 4)}
          >
            {label(line)}
          </text>
        </g>
      ))}
    </Chart>
  );
}

/** When the shots came. */
export function ShotsChart({ doc }: Props) {
  const say = useFootballWords();
  const drawn = bars(doc);
  if (drawn.length === 0) return null;
  const minutes = Math.ceil(Math.max(span(doc.card) - 14, 90) / QUARTER) * QUARTER;
  const yTicks = ticks(Math.max(4, ...drawn.map(({ shots, goals }) => shots + (goals > 0 ? 1 : 0))));
  const paper = scale(minutes, yTicks.at(-1) ?? 1);
  const slot = paper.x(QUARTER) - paper.x(0);
  const width = round(slot * 0.38);
  return (
    <Chart
      paper={PAPER}
      id="shots"
      title={say.shotsByTime}
      note={<SideKeys sides={doc.sides} />}
      says={say.shotsByTimeSay(
        say.list(
          SIDES.map((side) => say.total(doc.sides[side].name, String(doc.card.statistics[side].shots))),
        ),
      )}
      table={<ShotsTable doc={doc} shots={allShots(doc)} />}
    >
      <Axes paper={paper} minutes={minutes} yTicks={yTicks} digits={0} />
      {drawn.map(({ key, side, from, shots, goals }) => {
        const x = round(paper.x(from) + slot * 0.11 + (side === "b" ? width : 0));
        const y = paper.y(shots);
        return (
          <g key={key} class={`runs-bar side-${side}`}>
            <rect x={x} y={y} width={round(width * 0.92)} height={round(FOOT - y)} rx="1.5" />
            {Array.from({ length: goals }, (_, up) => (
              <circle key={up} cx={round(x + width * 0.46)} cy={y - 5 - up * 7} r="2.6" />
            ))}
          </g>
        );
      })}
    </Chart>
  );
}

function Axes(props: { paper: Scale; minutes: number; yTicks: readonly number[]; digits: number }) {
  const { paper, minutes, yTicks, digits } = props;
  const xTicks = Array.from({ length: Math.floor(minutes / QUARTER) }, (_, at) => (at + 1) * QUARTER);
  return (
    <g class="axes">
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={PAPER.left} x2={PAPER.width - PAPER.right} y1={paper.y(tick)} y2={paper.y(tick)} />
          <text class="y" x={PAPER.left - 6} y={paper.y(tick) + 4}>
            {tick.toFixed(digits)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} class="x" x={paper.x(tick)} y={FOOT + 16}>
          {`${tick}’`}
        </text>
      ))}
    </g>
  );
}

const allShots = ({ card }: FootballDocument) =>
  Object.entries(card.shots).map(([key, shot]) => ({ key, shot }));
