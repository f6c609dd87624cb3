/** When a coach rests whom: minutes as planned, and never a player who has all fouls. */
import type { SideId } from "../../../match/ids.ts";
import { SIDES } from "../../../match/ids.ts";
import { type BasketballPlay, type Floor } from "./floor.ts";
import type { Hooper } from "./squad.ts";

/** Seconds beyond the plan before a change is worth it. */
const PATIENCE = 150;
const CLOSING = 300;
const CLOSE = 12;

const mayPlay = (floor: Floor, player: Hooper): boolean => !floor.row(player)?.out;

/** Seconds played more than planned by now. */
function excess(floor: Floor, player: Hooper): number {
  const row = floor.row(player);
  const stint = row?.since ? floor.gone - row.since.gone : 0;
  return (row?.seconds ?? 0) + stint - player.share * floor.gone;
}

/** At a dead ball: who is tired or out goes, who is due comes. */
export function* rotate(floor: Floor): BasketballPlay {
  for (const side of SIDES) {
    for (let changes = 0; changes < 3; changes++) {
      const change = changeFor(floor, side);
      if (!change) break;
      const [out, arriving] = change;
      yield* floor.play(changes === 0 ? 6 : 1, {
        type: "basketball.substitution-made",
        clock: floor.left,
        side,
        out: out.id,
        in: arriving.id,
      });
    }
  }
}

function changeFor(floor: Floor, side: SideId): readonly [out: Hooper, arriving: Hooper] | undefined {
  const five = floor.onCourt(side);
  const rested = floor.fixture.squads[side].players.filter(
    (player) => !five.includes(player) && mayPlay(floor, player),
  );
  const spent = five.find((player) => !mayPlay(floor, player));
  const due = rested.toSorted((one, other) => urgency(floor, one) - urgency(floor, other))[0];
  const tired = spent ?? five.toSorted((one, other) => urgency(floor, other) - urgency(floor, one))[0];
  if (!due || !tired) return undefined;
  const worthIt = spent !== undefined || urgency(floor, tired) - urgency(floor, due) > PATIENCE;
  return worthIt ? [tired, due] : undefined;
}

/** In the closing minutes of a close game the best stay on, whatever they have played. */
function urgency(floor: Floor, player: Hooper): number {
  const { card } = floor.doc;
  const closing = floor.period >= card.format.periods && floor.left <= CLOSING;
  const close = Math.abs(card.score.a - card.score.b) <= CLOSE;
  return closing && close ? -1000 * player.share : excess(floor, player);
}
