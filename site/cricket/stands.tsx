import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { Chart } from "../charts/chart.tsx";
import { nameIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { nameOf, surname } from "../people.ts";
import { wicketsOf } from "./figures.ts";
import { partnershipsOf } from "./order.ts";
import { usePanelWords } from "./panel-words.ts";
import { useInningsTitle } from "./words.ts";

interface Props {
  doc: CricketDocument;
  innings: Innings;
}

/** A row's height, and where bars begin and may end, in the drawing's own units. */
const ROW = 25;
const LEFT = 4;
const RIGHT = 316;
const WIDTH = 400;

/** What each pair put on, wicket by wicket, and where it ended. */
export function PartnershipsChart({ doc, innings }: Props) {
  const say = usePanelWords();
  const title = useInningsTitle(doc)(innings);
  const stands = partnershipsOf(innings);
  if (stands.length === 0) return null;
  const most = Math.max(20, ...stands.map(([, { runs }]) => runs));
  const falls = new Map(wicketsOf(innings));
  const best = stands.reduce((one, other) => (other[1].runs > one[1].runs ? other : one));
  const names = (batters: readonly string[]) =>
    batters.map((player) => surname(nameOf(doc, player))).join(" & ");
  return (
    <Chart
      id={`stands-${innings.ordinal}`}
      title={say.partnerships}
      note={title}
      paper={{ width: WIDTH, height: stands.length * ROW + 4 }}
      says={say.partnershipsSay(title, names(best[1].batters), best[1].runs)}
      table={<StandsTable doc={doc} innings={innings} />}
    >
      {stands.map(([wicket, { batters, runs, balls }], row) => {
        const y = row * ROW;
        const fall = falls.get(wicket);
        return (
          <g key={wicket} class={`stand side-${innings.batting}`}>
            <text x={LEFT} y={y + 11}>
              {names(batters)}
            </text>
            <rect
              x={LEFT}
              y={y + 15}
              width={Math.max(1, Math.round(((RIGHT - LEFT) * runs) / most))}
              height="5"
              rx="2.5"
            />
            <text class="loud" x={WIDTH - 62} y={y + 17}>
              {runs}
            </text>
            <text class="balls" x={WIDTH - 58} y={y + 17}>
              {fall ? `(${balls}) ${fall.runs}/${wicket}` : `(${balls})`}
            </text>
          </g>
        );
      })}
    </Chart>
  );
}

function StandsTable({ doc, innings }: Props) {
  const say = usePanelWords();
  const { dir } = useWords();
  const falls = new Map(wicketsOf(innings));
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say.pair}</th>
          <th scope="col" class="num">
            {say.runs}
          </th>
          <th scope="col" class="num">
            {say.balls}
          </th>
          <th scope="col" class="num">
            {say.endedAt}
          </th>
        </tr>
      </thead>
      <tbody>
        {partnershipsOf(innings).map(([wicket, { batters, runs, balls }]) => {
          const fall = falls.get(wicket);
          return (
            <tr key={wicket}>
              <th scope="row">
                <bdi>{batters.map((player) => nameIn(dir, nameOf(doc, player))).join(" & ")}</bdi>
              </th>
              <td class="num">{runs}</td>
              <td class="num">{balls}</td>
              <td class="num">{fall ? `${fall.runs}/${wicket} (${fall.over})` : say.unbroken}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
