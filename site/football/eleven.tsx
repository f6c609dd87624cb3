import type { FootballDocument } from "../../match/football/card.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { surname } from "../people.ts";
import { useFootballWords } from "./panel-words.ts";
import { type Deed, deedsOf } from "./deeds.ts";
import { formationOf, PITCH, type Placed } from "./pitch.ts";

interface Props {
  doc: FootballDocument;
}

/** From the goal line, and how far out of its half a side stands, metres. */
const BEHIND = 6;
const DEEP = 41;

/** Both elevens as they line up, side a from above. The tables beside it say the same in words. */
export function ElevensOnPitch({ doc }: Props) {
  const say = useFootballWords();
  const placed = SIDES.map((side) => ({ side, players: formationOf(doc, side) }));
  if (placed.some(({ players }) => players.length === 0)) return null;
  const deeds = deedsOf(doc);
  return (
    <section class="panel-card elevens" aria-label={say.onPitch}>
      <svg
        viewBox={`0 0 ${PITCH.width} ${PITCH.length}`}
        role="img"
        aria-label={say.list(
          SIDES.map((side) => say.total(doc.sides[side].name, doc.sides[side].formation ?? "")),
        )}
      >
        <g class="court">
          <rect width="68" height="105" />
          <path d="M0 52.5H68M13.84 0V16.5H54.16V0M24.84 0V5.5H43.16V0M13.84 105V88.5H54.16V105M24.84 105V99.5H43.16V105" />
          <path d="M26.7 16.5A9.15 9.15 0 0 0 41.3 16.5M26.7 88.5A9.15 9.15 0 0 1 41.3 88.5" />
          <circle cx="34" cy="52.5" r="9.15" />
        </g>
        {placed.map(({ side, players }) =>
          players.map((one) => (
            <OnPitch key={one.id} side={side} one={one} deeds={deeds.get(one.id) ?? []} />
          )),
        )}
      </svg>
    </section>
  );
}

function OnPitch({ side, one, deeds }: { side: SideId; one: Placed; deeds: readonly Deed[] }) {
  const say = useFootballWords();
  const { player, out, across } = one;
  const far = BEHIND + out * DEEP;
  // Side a comes from above, so that its left is on the right of the drawing.
  const [x, y] =
    side === "a" ? [PITCH.width * (1 - across), far] : [PITCH.width * across, PITCH.length - far];
  const goals = deeds.filter(({ kind }) => kind === "goal").length;
  const card = deeds.findLast(({ kind }) => kind === "yellow" || kind === "red");
  const left = deeds.some(({ kind }) => kind === "away");
  return (
    <g class={`on-pitch side-${side}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r="2.6" />
      <text class="shirt" y="0.9">
        {player.shirt ?? ""}
      </text>
      <text class="name" y="5.4">
        {surname(player.name)}
        {player.captain && ` ${say.captainMark}`}
      </text>
      {card && <rect class={`moment-${card.kind}`} x="2" y="-3.2" width="1.5" height="2.1" rx="0.3" />}
      {goals > 0 && (
        <g class="deed" transform="translate(-2.5 -2.2)">
          <circle r="1.4" />
          <text y="0.7">{goals > 1 ? goals : say.goalOnPitch}</text>
        </g>
      )}
      {left && (
        <text class="gone" x="3.8" y="1.6">
          ▼
        </text>
      )}
    </g>
  );
}
