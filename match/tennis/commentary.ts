/** Tennis in sentences: deterministic for a given event, varied from point to point. */
import type { Entry } from "../head.ts";
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { Telling } from "../sport.ts";
import type { Chance, TennisDocument, TennisSet } from "./card.ts";
import type { PointPlayed, TennisEvent } from "./events.ts";
import { leads, setName } from "./english.ts";
import { isTieBreak } from "./headline.ts";
import { possessive, shortName, surname } from "./names.ts";
import { describePoint, sentenceOn } from "./points.ts";
import { called } from "./scoring.ts";
import { latestSet, setsWon, setText } from "./sets.ts";

export function tell(before: TennisDocument, after: TennisDocument, event: TennisEvent): Telling | undefined {
  switch (event.type) {
    case "tennis.point-played":
      return tellPoint(before, after, event);
    case "tennis.game-recorded":
      return scoredBy(before, after, `Game to ${shortName(after, event.winner)}.`, "info");
    case "tennis.penalty-imposed":
      return tellPenalty(before, after, event);
    case "tennis.toss-won": {
      const chose = event.chose === "end" ? "an end" : `to ${event.chose}`;
      return { tone: "info", lead: `${after.sides[event.side].name} won the toss and chose ${chose}.` };
    }
    case "tennis.call-reviewed": {
      const lead = `${possessive(shortName(after, event.by))} challenge: ${describe(event)}.`;
      return { tone: "info", lead };
    }
    case "tennis.player-retired":
    case "tennis.player-defaulted":
    case "tennis.walkover-given":
      return { tone: "info", lead: withdrawal(after, event), key: true, ...because(event.reason) };
  }
}

