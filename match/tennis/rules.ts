/** Tennis: what each of its events does to the match. */
import type { Ending } from "../common-events.ts";
import { otherSide, type SideId } from "../ids.ts";
import { accept, refuse, type Step } from "../sport.ts";
import type { GameLog, Outcome, TennisCard, TennisDocument, TennisSet } from "./card.ts";
import { chancesIn } from "./chances.ts";
import type { EventOf, PointPlayed, TennisEvent } from "./events.ts";
import { countGame, countPenalty, countPoint, NO_FIGURES } from "./figures.ts";
import { breach } from "./laws.ts";
import { inTieBreak, NONE, ruleOfSet, scoreGame, type Scored, scorePoint, setsToWin } from "./scoring.ts";
import { dueInGame, dueServer, rotated, serverOf } from "./service.ts";
import { currentSet, latestSet, setsWon } from "./sets.ts";

/** Folds one of tennis's events. */
export function apply(doc: TennisDocument, event: TennisEvent): Step<TennisDocument> {
  const { card } = doc;
  if (card.outcome) return refuse("T-7", "the match has been decided");
  switch (event.type) {
    case "tennis.toss-won":
      return latestSet(card)
        ? refuse("T-9", "the toss is made before the first point")
        : accept(withService(doc, { ...card, toss: { side: event.side, chose: event.chose } }));
    case "tennis.point-played":
      return play(doc, event);
    case "tennis.game-recorded":
      return recordGame(doc, event);
    case "tennis.penalty-imposed":
      return penalise(doc, event);
    case "tennis.call-reviewed":
      return latestSet(card) ? accept(doc) : refuse("T-28", "there is no call before the first point");
    case "tennis.player-retired":
      return accept(decide(doc, { ...winnerAgainst(event.side), by: "retirement" }));
    case "tennis.player-defaulted":
      return accept(decide(doc, { ...winnerAgainst(event.side), by: "default" }));
    case "tennis.walkover-given":
      return latestSet(card)
        ? refuse(
            "T-29",
            "a walkover is given before the first point; after it a player retires or is defaulted",
          )
        : accept(decide(doc, { ...winnerAgainst(event.side), by: "walkover" }));
  }
}

const winnerAgainst = (side: SideId | undefined): Pick<Outcome, "winner"> =>
  side ? { winner: otherSide(side) } : {};

function decide(doc: TennisDocument, outcome: Outcome): TennisDocument {
  const { serving: _serving, server: _server, chances: _chances, ...card } = doc.card;
  return { ...doc, card: { ...card, outcome } };
}

/** The set and the game that the next point belongs to, opened if need be; `server` serves the point itself. */
interface Court {
  readonly set: TennisSet;
  readonly game: GameLog;
  readonly number: number;
  readonly server: SideId;
}

type Refused = ReturnType<typeof refuse>;

/** Rules 8 and 14. Refused where nothing tells who serves. */
function court(doc: TennisDocument, said: SideId | undefined, at: string): Court | Refused {
  const { card } = doc;
  const set = currentSet(card) ?? openSet(card, at);
  const rule = ruleOfSet(card.format, set.ordinal);
  const tieBreak = inTieBreak(set, rule);
  const games = Object.keys(set.log).length;
  const last = set.log[String(games)];
  const open = last && last.winner === undefined ? last : undefined;
  const due = open ? dueServer(set, rule) : dueInGame(card);
  const server = said ?? due;
  if (server === undefined)
    return refuse("T-14", "nothing tells who serves: the first point of a match has to");
  const fresh = { server, points: "", ...(tieBreak && { tieBreak }) };
  // Rule 27(e): who serves a game out of turn serves it to its end; 27(f): in a tie-break the order is put right at once.
  const game = open ? (tieBreak ? open : { ...open, server }) : fresh;
  return { set, game, number: open ? games : games + 1, server };
}

function openSet(card: TennisCard, at: string): TennisSet {
  const ordinal = 1 + Object.keys(card.sets).length;
  const matchTieBreak = ruleOfSet(card.format, ordinal).tieBreak?.at === 0;
  return {
    ordinal,
    games: NONE,
    points: NONE,
    ...(matchTieBreak && { matchTieBreak }),
    startedAt: at,
    log: {},
    figures: { a: NO_FIGURES, b: NO_FIGURES },
  };
}

