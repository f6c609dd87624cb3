import { Chart } from "../charts/chart.tsx";
import { SIDES } from "../../match/ids.ts";
import type { TennisDocument } from "../../match/tennis/card.ts";
import { shortName } from "../../match/tennis/names.ts";
import { barsOf, leadOf, PAPER, type Scale, scale, ticks } from "./chart.ts";
import { scoreIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { gamesOf, isBreak } from "./figures.ts";
import { useTennisWords } from "./panel-words.ts";

const FOOT = PAPER.height - PAPER.bottom;

/** Who has won more points, point by point: above the line the first side, below it the second. */
export function LeadChart({ doc }: { doc: TennisDocument }) {
  const say = useTennisWords();
  const { number } = useWords();
  const { points, breaks, sets } = leadOf(doc.card);
  if (points.length < 5) return null;
  const most = Math.max(4, ...points.map(({ y }) => y)) + 1;
  const least = Math.min(-4, ...points.map(({ y }) => y)) - 1;
  const played = points.length - 1;
  const paper = scale(Math.max(played, 24), least, most);
  const path = points.map(({ x, y }) => `${paper.x(x)},${paper.y(y)}`).join(" ");
  return (
    <Chart
      paper={PAPER}
      id="lead"
      title={say.lead}
      note={<BreakKey />}
      says={say.leadSays(number(played))}
      table={<GamesTable doc={doc} />}
    >
      <YAxis paper={paper} values={ticks(least, most, 6)} />
      {sets.map(({ x, ordinal, over }) =>
        over ? (
          <line key={ordinal} class="set-end" x1={paper.x(x)} x2={paper.x(x)} y1={PAPER.top} y2={FOOT} />
        ) : null,
      )}
      <line class="zero" x1={PAPER.left} x2={PAPER.width - PAPER.right} y1={paper.y(0)} y2={paper.y(0)} />
      <polyline class="lead" points={path} />
      {breaks.map(({ x, y, by }) => (
        <circle key={x} class={`broke side-${by}`} cx={paper.x(x)} cy={paper.y(y)} r="3.6" />
      ))}
      <text class="end side-a" x={PAPER.left + 5} y={PAPER.top + 9}>
        {shortName(doc, "a")}
      </text>
      <text class="end side-b" x={PAPER.left + 5} y={FOOT - 5}>
        {shortName(doc, "b")}
      </text>
      {sets.map(({ x, ordinal }, at) => {
        const from = paper.x(sets[at - 1]?.x ?? 0);
        const to = paper.x(x);
        // A set that has only begun has no room for its name.
        return to - from < 34 ? null : (
          <text key={ordinal} class="x" x={(from + to) / 2} y={FOOT + 16}>
            {say.setShort(ordinal)}
          </text>
        );
      })}
    </Chart>
  );
}

/** How many points each game took, in the colour of who served it. */
export function GamesChart({ doc }: { doc: TennisDocument }) {
  const say = useTennisWords();
  const bars = barsOf(doc.card);
  if (bars.length === 0) return null;
  const most = Math.max(8, ...bars.map(({ points }) => points + 2));
  const slots = Math.max(bars.length, 12);
  const paper = scale(slots, 0, most);
  const slot = paper.x(1) - paper.x(0);
  return (
    <Chart
      paper={PAPER}
      id="games"
      title={say.games}
      note={SIDES.map((side) => (
        <span key={side} class={`key side-${side}`}>
          {say.serving(doc.sides[side].short)}
        </span>
      ))}
      says={say.gamesSays}
      table={<GamesTable doc={doc} />}
    >
      <YAxis paper={paper} values={ticks(0, most, 4)} />
      {bars.map(({ key, at, server, points, broken, game }) => {
        const x = Math.round((paper.x(at) + slot * 0.12) * 10) / 10;
        const y = paper.y(points);
        const width = Math.round(slot * 7.6) / 10;
        const first = at > 0 && game.number === 1;
        return (
          <g key={key} class={`runs-bar side-${server}`}>
            {first && <line class="set-end" x1={paper.x(at)} x2={paper.x(at)} y1={PAPER.top} y2={FOOT} />}
            <rect
              x={x}
              y={y}
              width={width}
              height={Math.round((FOOT - y) * 10) / 10}
              rx={width > 5 ? 1.5 : 0}
            />
            {broken && <circle cx={x + width / 2} cy={y - 5} r="2.6" />}
          </g>
        );
      })}
      <text class="unit" x={PAPER.left} y={FOOT + 16}>
        {say.gamesUnit}
      </text>
    </Chart>
  );
}

const BreakKey = () => (
  <>
    <span class="ring" aria-hidden="true" /> {useTennisWords().breakOfServe}
  </>
);

function YAxis({ paper, values }: { paper: Scale; values: readonly number[] }) {
  return (
    <g class="axes">
      {values.map((value) => (
        <g key={value}>
          <line x1={PAPER.left} x2={PAPER.width - PAPER.right} y1={paper.y(value)} y2={paper.y(value)} />
          <text class="y" x={PAPER.left - 6} y={paper.y(value) + 4}>
            {Math.abs(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Every game: who served, its points, and who won it. */
function GamesTable({ doc }: { doc: TennisDocument }) {
  const say = useTennisWords();
  const { dir } = useWords();
  const points = (game: string, side: string) => Array.from(game).filter((one) => one === side).length;
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say.game}</th>
          <th scope="col">{say.served}</th>
          <th scope="col" class="num">
            {say.points}
          </th>
          <th scope="col" class="num">
            {say.won}
          </th>
        </tr>
      </thead>
      <tbody>
        {gamesOf(doc.card).map((game) => (
          <tr key={game.key}>
            <th scope="row">
              {say.set(game.set)} · <bdi>{game.number}</bdi>
            </th>
            <td>
              <bdi>{doc.sides[game.server].short}</bdi>
            </td>
            <td class="num">
              <bdi>{scoreIn(dir, points(game.points, "a"), points(game.points, "b"))}</bdi>
            </td>
            <td class="num">
              <bdi>{game.winner ? doc.sides[game.winner].short : "–"}</bdi>
              {isBreak(game) && ` (${say.broken})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
