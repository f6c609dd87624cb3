/** Who meets whom, where and in what: a seed's endless calendar of matches. */
import { type MatchId, matchId, type SideId } from "../../match/ids.ts";
import { chance } from "./chance.ts";
import type { FormatName } from "./cricket/styles.ts";
import { STYLES } from "./cricket/styles.ts";
import { CLUBS, type Club } from "./names.ts";
import { pairing } from "./pairing.ts";
import { slug } from "./slug.ts";

export interface Fixture {
  readonly id: MatchId;
  readonly seed: number;
  readonly format: FormatName;
  readonly competition: string;
  readonly stage: string;
  readonly venue: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly clubs: Readonly<Record<SideId, Club>>;
}

/**
 * The fixture at `index` (from 0) of a seed's calendar. Competitions take turns, each is a round robin of six clubs,
 * so that no club is on two fields at once unless more than a round is played at the same time.
 */
export function fixture(seed: number, index: number, format: FormatName, startsAt: number): Fixture {
  const { competitions } = STYLES[format];
  const turn = index % competitions.length;
  const competition = competitions[turn] ?? competitions[0];
  const clubs = chance(seed, competition).shuffle(CLUBS[turn] ?? []);
  const games = clubs.length / 2;
  const played = Math.floor(index / competitions.length);
  const round = Math.floor(played / games);
  const [one, two] = pairing(clubs, round, played % games);
  const [a, b] = chance(seed, competition, round).happens(0.5) ? [one, two] : [two, one];
  return {
    id: matchId(`${slug(competition)}-${seed}-${index + 1}`),
    seed,
    format,
    competition,
    stage: `Round ${round + 1}`,
    venue: a.ground,
    startsAt,
    clubs: { a, b },
  };
}
