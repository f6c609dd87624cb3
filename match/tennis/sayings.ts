/** What a tennis match says of itself. */
import type { CommonPhrase, Sayings } from "../say.ts";
import { otherSide, SIDES, type SideId } from "../ids.ts";
import type { Chance, Outcome, TennisDocument, TennisSet } from "./card.ts";
import { isTieBreak } from "./headline.ts";
import { shortName } from "./names.ts";
import { ruleOfSet, setsToWin } from "./scoring.ts";
import { latestSet, scoreText, setsOf, setsWon } from "./sets.ts";
import { type TossPhrase, tossPhrase } from "./toss.ts";

/** `pair`: of two players, whom some languages give another verb. */
interface Who {
  readonly who: string;
  readonly pair: boolean;
}

/** A set by its place, from 1, or the match tie-break that stands for the last one. */
export type SetName = Pick<TennisSet, "ordinal" | "matchTieBreak">;

export type TennisPhrase =
  | CommonPhrase
  /** `score` is told from the winner's side: "6-4 3-6 7-6(5)". */
  | ({ readonly say: "won"; readonly score?: string } & Who)
  | ({
      readonly say: "won by";
      readonly by: "retirement" | "default";
      readonly score?: string;
      /** Who gave up or was defaulted. */
      readonly other: string;
    } & Who)
  | ({ readonly say: "won by walkover" } & Who)
  | { readonly say: "walkover" }
  | { readonly say: "ended"; readonly by?: "retirement" | "default"; readonly score?: string }
  | TossPhrase
  | ({ readonly say: "leads"; readonly sets: number; readonly to: number } & Who)
  | { readonly say: "sets all"; readonly sets: number }
  | { readonly say: "match tie-break" | "tie-break" | "on serve" }
  | ({ readonly say: "serves for"; readonly what: "match" | "set" } & Who)
  /** Nobody is named where the same has just been said to lead. */
  | { readonly say: "breaks up"; readonly who?: string; readonly breaks: number }
  | { readonly say: "chance"; readonly who: string; readonly for: Chance["for"]; readonly points: number }
  | ({ readonly say: "set"; readonly tieBreak?: boolean } & SetName)
  | { readonly say: "warm-up" | "set break" };

export function sayings(doc: TennisDocument): Sayings<TennisPhrase> {
  const figures = SIDES.flatMap((side) => chancePhrase(doc, side));
  return { text: situation(doc), ...(figures.length > 0 && { figures }), label: labelOf(doc) };
}

function chancePhrase(doc: TennisDocument, side: SideId): readonly TennisPhrase[] {
  const chance = doc.card.chances?.[side];
  return chance ? [{ say: "chance", who: shortName(doc, side), ...chance }] : [];
}

const whoOf = (doc: TennisDocument, side: SideId): Who => ({
  who: shortName(doc, side),
  pair: doc.card.format.draw === "doubles",
});

function situation(doc: TennisDocument): readonly TennisPhrase[] {
  const { card, status } = doc;
  if (card.outcome) return [outcomePhrase(doc, card.outcome)];
  if (card.declared?.winner) return [{ say: "won", ...whoOf(doc, card.declared.winner) }];
  if (status.phase === "abandoned") return [{ say: "abandoned" }];
  if (status.phase === "finished") return [{ say: "no result" }];
  const set = latestSet(card);
  if (!set) return [tossPhrase(doc) ?? { say: "versus", a: doc.sides.a.name, b: doc.sides.b.name }];
  return [...standing(doc), ...(set.winner === undefined ? [inSet(doc, set)] : [])];
}

function outcomePhrase(doc: TennisDocument, { winner, by }: Outcome): TennisPhrase {
  const score = setsOf(doc.card).length > 0 ? { score: scoreText(doc.card, winner ?? "a") } : {};
  if (by === "walkover")
    return winner ? { say: "won by walkover", ...whoOf(doc, winner) } : { say: "walkover" };
  if (!winner) return { say: "ended", ...(by && { by }), ...score };
  if (!by) return { say: "won", ...whoOf(doc, winner), ...score };
  return { say: "won by", by, ...whoOf(doc, winner), other: shortName(doc, otherSide(winner)), ...score };
}

/** How the sets stand; nothing in the first. */
function standing(doc: TennisDocument): readonly TennisPhrase[] {
  const leader = setLeader(doc);
  if (leader) {
    const sets = { sets: setsWon(doc.card, leader), to: setsWon(doc.card, otherSide(leader)) };
    return [{ say: "leads", ...whoOf(doc, leader), ...sets }];
  }
  const sets = setsWon(doc.card, "a");
  return sets === 0 ? [] : [{ say: "sets all", sets }];
}

function setLeader({ card }: TennisDocument): SideId | undefined {
  const [a, b] = [setsWon(card, "a"), setsWon(card, "b")];
  if (a === b) return undefined;
  return a > b ? "a" : "b";
}

function inSet(doc: TennisDocument, set: TennisSet): TennisPhrase {
  const { card } = doc;
  if (set.matchTieBreak) return { say: "match tie-break" };
  if (isTieBreak(card, set)) return { say: "tie-break" };
  const server = card.serving;
  const { games } = ruleOfSet(card.format, set.ordinal);
  if (server && set.games[server] >= games - 1 && set.games[server] > set.games[otherSide(server)]) {
    const whole = setsWon(card, server) + 1 >= setsToWin(card.format);
    return { say: "serves for", ...whoOf(doc, server), what: whole ? "match" : "set" };
  }
  const up = SIDES.find((side) => set.figures[side].breaks > set.figures[otherSide(side)].breaks);
  if (!up) return { say: "on serve" };
  const breaks = set.figures[up].breaks - set.figures[otherSide(up)].breaks;
  return { say: "breaks up", ...(setLeader(doc) !== up && { who: shortName(doc, up) }), breaks };
}

function labelOf({ card }: TennisDocument): TennisPhrase {
  if (card.outcome) return { say: "result" };
  const set = latestSet(card);
  if (!set) return { say: card.toss ? "warm-up" : "starting" };
  if (set.winner) return { say: "set break" };
  const { ordinal, matchTieBreak } = set;
  const tieBreak = isTieBreak(card, set) && !matchTieBreak;
  return { say: "set", ordinal, ...(matchTieBreak && { matchTieBreak }), ...(tieBreak && { tieBreak }) };
}