function play(doc: TennisDocument, event: PointPlayed): Step<TennisDocument> {
  const now = court(doc, event.server, event.at);
  if ("rule" in now) return now;
  const { set, server } = now;
  const broken = breach(doc, event, server);
  if (broken) return broken;
  const rule = ruleOfSet(doc.card.format, set.ordinal);
  const figures = countPoint(set.figures, event, server, isBreakPoint(doc, now));
  const rotation = rotated(doc, set, rule, event.servedBy);
  const counted = {
    ...withPoint(now, event.winner),
    set: { ...set, figures, ...(rotation && { rotation }) },
  };
  return accept(scored(doc, counted, scorePoint(set, event.winner, rule), event.at));
}

const withPoint = ({ game, ...now }: Court, winner: SideId): Court => ({
  ...now,
  game: { ...game, points: `${game.points}${winner}` },
});

/** A set or match point is a break point too where it would win the server's game. */
function isBreakPoint(doc: TennisDocument, { set, server }: Court): boolean {
  const rule = ruleOfSet(doc.card.format, set.ordinal);
  return !inTieBreak(set, rule) && scorePoint(set, otherSide(server), rule).wonGame !== undefined;
}

/** A game that somebody won, whatever its points. */
function recordGame(
  doc: TennisDocument,
  { winner, server, at }: Pick<EventOf<"tennis.game-recorded">, "winner" | "server" | "at">,
): Step<TennisDocument> {
  const now = court(doc, server, at);
  if ("rule" in now) return now;
  const rule = ruleOfSet(doc.card.format, now.set.ordinal);
  return accept(scored(doc, now, scoreGame(now.set, winner, rule), at));
}

/** Rule 29 and the point penalty schedule: a warning, then a point, then games. */
function penalise(
  doc: TennisDocument,
  { side, penalty, at }: EventOf<"tennis.penalty-imposed">,
): Step<TennisDocument> {
  if (penalty === "warning") return accept(doc);
  const winner = otherSide(side);
  if (penalty === "game") return recordGame(doc, { winner, at });
  const now = court(doc, undefined, at);
  if ("rule" in now) return now;
  const rule = ruleOfSet(doc.card.format, now.set.ordinal);
  const set = { ...now.set, figures: countPenalty(now.set.figures, winner) };
  return accept(scored(doc, { ...withPoint(now, winner), set }, scorePoint(set, winner, rule), at));
}

/** Puts what a point or a game came to into the match. */
function scored(
  doc: TennisDocument,
  { set, game, number }: Court,
  { games, points, wonGame, wonSet }: Scored,
  at: string,
): TennisDocument {
  const tieBreak = game.tieBreak && game.points !== "" ? tallyOf(game.points) : undefined;
  const played: TennisSet = {
    ...set,
    games,
    points,
    ...(tieBreak && { tieBreak }),
    log: { ...set.log, [number]: wonGame ? { ...game, winner: wonGame } : game },
    figures: wonGame ? countGame(set.figures, wonGame, game.server, game.tieBreak === true) : set.figures,
    ...(wonSet && { winner: wonSet, endedAt: at }),
  };
  const card = { ...doc.card, sets: { ...doc.card.sets, [set.ordinal]: played } };
  const over = wonSet && setsWon(card, wonSet) >= setsToWin(card.format);
  return over ? decide({ ...doc, card }, { winner: wonSet }) : withService(doc, card);
}

const tallyOf = (points: string) => {
  const a = Array.from(points).filter((side) => side === "a").length;
  return { a, b: points.length - a };
};

/** Works out who serves next and what the point may decide. */
function withService(doc: TennisDocument, changed: TennisCard): TennisDocument {
  const { serving: _serving, server: _server, chances: _chances, ...card } = changed;
  const set = currentSet(card);
  const ordinal = set?.ordinal ?? 1 + Object.keys(card.sets).length;
  const rule = ruleOfSet(card.format, ordinal);
  const serving = (set && dueServer(set, rule)) ?? dueInGame(card);
  const server = serving && serverOf({ ...doc, card }, set, rule, serving);
  const needs = {
    a: setsToWin(card.format) - setsWon(card, "a"),
    b: setsToWin(card.format) - setsWon(card, "b"),
  };
  const chances = set && chancesIn({ set, rule, serving, needs });
  return {
    ...doc,
    card: { ...card, ...(serving && { serving }), ...(server && { server }), ...(chances && { chances }) },
  };
}

/** The match is over, decided or not; what the feed announced stands beside. */
export function finish(doc: TennisDocument, event: Ending): TennisDocument {
  const { serving: _serving, server: _server, chances: _chances, ...card } = doc.card;
  const winner = event.type === "finished" ? event.outcome?.winner : undefined;
  return { ...doc, card: { ...card, ...(winner && { declared: { winner } }) } };
}
