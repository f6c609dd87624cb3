/** Who meets whom: rounds in which each of the twelve clubs plays once. */
import { type MatchId, matchId, type SideId } from "../../../match/ids.ts";
import { chance } from "../chance.ts";
import { CLUBS } from "./clubs.ts";
import { slug } from "../slug.ts";
import { type Squad, squadOf } from "./squad.ts";
import { type FormatName, type Tempo, TEMPOS } from "./tempo.ts";

export interface Fixture {
  readonly id: MatchId;
  readonly tempo: Tempo;
  readonly stage: string;
  readonly venue: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly squads: Readonly<Record<SideId, Squad>>;
}

const GAMES = CLUBS.length / 2;

/** The game at `index` (from 0) of a seed's calendar; side a is at home. */
export function fixture(seed: number, index: number, format: FormatName, startsAt: number): Fixture {
  const tempo = TEMPOS[format];
  const round = Math.floor(index / GAMES);
  const clubs = chance(seed, tempo.competition, round).shuffle(CLUBS);
  const at = (index % GAMES) * 2;
  const [a, b] = [clubs[at], clubs[at + 1]];
  if (!a || !b) throw new RangeError(`round ${round + 1} has no game ${index}`);
  return {
    id: matchId(`${slug(tempo.competition)}-${seed}-${index + 1}`),
    tempo,
    stage: `Round ${round + 1}`,
    venue: a.ground,
    startsAt,
    squads: { a: squadOf(seed, a), b: squadOf(seed, b) },
  };
}
