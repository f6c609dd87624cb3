/** How shots and free throws are told. */
import type { BasketballDocument } from "./card.ts";
import type { EventOf } from "./events.ts";
import { actor, pick, surname } from "./names.ts";

type ShotEvent = EventOf<"basketball.shot-taken">;

/** "Thorne drains a three from 26 feet, 54-49." */
export function shotLead(doc: BasketballDocument, event: ShotEvent): string {
  const { made, block } = event;
  const who = actor(doc, event);
  if (made) return `${madeWords(who, event)}, ${scoreText(doc)}.`;
  if (!block) return `${missWords(who, event)}.`;
  const blocker = surname(doc.players, block);
  return pick(event.seq, [
    `${blocker} blocks ${who}’s ${shotWord(event)}.`,
    `${who}’s ${shotWord(event)} is blocked by ${blocker}.`,
    `Denied! ${blocker} blocks ${who}.`,
  ]);
}

const scoreText = ({ card }: Pick<BasketballDocument, "card">): string => `${card.score.a}-${card.score.b}`;

/** The kind of shot, in the feed's words where it has some. */
function shotWord({ how, points }: ShotEvent): string {
  const three = points === 3;
  if (!how) return three ? "three" : "shot";
  const word = how.toLowerCase();
  if (three && /^(jump shot|3pt shot)$/.test(word)) return "three";
  return three && !/3pt|three/.test(word) ? `three (${word})` : word;
}

const fromRange = ({ distance }: ShotEvent): string =>
  distance !== undefined && distance >= 3 ? ` from ${distance} feet` : "";

function madeWords(who: string, event: ShotEvent): string {
  const { seq, points } = event;
  const word = shotWord(event);
  if (points === 3) {
    return pick(seq, [
      `${who} drains a three${fromRange(event)}`,
      `${who} hits from deep`,
      `Three for ${who}${fromRange(event)}`,
      `${who} buries the three`,
      `${who} is good from beyond the arc`,
    ]);
  }
  if (/dunk/.test(word))
    return pick(seq, [`${who} throws it down`, `${who} with the ${word}`, `${who} slams it home`]);
  if (/layup|finger roll|tip/.test(word)) {
    return pick(seq, [
      `${who} scores with the ${word}`,
      `${who} gets to the rim and scores`,
      `${who} makes the ${word}`,
    ]);
  }
  return pick(seq, [
    `${who} makes the ${word}${fromRange(event)}`,
    `${who} hits the ${word}`,
    `Two for ${who}${fromRange(event)}`,
    `${who} scores${fromRange(event)}`,
  ]);
}

function missWords(who: string, event: ShotEvent): string {
  const word = shotWord(event);
  return pick(event.seq, [
    `${who} misses the ${word}`,
    `No good: ${who}’s ${word}${fromRange(event)}`,
    `${who} cannot make the ${word}`,
    `${who}’s ${word} does not fall`,
  ]);
}

/** "Voss makes the second of 2, 55-49." */
export function freeThrowLead(
  doc: BasketballDocument,
  event: EventOf<"basketball.free-throw-taken">,
): string {
  const { made, number, of, points = 1, seq } = event;
  const who = actor(doc, event);
  const which = number && of && of > 1 ? `free throw ${number} of ${of}` : "the free throw";
  const worth = points > 1 ? ` for ${points} points` : "";
  if (!made)
    return pick(seq, [
      `${who} misses ${which}.`,
      `${who} leaves ${which} short.`,
      `No good: ${who}, ${which}.`,
    ]);
  return pick(seq, [
    `${who} makes ${which}${worth}, ${scoreText(doc)}.`,
    `${who} is good on ${which}${worth}, ${scoreText(doc)}.`,
  ]);
}
