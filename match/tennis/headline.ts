/** A tennis score in one line. */
import type { Headline, ScoreLine } from "../head.ts";
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { Chance, TennisCard, TennisDocument, TennisSet } from "./card.ts";
import { shortName } from "./names.ts";
import { outcomeText } from "./outcome.ts";
import { called, inTieBreak, ruleOfSet, setsToWin } from "./scoring.ts";
import { currentSet, latestSet, setsOf, setsWon } from "./sets.ts";

export function headline(doc: TennisDocument): Headline {
  const figures = doc.card.chances && SIDES.flatMap((side) => chanceText(doc, side)).join(" · ");
  return {
    order: SIDES,
    a: scoreLine(doc.card, "a"),
    b: scoreLine(doc.card, "b"),
    text: situation(doc),
    ...(figures && { figures }),
  };
}

/** Whether the game in progress is a tie-break. */
export const isTieBreak = ({ format }: TennisCard, set: TennisSet): boolean =>
  inTieBreak(set, ruleOfSet(format, set.ordinal));

/** Games of each set, "6 3 4"; a match tie-break shows its points. Beside it what the side has in the game. */
function scoreLine(card: TennisCard, side: SideId): ScoreLine {
  const sets = setsOf(card);
  const active = card.serving === side;
  if (sets.length === 0) return active ? { active } : {};
  const current = card.outcome ? undefined : currentSet(card);
  const score = sets.map((set) => setScore(set, side)).join(" ");
  const detail = current && !current.matchTieBreak && called(current.points, side, isTieBreak(card, current));
  return { score, ...(detail && { detail }), ...(active && { active }) };
}

/** Games won in the set, or points of a match tie-break. */
export const setScore = ({ games, tieBreak, matchTieBreak }: TennisSet, side: SideId): string =>
  String(matchTieBreak && tieBreak ? tieBreak[side] : games[side]);

const NUMBERS = ["", "", "2 ", "3 ", "4 ", "5 ", "6 "] as const;

/** "2 match points Varga", "Break point Ode"; empty for none. */
export function chanceText(doc: TennisDocument, side: SideId): string[] {
  const chance: Chance | undefined = doc.card.chances?.[side];
  if (!chance) return [];
  const count = NUMBERS[chance.points] ?? "";
  const word = `${count}${chance.for} point${count ? "s" : ""}`;
  return [`${word.charAt(0).toUpperCase()}${word.slice(1)} ${shortName(doc, side)}`];
}

function situation(doc: TennisDocument): string {
  const { card, status } = doc;
  const name = (side: SideId) => shortName(doc, side);
  if (card.outcome) return outcomeText(doc, card.outcome, name);
  if (card.declared?.winner) return `${name(card.declared.winner)} won`;
  if (status.phase === "abandoned") return "Match abandoned";
  if (status.phase === "finished") return "No result";
  const set = latestSet(card);
  if (!set) return tossText(doc) ?? `${doc.sides.a.name} v ${doc.sides.b.name}`;
  return [standing(doc), set.winner === undefined && inSet(doc, set)].filter(Boolean).join(", ");
}

/** "Varga won the toss and chose to serve" */
export function tossText({ card, sides }: TennisDocument): string | undefined {
  if (!card.toss) return undefined;
  const { side, chose } = card.toss;
  return `${sides[side].name} won the toss and chose ${chose === "end" ? "an end" : `to ${chose}`}`;
}

/** "One set all", "Varga leads 2-1 in sets"; undefined in the first set. */
function standing(doc: TennisDocument): string | undefined {
  const leader = setLeader(doc.card);
  const [a, b] = [setsWon(doc.card, "a"), setsWon(doc.card, "b")];
  if (leader) return `${shortName(doc, leader)} ${leads(doc)} ${Math.max(a, b)}-${Math.min(a, b)} in sets`;
  if (a === 0) return undefined;
  return a === 1 ? "One set all" : "Two sets all";
}

function setLeader(card: TennisCard): SideId | undefined {
  const [a, b] = [setsWon(card, "a"), setsWon(card, "b")];
  if (a === b) return undefined;
  return a > b ? "a" : "b";
}

/** A pair leads, a player leads: only pairs take the plural. */
export const leads = ({ card }: TennisDocument): string =>
  card.format.draw === "doubles" ? "lead" : "leads";
const serves = ({ card }: TennisDocument): string => (card.format.draw === "doubles" ? "serve" : "serves");

/** "Varga serves for the match", "a break up", "on serve". */
function inSet(doc: TennisDocument, set: TennisSet): string {
  const { card } = doc;
  const upper = (words: string) =>
    setsWon(card, "a") + setsWon(card, "b") > 0 ? words : words.charAt(0).toUpperCase() + words.slice(1);
  if (set.matchTieBreak) return upper("match tie-break");
  if (isTieBreak(card, set)) return upper("tie-break");
  const server = card.serving;
  const { games } = ruleOfSet(card.format, set.ordinal);
  if (server && set.games[server] >= games - 1 && set.games[server] > set.games[otherSide(server)]) {
    const whole = setsWon(card, server) + 1 >= setsToWin(card.format);
    return `${shortName(doc, server)} ${serves(doc)} for the ${whole ? "match" : "set"}`;
  }
  const up = SIDES.find((side) => set.figures[side].breaks > set.figures[otherSide(side)].breaks);
  if (!up) return upper("on serve");
  const ahead = set.figures[up].breaks - set.figures[otherSide(up)].breaks;
  // "Varga leads 1-0 in sets, a break up": the name has just been said.
  const who = setLeader(card) === up ? "" : `${shortName(doc, up)} `;
  return `${who}${ahead === 1 ? "a break" : `${ahead} breaks`} up`;
}

const ORDINALS = ["1st", "2nd", "3rd", "4th", "5th"] as const;

/** "2nd set" */
export const setName = ({ ordinal, matchTieBreak }: Pick<TennisSet, "ordinal" | "matchTieBreak">): string =>
  matchTieBreak ? "Match tie-break" : `${ORDINALS[ordinal - 1] ?? `${ordinal}th`} set`;

export function label(doc: TennisDocument): string {
  const { card } = doc;
  if (card.outcome) return "Result";
  const set = latestSet(card);
  if (!set) return card.toss ? "Warm-up" : "Starting";
  if (set.winner) return "Set break";
  return isTieBreak(card, set) && !set.matchTieBreak ? `${setName(set)}, tie-break` : setName(set);
}
