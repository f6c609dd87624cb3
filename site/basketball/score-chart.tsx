import type { BasketballDocument } from "../../match/basketball/card.ts";
import type { SideId } from "../../match/ids.ts";
import { Chart } from "../charts/chart.tsx";
import { SideKeys } from "../charts/side-keys.tsx";
import { Axes } from "./axes.tsx";
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
      note={<SideKeys sides={sides} />}
      paper={{ width: 400, height: 230 }}
      says={say.scoreSays(points("a"), points("b"))}
      table={<ScoringTable doc={doc} />}
    >
      <Axes yTicks={race.yTicks} periods={race.periods} to={360} />
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
