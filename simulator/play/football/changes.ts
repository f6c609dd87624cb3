/** Who goes off and who comes on, and what the managers have left. */
import { onField, sentOff } from "../../../match/football/lineup.ts";
import type { FootballDocument } from "../../../match/football/card.ts";
import type { SideId } from "../../../match/ids.ts";
import {
  anyone,
  everybody,
  type FootballPlay,
  type Game,
  happen,
  playing,
  type Playing,
  WHO,
} from "./game.ts";
import type { Footballer } from "./squad.ts";

/** Law 3.2: five substitutions at three moments, half-time not counted; most managers use four or five. */
export function plannedMinutes({ random }: Game): readonly number[] {
  const moments = [random.whole(55, 67), random.whole(66, 77), random.whole(76, 88)];
  return [
    ...(random.happens(0.25) ? [46] : []),
    ...moments.flatMap((minute, place) =>
      random.happens(0.92) ? (random.happens(place === 2 ? 0.3 : 0.55) ? [minute, minute] : [minute]) : [],
    ),
  ].slice(0, 5);
}

export function* substitute(now: Playing, side: SideId, second: number, concussion = false): FootballPlay {
  const { game } = now;
  const fresh = waiting(now.doc, game, side);
  // Nobody takes off who has just come on.
  const started = playing(now.doc, game, side).filter((one) => game.squads[side].eleven.includes(one));
  const outfield = started.filter(({ position }) => position !== "Goalkeeper");
  if (fresh.length === 0 || outfield.length === 0) return;
  const out = anyone(game.random, outfield, WHO.goOff);
  const like = fresh.filter(({ position }) => position === out.position);
  const arriving = game.random.pick(like.length > 0 ? like : fresh);
  yield* happen(now, second, (moment) => ({
    type: "football.substitution-made",
    side,
    out: out.id,
    in: arriving.id,
    ...(concussion && { concussion }),
    ...moment,
  }));
}

/** Those on the bench who may still come on; the second keeper stays there. */
function waiting(doc: FootballDocument, game: Game, side: SideId): readonly Footballer[] {
  const field = onField(doc, side);
  const gone = new Set(Object.values(doc.card.substitutions).map(({ out }) => out));
  return everybody(game, side).filter(
    ({ id, position }) => position !== "Goalkeeper" && !field?.has(id) && !gone.has(id) && !sentOff(doc, id),
  );
}