const because = (reason: string | undefined): { text?: string } =>
  reason ? { text: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` } : {};

type Withdrawal = Extract<
  TennisEvent,
  { type: `tennis.${"player-retired" | "player-defaulted" | "walkover-given"}` }
>;

function withdrawal(doc: TennisDocument, event: Withdrawal): string {
  if (event.side === undefined) return "The match ends with a retirement.";
  const player =
    "player" in event && event.player !== undefined ? doc.players[event.player]?.name : undefined;
  const who = player ?? doc.sides[event.side].name;
  const pair = player === undefined && doc.card.format.draw === "doubles";
  switch (event.type) {
    case "tennis.player-retired":
      return `${who} ${pair ? "retire" : "retires"}.`;
    case "tennis.player-defaulted":
      return `${who} ${pair ? "are" : "is"} defaulted.`;
    case "tennis.walkover-given":
      return `${who} ${pair ? "do" : "does"} not play: a walkover for ${doc.sides[otherSide(event.side)].name}.`;
  }
}

function tellPenalty(
  before: TennisDocument,
  after: TennisDocument,
  event: Extract<TennisEvent, { type: "tennis.penalty-imposed" }>,
): Telling {
  const lead = `${shortName(after, event.side)}: ${describe(event)}.`;
  const reason = because(event.reason);
  if (event.penalty === "warning") return { tone: "info", lead, ...reason };
  const told = scoredBy(before, after, lead, "info");
  return { ...told, text: [reason.text, told.text].filter(Boolean).join(" "), key: true };
}

const MARKS: Readonly<Record<NonNullable<PointPlayed["how"]>, string>> = {
  ace: "A",
  "service-winner": "SW",
  "double-fault": "DF",
  winner: "W",
  "forced-error": "FE",
  "unforced-error": "UE",
};

const ownServe = ({ how }: PointPlayed): boolean => how === "ace" || how === "double-fault";

function tellPoint(before: TennisDocument, after: TennisDocument, event: PointPlayed): Telling {
  const server = event.server ?? before.card.serving ?? "a";
  // A service is one player's, a rally the pair's.
  const player = ownServe(event) ? event.servedBy && after.players[event.servedBy]?.name : undefined;
  const name = (side: SideId) => (player && side === server ? surname(player) : shortName(after, side));
  const lead = sentenceOn(event, server, {
    winner: name(event.winner),
    loser: name(otherSide(event.winner)),
    pairs: after.card.format.draw === "doubles" && player === undefined,
  });
  const told = scoredBy(before, after, lead, event.how === "ace" ? "four" : "plain");
  const saved = savedText(before, after, event.winner);
  const text = [event.note, told.text, saved].filter(Boolean).join(" ");
  return {
    ...told,
    ...(event.how && { mark: MARKS[event.how] }),
    ...(text && { text }),
    ...((told.key || (saved && !saved.includes("break"))) && { key: true }),
  };
}

/** What a point or a game came to: the score as the umpire calls it, the game, the set, the match. */
function scoredBy(before: TennisDocument, after: TennisDocument, lead: string, tone: Entry["tone"]): Telling {
  const set = latestSet(after.card);
  if (!set) return { tone, lead };
  const clock = `${set.games.a}-${set.games.b}`;
  const number = Object.keys(set.log).length;
  const game = set.log[String(number)];
  if (!game?.winner) return { clock, tone, lead, text: callText(after, set) };
  const name = shortName(after, game.winner);
  if (set.winner) {
    const won = after.card.outcome ? "Game, set and match" : "Game and set";
    return {
      clock,
      tone: "six",
      lead,
      text: `${won}, ${name}: ${setText(set, game.winner)}.${inSets(after)}`,
      key: true,
      summary: setSummary(after, set),
    };
  }
  const broke = game.winner !== game.server;
  return {
    clock,
    tone: broke ? "wicket" : tone,
    lead,
    text: `Game ${name}${broke ? ", a break of serve" : ""}. ${gamesText(after, set)}`,
    ...(broke && { key: true }),
  };
}

function inSets({ card }: TennisDocument): string {
  if (card.outcome || Object.keys(card.sets).length < 2) return "";
  const [a, b] = SIDES.map((side) => setsWon(card, side));
  return a === b ? ` ${a === 1 ? "One set" : "Two sets"} all.` : "";
}

/** "30-15.", "Deuce.", "Advantage Varga.", "Tie-break: 4-3 to Ode." The server's points are called first. */
function callText(doc: TennisDocument, set: TennisSet): string {
  const { points } = set;
  const server = doc.card.serving ?? "a";
  const receiver = otherSide(server);
  if (isTieBreak(doc.card, set)) {
    if (points.a === points.b) return `${points.a}-all.`;
    const leader = points.a > points.b ? "a" : "b";
    return `${points[leader]}-${points[otherSide(leader)]}, ${shortName(doc, leader)}.`;
  }
  if (points.a >= 3 && points.b >= 3) {
    if (points.a === points.b) return doc.card.format.noAd ? "Deuce, deciding point." : "Deuce.";
    return `Advantage ${shortName(doc, points.a > points.b ? "a" : "b")}.`;
  }
  if (points.a === points.b) return `${called(points, server, false)}-all.`;
  return `${called(points, server, false)}-${called(points, receiver, false)}.`;
}

function gamesText(doc: TennisDocument, set: TennisSet): string {
  const { a, b } = set.games;
  if (isTieBreak(doc.card, set)) return `${a}-all: tie-break.`;
  if (a === b) return `${a}-all.`;
  const leader = a > b ? "a" : "b";
  return `${shortName(doc, leader)} ${leads({ pair: doc.card.format.draw === "doubles" })} ${Math.max(a, b)}-${Math.min(a, b)}.`;
}

/** "Saves a match point." where the point that was lost would have decided something. */
function savedText(before: TennisDocument, after: TennisDocument, winner: SideId): string | undefined {
  const lost: Chance | undefined = before.card.chances?.[otherSide(winner)];
  if (!lost || after.card.outcome) return undefined;
  const save = before.card.format.draw === "doubles" ? "save" : "saves";
  return `${shortName(after, winner)} ${save} a ${lost.for} point.`;
}

/** The set in figures, once it is won. */
function setSummary(doc: TennisDocument, set: TennisSet): NonNullable<Telling["summary"]> {
  const { a, b } = set.figures;
  const winner = set.winner ?? "a";
  const minutes = Math.round((Date.parse(set.endedAt ?? set.startedAt) - Date.parse(set.startedAt)) / 60_000);
  const tail = (name: string, one: string | number, two: string | number) => `${name} ${one}–${two}`;
  return {
    title: `${setName(set)}: ${shortName(doc, winner)} ${setText(set, winner)}`,
    items: [
      tail("Points", a.points, b.points),
      ...(a.aces + b.aces > 0 ? [tail("Aces", a.aces, b.aces)] : []),
      ...(a.doubleFaults + b.doubleFaults > 0 ? [tail("Double faults", a.doubleFaults, b.doubleFaults)] : []),
      tail("Break points", `${a.breaks}/${a.breakPoints}`, `${b.breaks}/${b.breakPoints}`),
      ...(minutes > 0 ? [`${minutes} min`] : []),
    ],
  };
}

/** An event in a few words without the match around it. */
export function describe(event: TennisEvent): string {
  switch (event.type) {
    case "tennis.point-played":
      return describePoint(event);
    case "tennis.game-recorded":
      return `game to the ${ORDER[event.winner]}`;
    case "tennis.penalty-imposed":
      return event.penalty === "warning" ? "a warning" : `a ${event.penalty} penalty`;
    case "tennis.call-reviewed":
      return event.overturned ? "the call is overturned" : "the call stands";
    default:
      return event.type.replace(/^tennis\./, "").replaceAll("-", " ");
  }
}

const ORDER = { a: "first-named", b: "second-named" } as const;
