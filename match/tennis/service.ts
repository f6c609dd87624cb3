/** Who serves: Rules 5b, 9 and 14, and Rule 27 for those who served out of turn. */
import type { MatchHead } from "../head.ts";
import { otherSide, type PlayerId, type SideId } from "../ids.ts";
import type { TennisCard, TennisDocument, TennisSet } from "./card.ts";
import { latestSet } from "./sets.ts";
import { inTieBreak, type SetRule, tieBreakServer } from "./scoring.ts";

type Log = TennisSet["log"];
type Players = MatchHead["players"];

const gamesPlayed = ({ games }: Pick<TennisSet, "games">): number => games.a + games.b;

/** Rule 14: the sides serve in turn, from set to set too; a tie-break counts as a game of who served it first. */
export function dueInGame(card: TennisCard): SideId | undefined {
  const latest = latestSet(card);
  if (!latest) return tossServer(card);
  const last = latest.log[String(Object.keys(latest.log).length)];
  return last && otherSide(last.server);
}

/** Rule 9: who won the toss and chose to serve or to receive; the other choice leaves it open. */
function tossServer({ toss }: TennisCard): SideId | undefined {
  if (!toss || toss.chose === "end") return undefined;
  return toss.chose === "serve" ? toss.side : otherSide(toss.side);
}

/** The side that is due to serve the next point of the set. */
export function dueServer(set: TennisSet, rule: SetRule): SideId | undefined {
  const game = openGame(set.log);
  if (!game) return undefined;
  return inTieBreak(set, rule) ? tieBreakServer(game.server, game.points.length) : game.server;
}

/** The game in progress. */
function openGame(log: Log) {
  const last = log[String(Object.keys(log).length)];
  return last?.winner === undefined ? last : undefined;
}

/** Whose turn it is among the four of a doubles: 0 to 3. */
const turn = (set: TennisSet, rule: SetRule): number => {
  const game = openGame(set.log);
  const within = game && inTieBreak(set, rule) ? Math.floor((game.points.length + 1) / 2) : 0;
  return (gamesPlayed(set) + within) % 4;
};

const sideOf = (players: Players, side: SideId): PlayerId[] =>
  (Object.keys(players) as PlayerId[]).filter((id) => players[id]?.side === side && players[id]?.place);

const partnerOf = (players: Players, side: SideId, player: PlayerId): PlayerId | undefined => {
  const pair = sideOf(players, side);
  return pair.length === 2 ? pair.find((id) => id !== player) : undefined;
};

/** Rule 14: in doubles the four serve in turn for the whole set, in an order that each pair chooses anew for a set. */
export function rotated(doc: TennisDocument, set: TennisSet, rule: SetRule, by: PlayerId | undefined) {
  const place = turn(set, rule);
  const side = by === undefined ? undefined : doc.players[by]?.side;
  if (by === undefined || side === undefined || set.rotation?.[place] === by) return set.rotation;
  const partner = partnerOf(doc.players, side, by);
  const opposite = (place + 2) % 4;
  const { [opposite]: _before, ...rest } = set.rotation ?? {};
  return { ...rest, [place]: by, ...(partner && { [opposite]: partner }) };
}

/** The player who serves next: in singles there is no choice. */
export function serverOf(
  { players, card }: Pick<TennisDocument, "players" | "card">,
  set: TennisSet | undefined,
  rule: SetRule,
  serving: SideId,
): PlayerId | undefined {
  if (card.format.draw === "singles") {
    const [only, another] = sideOf(players, serving);
    return another === undefined ? only : undefined;
  }
  if (!set || set.winner) return undefined;
  const player = set.rotation?.[turn(set, rule)];
  return player && players[player]?.side === serving ? player : undefined;
}
