/** Fouls, and the cards for them (Law 12). */
import { booked } from "../../../match/football/lineup.ts";
import { otherSide, type SideId } from "../../../match/ids.ts";
import { anyone, type FootballPlay, happen, playing, type Playing, WHO } from "./game.ts";
import { CARDS } from "./rates.ts";

const REASONS = [
  "a reckless challenge",
  "a tactical foul",
  "dissent",
  "delaying the restart",
  "holding",
] as const;
/** Below it the model sends nobody off: with six left the match could not go on (Law 3.1). */
const FEWEST = 9;

export function* foul(now: Playing, side: SideId, second: number): FootballPlay {
  const { game } = now;
  const { random } = game;
  const own = playing(now.doc, game, side);
  const offender = anyone(random, own, WHO.foul);
  const on = anyone(random, playing(now.doc, game, otherSide(side)), WHO.pass);
  yield* happen(now, second, (moment) => ({
    type: "football.foul-committed",
    side,
    player: offender.id,
    on: on.id,
    ...moment,
  }));
  const before = booked(now.doc, offender.id);
  const drawn = random.unit();
  const maySendOff = own.length > FEWEST && offender.position !== "Goalkeeper";
  const card =
    drawn < CARDS.red
      ? maySendOff && ("red" as const)
      : before
        ? drawn < CARDS.red + CARDS.secondYellow && maySendOff && ("second yellow" as const)
        : drawn < CARDS.red + CARDS.yellow && ("yellow" as const);
  if (!card) return;
  const reason = card === "red" ? "serious foul play" : random.pick(REASONS);
  yield* happen(now, now.second + 20, (moment) => ({
    type: "football.card-shown",
    side,
    card,
    player: offender.id,
    reason,
    ...moment,
  }));
}
