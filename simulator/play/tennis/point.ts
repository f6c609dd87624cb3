/** One point: the service, the rally, and how long it all took. */
import { otherSide, type SideId } from "../../../match/ids.ts";
import type { PointEnding, PointPlayed } from "../../../match/tennis/events.ts";
import type { Chance } from "../chance.ts";
import type { Team, TennisPlayer } from "./players.ts";
import type { Serving } from "./styles.ts";

export interface Situation {
  readonly serving: Serving;
  readonly side: SideId;
  readonly server: TennisPlayer;
  readonly receivers: Team;
  /** What helps whoever serves besides skill, in share of points. */
  readonly edge: number;
}

export interface DrawnPoint extends Pick<
  PointPlayed,
  "winner" | "serve" | "how" | "shot" | "rally" | "speed"
> {
  /** Of the whole point, in seconds, from the first service on. */
  readonly lasts: number;
}

const meanReturn = (team: Team): number => team.reduce((sum, one) => sum + one.return, 0) / team.length;

export function drawPoint(
  { serving, side, server, receivers, edge: luck }: Situation,
  random: Chance,
): DrawnPoint {
  const edge = server.serve - meanReturn(receivers) + luck;
  const serve = random.happens(serving.firstIn) ? 1 : 2;
  const speed = Math.round(random.normal(serve === 1 ? 188 : 152, 9));
  const fault = serve === 2 ? 9 : 0;
  if (serve === 2 && random.happens(serving.doubleFaults)) {
    return { winner: otherSide(side), serve, how: "double-fault", lasts: fault + 5 };
  }
  // The share of double faults is a part of what is lost on the second service.
  const won = serve === 1 ? serving.wonOnFirst : serving.wonOnSecond / (1 - serving.doubleFaults);
  const held = random.happens(won + edge);
  const winner = held ? side : otherSide(side);
  const how = held ? endingFor(serving, serve, won + edge, random) : rallyEnding(random);
  const rally = rallyLength(how, held, random);
  const stroke = how === "winner" || how === "unforced-error";
  const shot = random.happens(0.58) ? ("forehand" as const) : ("backhand" as const);
  return { winner, serve, how, rally, speed, ...(stroke && { shot }), lasts: fault + 3 + rally * 1.4 };
}

/** How a point ends that the server wins: `share` of the points on such a service are won. */
function endingFor({ aces }: Serving, serve: 1 | 2, share: number, random: Chance): PointEnding {
  if (random.happens((serve === 1 ? aces : aces / 12) / share)) return "ace";
  return random.happens(serve === 1 ? 0.2 : 0.08) ? "service-winner" : rallyEnding(random);
}

const rallyEnding = (random: Chance): PointEnding =>
  random.weighted([
    ["winner", 32],
    ["forced-error", 30],
    ["unforced-error", 38],
  ] as const);

/** Strokes, the service included: odd where the last good one was the server's. */
function rallyLength(how: PointEnding, held: boolean, random: Chance): number {
  if (how === "ace" || how === "service-winner") return 1;
  const exchanges = Math.floor(-Math.log(1 - random.unit()) * 1.7);
  return Math.min(60, 2 * exchanges + (held ? 3 : 2));
}
