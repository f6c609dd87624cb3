import type { FootballDocument, Shot } from "../../match/football/card.ts";
import { minuteText } from "../../match/football/clock.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { Chart } from "../charts/chart.tsx";
import { nameOf } from "../people.ts";
import { useFootballWords } from "./panel-words.ts";
import { PITCH, shotsOn } from "./pitch.ts";
import { ShotsTable } from "./shots-table.tsx";

interface Props {
  doc: FootballDocument;
}

/** Where shots came from: a goal is full, a shot on target a ring, another a faint one; its size is its chance. */
export function ShotMap({ doc }: Props) {
  const say = useFootballWords();
  const shots = shotsOn(doc);
  if (shots.length === 0) return null;
  const count = (side: SideId) => String(shots.filter(({ shot }) => shot.side === side).length);
  return (
    <Chart
      id="shot-map"
      title={say.shotMap}
      note={say.shotMapKey}
      paper={{ width: PITCH.length, height: PITCH.width + 6 }}
      says={say.shotMapSays(say.list(SIDES.map((side) => say.total(doc.sides[side].name, count(side)))))}
      table={<ShotsTable doc={doc} shots={shots} places />}
    >
      <PitchLines />
      {shots.map(({ key, shot, x, y, radius }) => (
        <circle key={key} class={`from side-${shot.side} from-${lookOf(shot)}`} cx={x} cy={y} r={radius}>
          <title>{`${minuteText(shot)}’ ${shot.player ? nameOf(doc, shot.player) : doc.sides[shot.side].name}`}</title>
        </circle>
      ))}
      {SIDES.map((side) => (
        <text
          key={side}
          class={`court-end side-${side}`}
          x={side === "a" ? 0 : PITCH.length}
          y={PITCH.width + 5}
        >
          {doc.sides[side].short}
        </text>
      ))}
    </Chart>
  );
}

const lookOf = ({ outcome }: Shot): string => {
  if (outcome === "goal") return "goal";
  return outcome === "saved" ? "target" : "off";
};

/** As Law 1 draws it: areas, spots and circle, in metres. */
const PitchLines = () => (
  <g class="court">
    <rect width="105" height="68" />
    <path d="M52.5 0V68M0 13.84H16.5V54.16H0M0 24.84H5.5V43.16H0M105 13.84H88.5V54.16H105M105 24.84H99.5V43.16H105" />
    <path d="M16.5 26.7A9.15 9.15 0 0 1 16.5 41.3M88.5 26.7A9.15 9.15 0 0 0 88.5 41.3" />
    <circle cx="52.5" cy="34" r="9.15" />
    <path class="goal-line" d="M0 30.34V37.66M105 30.34V37.66" />
  </g>
);
