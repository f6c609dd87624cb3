import type { BasketballDocument, Shot } from "../../match/basketball/card.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { Chart } from "../charts/chart.tsx";
import { SideKeys } from "../charts/side-keys.tsx";
import { Axes } from "./axes.tsx";
import { percent } from "./figures.ts";
import { flowOf, marksOf, placed } from "./geometry.ts";
import { usePanelWords } from "./panel-words.ts";

interface Props {
  doc: BasketballDocument;
}

/** The lead over the minutes of the game: above the line the home side's. */
export function LeadChart({ doc }: Props) {
  const say = usePanelWords();
  const flow = flowOf(doc);
  if (flow.points.length < 2) return null;
  const { sides, card } = doc;
  const most = (side: SideId) => `${sides[side].name} ${card.sides[side].biggestLead}`;
  return (
    <Chart
      id="lead"
      title={say.lead}
      note={<SideKeys sides={sides} />}
      paper={{ width: 400, height: 230 }}
      says={say.leadSays(most("a"), most("b"))}
      table={<ScoringTable doc={doc} />}
    >
      <Axes yTicks={flow.yTicks} periods={flow.periods} to={394} />
      <path class="lead-area side-a" d={flow.above} />
      <path class="lead-area side-b" d={flow.below} />
    </Chart>
  );
}

/** The score after each basket. */
export function ScoringTable({ doc }: Props) {
  const { card } = doc;
  const say = usePanelWords();
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say.minute}</th>
          <th scope="col" class="num">
            {doc.sides.a.short}
          </th>
          <th scope="col" class="num">
            {doc.sides.b.short}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(card.scoring).map(([seq, { gone, a, b }]) => (
          <tr key={seq}>
            <th scope="row">{Math.floor(gone / 60) + 1}</th>
            <td class="num">{a}</td>
            <td class="num">{b}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where field goals were tried: the home side at the left basket. */
export function ShotChart({ doc }: Props) {
  const say = usePanelWords();
  const { card, sides } = doc;
  const shots = Object.entries(card.shots);
  if (shots.length === 0) return null;
  const made = (side: SideId) => say.madeOf(sides[side].name, card.sides[side].fgm, card.sides[side].fga);
  return (
    <Chart
      id="shots"
      title={say.shots}
      note={say.shotsNote}
      paper={{ width: 94, height: 56 }}
      says={say.shotsSays(made("a"), made("b"))}
      table={<ZonesTable doc={doc} />}
    >
      <Court />
      {shots.map(([seq, shot]) => (
        <Mark key={seq} shot={shot} />
      ))}
      {SIDES.map((side) => (
        <text key={side} class={`court-end side-${side}`} x={side === "a" ? 1 : 93} y="55">
          {sides[side].short}
        </text>
      ))}
    </Chart>
  );
}

function Mark({ shot }: { shot: Shot }) {
  const { x, y } = placed(shot);
  const look = `shot side-${shot.side}`;
  if (shot.made) return <circle class={look} cx={x} cy={y} r="0.75" />;
  return <path class={look} d={`M${x - 0.5} ${y - 0.5}l1 1m0-1l-1 1`} />;
}

/** 94 by 50 feet; the arc is the NBA's, 23.75 feet from the basket and 22 in the corners. */
const Court = () => (
  <g class="court">
    <rect x="0.2" y="0.2" width="93.6" height="49.6" />
    <path d="M47 0V50M14 3H0M14 47H0M80 3H94M80 47H94M14 3A23.75 23.75 0 0 1 14 47M80 3A23.75 23.75 0 0 0 80 47" />
    <path d="M0 17H19V33H0M94 17H75V33H94" />
    <circle cx="47" cy="25" r="6" />
    <circle cx="5.25" cy="25" r="0.75" />
    <circle cx="88.75" cy="25" r="0.75" />
  </g>
);

function ZonesTable({ doc }: Props) {
  const say = usePanelWords();
  const zones = marksOf(doc);
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say.from}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col" class="num">
              {doc.sides[side].short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {zones.map(({ zone, counts }) => (
          <tr key={zone}>
            <th scope="row">{say.zones[zone]}</th>
            {SIDES.map((side: SideId) => (
              <td key={side} class="num">
                {`${counts[side].made}/${counts[side].tried} (${percent(counts[side].made, counts[side].tried)})`}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
