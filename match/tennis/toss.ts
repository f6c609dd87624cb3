/** Who won the toss, and what they chose. */
import type { TennisDocument } from "./card.ts";

export interface TossPhrase {
  readonly say: "toss";
  readonly who: string;
  readonly chose: "serve" | "receive" | "end";
}

/** Undefined before the toss. */
export function tossPhrase({ card, sides }: TennisDocument): TossPhrase | undefined {
  const { toss } = card;
  return toss && { say: "toss", who: sides[toss.side].name, chose: toss.chose };
}

/** "Varga won the toss and chose to serve" */
export const tossEnglish = ({ who, chose }: TossPhrase): string =>
  `${who} won the toss and chose ${chose === "end" ? "an end" : `to ${chose}`}`;
