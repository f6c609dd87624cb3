/** Who meets whom, where and in what: a seed's endless calendar of tennis. */
import { type MatchId, matchId, type SideId } from "../../../match/ids.ts";
import { slug } from "../slug.ts";
import { DRAW_SIZE, type Team, teamsOf } from "./players.ts";
import { type FormatName, type Style, STYLES } from "./styles.ts";

export interface TennisFixture {
  readonly id: MatchId;
  readonly style: Style;
  readonly stage: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly teams: Readonly<Record<SideId, Team>>;
}

const GAMES = DRAW_SIZE / 2;
const CIRCLE = DRAW_SIZE - 1;

/** The match at `index` (from 0): a round robin by the circle method, again from the start when all have met. */
export function tennisFixture(
  seed: number,
  index: number,
  format: FormatName,
  startsAt: number,
): TennisFixture {
  const style = STYLES[format];
  const teams = teamsOf(seed, format);
  const round = Math.floor(index / GAMES);
  const game = index % GAMES;
  const a = teams[(round + game) % CIRCLE];
  const b = game === 0 ? teams[CIRCLE] : teams[(((round - game) % CIRCLE) + CIRCLE) % CIRCLE];
  if (!a || !b) throw new RangeError(`round ${round + 1} has no match ${game + 1}`);
  return {
    id: matchId(`${slug(style.competition)}-${seed}-${index + 1}`),
    style,
    stage: `Round ${round + 1}`,
    startsAt,
    teams: { a, b },
  };
}
