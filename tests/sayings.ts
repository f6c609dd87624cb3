/** What a match of a sport says of itself while it is played. */
import { fold } from "../match/fold.ts";
import type { Sayings } from "../match/say.ts";
import { type SportName, sportNamed } from "../match/sports.ts";
import { matchAt } from "../simulator/play/sports.ts";

const AT = Date.UTC(2026, 5, 6, 14);
const STOPS = 12;

/** From its announcement to its end, of the simulator's match of that seed. */
export function sayingsAlong(sport: SportName, seed = 5): readonly Sayings[] {
  const events = [...matchAt({ sport, seed }, 0, AT).events];
  return Array.from({ length: STOPS }, (_, stop) => {
    const { doc } = fold(events.slice(0, 1 + Math.round((stop / (STOPS - 1)) * (events.length - 1))));
    if (!doc) throw new Error(`no match of ${sport}`);
    return sportNamed(sport).sayings(doc);
  });
}
