/** Who won the toss, and what they chose. */
import type { CricketDocument } from "./card.ts";

export interface TossPhrase {
  readonly say: "toss";
  readonly who: string;
  readonly chose: "bat" | "field";
}

/** Undefined before the toss. */
export function tossPhrase(doc: CricketDocument): TossPhrase | undefined {
  const { toss } = doc.card;
  return toss && { say: "toss", who: doc.sides[toss.side].name, chose: toss.chose };
}

/** "Kestrels won the toss and chose to field" */
export const tossEnglish = ({ who, chose }: TossPhrase): string =>
  `${who} won the toss and chose to ${chose}`;
