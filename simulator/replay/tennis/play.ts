/** Writes a fed match as events, with the fold at its side to know where games end. */
import type { MatchId, SideId } from "../../../match/ids.ts";
import type { TennisDocument } from "../../../match/tennis/card.ts";
import type { TennisFormat } from "../../../match/tennis/format.ts";
import { NONE, ruleOfSet, scoreGame, scorePoint } from "../../../match/tennis/scoring.ts";
import { currentSet, latestSet } from "../../../match/tennis/sets.ts";
import type { Happening } from "../../../match/event.ts";
import type { Recording } from "../reader.ts";
import { EventWriter } from "../writer.ts";
import type { FedGame, FedPoint } from "./fed.ts";

/** Seconds, where the feed has no times of its own: about what a point, a change of ends and a set break take. */
const SECONDS = { warmUp: 600, point: 38, changeOfEnds: 60, setBreak: 120 } as const;

type Announced = Omit<Extract<Happening, { type: "announced" }>, "type" | "format" | "startsAt">;
type Named = Extract<Happening, { type: "lineup-named" }>["players"];

export interface Fed {
  readonly match: MatchId;
  readonly format: TennisFormat;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly announced: Announced;
  readonly players: Readonly<Record<SideId, Named>>;
  readonly games: readonly FedGame[];
  /** Who won by the feed: beside the score where the points decide the match, and against who retired. */
  readonly winner?: SideId;
  readonly ending?: "retirement" | "default" | "walkover";
}

/** The events of the match. A match whose points do not decide it ended with a retirement. */
export function recordingOf(fed: Fed): Recording {
  const { match, format, startsAt, announced, players, games, winner } = fed;
  const writer = new EventWriter<TennisDocument>(match, startsAt - SECONDS.warmUp * 1000);
  writer.write({ type: "announced", format, ...announced, startsAt: new Date(startsAt).toISOString() });
  for (const side of ["a", "b"] as const) {
    writer.write({ type: "lineup-named", side, players: players[side] });
  }
  if (fed.ending === "walkover" && games.length === 0 && winner) {
    writer.write({ type: "tennis.walkover-given", side: winner === "a" ? "b" : "a" });
    writer.write({ type: "finished" });
    return { match, events: writer.events };
  }
  writer.waitUntil(startsAt);
  writer.write({ type: "started" });
  for (const [at, game] of games.entries()) {
    if (at > 0 && games[at - 1]?.set !== game.set) closeSet(writer);
    playGame(writer, game, at === games.length - 1, startsAt);
  }
  if (!writer.doc.card.outcome) {
    const side = winner && (winner === "a" ? "b" : "a");
    const type = fed.ending === "default" && side ? "tennis.player-defaulted" : "tennis.player-retired";
    writer.write(
      type === "tennis.player-defaulted" && side
        ? { type, side }
        : { type: "tennis.player-retired", ...(side && { side }) },
    );
  }
  writer.write({ type: "finished", ...(winner && { outcome: { winner } }) });
  return { match, events: writer.events };
}

const NEW_SET = { games: NONE, points: NONE };

const gamesOf = ({ card }: TennisDocument): number =>
  Object.values(card.sets).reduce((sum, { games }) => sum + games.a + games.b, 0);

/**
 * The feed has begun another set while this one is open: where a game would end it, that game is missing and is the
 * leader's. Where more are missing nobody can tell what they were.
 */
function closeSet(writer: EventWriter<TennisDocument>): void {
  const { card } = writer.doc;
  const set = currentSet(card);
  if (!set || card.outcome || set.games.a === set.games.b) return;
  const winner = set.games.a > set.games.b ? "a" : "b";
  const ends = scoreGame(set, winner, ruleOfSet(card.format, set.ordinal)).wonSet !== undefined;
  if (ends) writer.write({ type: "tennis.game-recorded", winner });
}

/**
 * Plays a game's points until the rules end it: what the feed has after that is no point of this game. Where the
 * feed goes on to the next game before its points have ended this one, points are missing and its winner stands; so
 * too where the points would end it early for the other side than the feed, and who won the last of them, say.
 */
function playGame(
  writer: EventWriter<TennisDocument>,
  { points, winner }: FedGame,
  last: boolean,
  startsAt: number,
): void {
  if (writer.doc.card.outcome) return;
  const before = gamesOf(writer.doc);
  const certain = points.at(-1)?.winner === winner ? winner : undefined;
  for (const point of points) {
    if (gamesOf(writer.doc) > before) return;
    if (certain && certain !== point.winner && endsGame(writer.doc, point)) break;
    playPoint(writer, point, startsAt);
  }
  const missed = winner ?? points.at(-1)?.winner;
  if ((!last || certain) && missed && gamesOf(writer.doc) === before) {
    writer.write({ type: "tennis.game-recorded", winner: missed });
  }
}

function endsGame({ card }: TennisDocument, { winner }: FedPoint): boolean {
  const set = currentSet(card) ?? { ...NEW_SET, ordinal: Object.keys(card.sets).length + 1 };
  return scorePoint(set, winner, ruleOfSet(card.format, set.ordinal)).wonGame !== undefined;
}

function playPoint(
  writer: EventWriter<TennisDocument>,
  { after, server, ...point }: FedPoint,
  startsAt: number,
): void {
  const before = writer.doc;
  if (after === undefined) writer.wait(pauseBefore(before));
  else writer.waitUntil(startsAt + after * 1000);
  writer.write({ type: "tennis.point-played", ...point, server });
}

/** Rule 29: ends change after every odd game, with a longer break after a set. */
function pauseBefore({ card }: TennisDocument): number {
  const set = latestSet(card);
  if (!set) return 0;
  if (set.winner) return SECONDS.point + SECONDS.setBreak;
  const games = set.games.a + set.games.b;
  const changes = set.points.a + set.points.b === 0 && games % 2 === 1 && games > 1;
  return SECONDS.point + (changes ? SECONDS.changeOfEnds : 0);
}
