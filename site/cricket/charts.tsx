import type { CricketDocument } from "../../match/cricket/card.ts";
import { Chart } from "../charts/chart.tsx";
import {
  type Bar,
  PAPER,
  type Scale,
  type Worm,
  apart,
  bars,
  chartOvers,
  chartedInnings,
  labelRoom,
  oversABar,
  scale,
  worms,
} from "./chart.ts";
import { type OverKind, overKind, oversOf } from "./figures.ts";
import { usePanelWords } from "./panel-words.ts";
import { useInningsTitle } from "./words.ts";

/** Runs in total, over by over: who is ahead of whom at the same stage. */
export function WormChart({ doc }: { doc: CricketDocument }) {
  const say = usePanelWords();
  const kind = overKind(doc.card);
  const lines = worms(doc);
  if (lines.length === 0) return null;
  const overs = chartOvers(doc);
  const right = labelRoom(lines.map((line) => line.label));
  const most = Math.max(20, ...lines.flatMap(({ points }) => points.map((point) => point.y)));
  const paper = scale(overs, most, right);
  const ends = apart(
    lines.map(({ points }) => paper.y(points.at(-1)?.y ?? 0)),
    14,
  );
  return (
    <Chart
      paper={PAPER}
      id="worm"
      title={say.worm}
      note={
        <>
          <span class="ring" aria-hidden="true" /> {say.wicket}
        </>
      }
      says={say.wormSays(kind, say.list(lines.map((line) => line.label)))}
      table={<RunsTable doc={doc} total />}
    >
      <Axes paper={paper} unit={kind} right={right} />
      {lines.map((line) => (
        <WormLine key={line.key} line={line} paper={paper} />
      ))}
      {lines.map((line, place) => (
        <text
          key={line.key}
          class={`end side-${line.side}`}
          x={paper.x(line.points.at(-1)?.x ?? 0) + 7}
          y={(ends[place] ?? 0) + 4}
        >
          {line.label}
        </text>
      ))}
    </Chart>
  );
}

function WormLine({ line, paper }: { line: Worm; paper: Scale }) {
  const path = line.points.map(({ x, y }) => `${paper.x(x)},${paper.y(y)}`).join(" ");
  return (
    <g class={`worm side-${line.side}${line.second ? " second" : ""}`}>
      <polyline points={path} />
      {line.wickets.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={paper.x(x)} cy={paper.y(y)} r="3.4" />
      ))}
    </g>
  );
}

/** The "Manhattan": runs in each over, with the wickets that fell in it. */
export function RunsChart({ doc }: { doc: CricketDocument }) {
  const say = usePanelWords();
  const titleOf = useInningsTitle(doc);
  const overs = chartOvers(doc);
  const size = oversABar(overs);
  const drawn = bars(doc, size);
  if (drawn.length === 0) return null;
  const rows = Math.max(...drawn.map((bar) => bar.row)) + 1;
  const paper = scale(overs, Math.max(4, ...drawn.map((bar) => bar.runs + 2)), PAPER.right);
  const shown = chartedInnings(doc).slice(-2);
  const kind = overKind(doc.card);
  return (
    <Chart
      paper={PAPER}
      id="runs"
      title={size === 1 ? say.runsEach[kind] : say.runsEvery(size)}
      note={shown.map((innings) => (
        <span key={innings.ordinal} class={`key side-${innings.batting}`}>
          {doc.sides[innings.batting].short}
        </span>
      ))}
      says={say.runsSay(shown.map(titleOf))}
      table={<RunsTable doc={doc} />}
    >
      <Axes paper={paper} unit={kind} right={PAPER.right} />
      {drawn.map((bar) => (
        <RunsBar key={bar.key} bar={bar} paper={paper} size={size} rows={rows} />
      ))}
    </Chart>
  );
}

function RunsBar({ bar, paper, size, rows }: { bar: Bar; paper: Scale; size: number; rows: number }) {
  const slot = paper.x(bar.from + size) - paper.x(bar.from);
  const width = (slot * 0.8) / rows;
  const x = paper.x(bar.from) + slot * 0.1 + bar.row * width;
  const y = paper.y(bar.runs);
  return (
    <g class={`runs-bar side-${bar.side}`}>
      <rect
        x={fixed(x)}
        y={y}
        width={fixed(width * 0.9)}
        height={fixed(paper.y(0) - y)}
        rx={width > 5 ? 1.5 : 0}
      />
      {Array.from({ length: bar.wickets }, (_, down) => (
        <circle key={down} cx={fixed(x + width * 0.45)} cy={y - 5 - down * 6} r="2.4" />
      ))}
    </g>
  );
}

const fixed = (value: number): string => String(Math.round(value * 10) / 10);

function Axes({ paper, unit, right }: { paper: Scale; unit: OverKind; right: number }) {
  const say = usePanelWords();
  const foot = PAPER.height - PAPER.bottom;
  return (
    <g class="axes">
      {paper.yTicks.map((tick) => (
        <g key={tick}>
          <line x1={PAPER.left} x2={PAPER.width - right} y1={paper.y(tick)} y2={paper.y(tick)} />
          <text class="y" x={PAPER.left - 6} y={paper.y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {paper.xTicks.slice(1).map((tick) => (
        <text key={tick} class="x" x={paper.x(tick)} y={foot + 16}>
          {tick}
        </text>
      ))}
      <text class="unit" x={PAPER.left} y={foot + 16}>
        {say.axis[unit]}
      </text>
    </g>
  );
}

function RunsTable({ doc, total = false }: { doc: CricketDocument; total?: boolean }) {
  const say = usePanelWords();
  const titleOf = useInningsTitle(doc);
  const columns = chartedInnings(doc).map((innings) => ({
    key: innings.ordinal,
    title: titleOf(innings),
    overs: new Map(oversOf(innings).map((log) => [log.over, log])),
  }));
  const count = Math.max(0, ...columns.flatMap(({ overs }) => [...overs.keys()])) + 1;
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say.over[overKind(doc.card)]}</th>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col" class="num">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: count }, (_, over) => (
          <tr key={over}>
            <th scope="row">{over + 1}</th>
            {columns.map(({ key, overs }) => {
              const row = overs.get(over);
              if (!row) return <td key={key} class="num" />;
              const runs = total ? `${row.total}/${row.down}` : row.runs;
              return (
                <td key={key} class="num">
                  {runs}
                  {!total && row.wickets > 0 && ` (${say.wicketsIn(row.wickets)})`}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
