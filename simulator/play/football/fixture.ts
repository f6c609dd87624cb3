/** Who meets whom, where and under which rules: a seed's endless calendar of football. */
import type { FootballFormat } from "../../../match/football/format.ts";
import { type MatchId, matchId, type SideId } from "../../../match/ids.ts";
import { chance } from "../chance.ts";
import type { Club } from "../names.ts";
import { pairing } from "../pairing.ts";
import { slug } from "../slug.ts";
import { FOOTBALL_CLUBS } from "./clubs.ts";

export const FORMAT_NAMES = ["league", "cup", "second-leg"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

const LAW = {
  sport: "football",
  halfMinutes: 45,
  substitutions: 5,
  substitutionMoments: 3,
  concussionSubstitutions: 1,
} as const;
const KNOCKOUT = { ...LAW, extraMinutes: 15, extraSubstitutions: 1, shootout: true } as const;

const COMPETITIONS: Readonly<Record<FormatName, string>> = {
  league: "Coastal League",
  cup: "Lantern Cup",
  "second-leg": "Two Rivers Trophy",
};

export interface Fixture {
  readonly id: MatchId;
  readonly seed: number;
  readonly format: FootballFormat;
  readonly competition: string;
  readonly stage: string;
  readonly venue: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly clubs: Readonly<Record<SideId, Club>>;
}

/** The fixture at `index` (from 0) of a seed's calendar: a round robin, so that no club plays twice in a round. */
export function fixture(seed: number, index: number, name: FormatName, startsAt: number): Fixture {
  const competition = COMPETITIONS[name];
  const clubs = chance(seed, competition).shuffle(FOOTBALL_CLUBS);
  const games = clubs.length / 2;
  const round = Math.floor(index / games);
  const [one, two] = pairing(clubs, round, index % games);
  const random = chance(seed, competition, index);
  const [a, b] = random.happens(0.5) ? [one, two] : [two, one];
  const legs = { a: random.weighted(FIRST_LEG_GOALS), b: random.weighted(FIRST_LEG_GOALS) };
  return {
    id: matchId(`${slug(competition)}-${seed}-${index + 1}`),
    seed,
    format:
      name === "league"
        ? LAW
        : { ...KNOCKOUT, ...(name === "second-leg" && { firstLeg: legs, awayGoals: random.happens(0.5) }) },
    competition,
    stage: name === "second-leg" ? "Second leg" : `Round ${round + 1}`,
    venue: a.ground,
    startsAt,
    clubs: { a, b },
  };
}

const FIRST_LEG_GOALS = [
  [0, 27],
  [1, 36],
  [2, 23],
  [3, 10],
  [4, 4],
] as const;
