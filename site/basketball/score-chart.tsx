import type { BasketballDocument } from "../../match/basketball/card.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { Chart } from "../charts/chart.tsx";
import { ScoringTable } from "./charts.tsx";
import { racesOf } from "./geometry.ts";
import { usePanelWords } from "./panel-words.ts";

/** The points of both sides over the minutes of the game. */
export function ScoreChart({ doc }: { doc: BasketballDocument }) {
  const say = usePanelWords();
  const race = racesOf(doc);
  if (race.isEmpty) return null;
  const { sides, card } = doc;
  const points = (side: SideId) => `${sides[side].name} ${card.score[side]}`;
  return (
    <Chart
      id="score"
      title={say.score}
      note={SIDES.map((side) => (
        <span key={side} class={`key side-${side}`}>
          <bdi>{sides[side].short}</bdi>
        </span>
      ))}
      paper={{ width: 400, height: 230 }}
      says={say.scoreSays(points("a"), points("b"))}
      table={<ScoringTable doc={doc} />}
    >
      <g class="axes">
        {race.yTicks.map(({ y, label }) => (
          <g key={y}>
            <line x1="34" x2="360" y1={y} y2={y} />
            <text class="y" x="28" y={y + 4}>
              {label}
            </text>
          </g>
        ))}
        {race.periods.map(({ x, middle, number, kind }) => (
          <g key={number}>
            <line x1={x} x2={x} y1="14" y2="206" />
            <text class="x" x={middle} y="222">
              {say.period(kind)}
            </text>
          </g>
        ))}
      </g>
      {race.lines.map(({ side, path, x, y }) => (
        <g key={side} class={`worm side-${side}`}>
          <path d={path} />
          <text class={`end side-${side}`} x={x + 5} y={y + 4}>
            {card.score[side]}
          </text>
        </g>
      ))}
    </Chart>
  );
}
