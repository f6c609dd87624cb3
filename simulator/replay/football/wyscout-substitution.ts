/** When a substitution was made: the list of matches has its minute, the events who played until and from when. */
import type { WyscoutEvent } from "./wyscout-format.ts";

type Period = WyscoutEvent["matchPeriod"];
const BEGINS: readonly (readonly [Period, number])[] = [
  ["E2", 105],
  ["E1", 90],
  ["2H", 45],
  ["1H", 0],
];
/** A minute is rounded, and a player may be seen a little before or after it. */
const SLACK_SECONDS = 120;
const INSTANT = 0.001;

/** The period, and seconds since it began: between the last event of who goes and the first of who comes. */
export function substitutionTime(
  { playerIn, playerOut, minute }: { playerIn: string; playerOut: string; minute: number },
  events: readonly WyscoutEvent[],
): { period: Period; second: number } {
  const played = new Set(events.map(({ matchPeriod }) => matchPeriod));
  const [period, begins] = BEGINS.find(([name, from]) => played.has(name) && minute > from) ?? ["1H", 0];
  const wanted = Math.max(0, (minute - 1 - begins) * 60 + 30);
  const near = (event: WyscoutEvent) =>
    event.matchPeriod === period && Math.abs(event.eventSec - wanted) <= SLACK_SECONDS;
  const seconds = (player: string) =>
    events.filter((event) => event.playerId === player && near(event)).map(({ eventSec }) => eventSec);
  const left = seconds(playerOut);
  if (left.length > 0) return { period, second: Math.max(...left) + INSTANT };
  const came = seconds(playerIn);
  return { period, second: came.length > 0 ? Math.max(0, Math.min(...came) - INSTANT) : wanted };
}
