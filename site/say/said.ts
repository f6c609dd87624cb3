/** A match whose words, which its document has in English, are those of the reader's language. */
import type { Board } from "../../match/document.ts";
import type { Headline, ScoreLine, Status } from "../../match/head.ts";

/** What of a match is in words. */
export interface Sayable {
  readonly headline: Headline;
  readonly status: Status;
}

/** What those words are in a language. */
export type Tell = (match: Sayable) => (english: string, part: Part) => string;
export type Part = "text" | "figures" | "a" | "b" | "label";

/** Puts matches into a language; the same match twice is the same object, so that what did not change is not drawn. */
export type Speaker = <M extends Sayable>(match: M) => M;

export const inEnglish: Speaker = (match) => match;

export function speakerOf(tell: Tell): Speaker {
  const told = new WeakMap<Sayable, Sayable>();
  const say = <M extends Sayable>(match: M): M => {
    const { headline, status } = match;
    const word = tell(match);
    const line = ({ detail, ...score }: ScoreLine, side: "a" | "b"): ScoreLine =>
      detail === undefined ? score : { ...score, detail: word(detail, side) };
    return {
      ...match,
      status: { ...status, label: word(status.label, "label") },
      headline: {
        ...headline,
        a: line(headline.a, "a"),
        b: line(headline.b, "b"),
        text: word(headline.text, "text"),
        ...(headline.figures !== undefined && { figures: word(headline.figures, "figures") }),
      },
    };
  };
  return <M extends Sayable>(match: M): M => {
    const known = told.get(match) as M | undefined;
    if (known) return known;
    const said = say(match);
    told.set(match, said);
    return said;
  };
}

/** What was said in English, and how it is said: what a page that was drawn elsewhere knows until its words are here. */
export type Dictionary = Readonly<Record<string, string>>;

/** Says what is in the dictionary, and the rest in English. */
export const speakerWith = (dictionary: Dictionary): Speaker =>
  speakerOf(() => (english) => dictionary[english] ?? english);

/** Once the words for what comes are here, hands over who has them; without them, what has been said stands. */
export async function learn(load: () => Promise<Speaker>, use: (speaker: Speaker) => void): Promise<void> {
  const speaker = await load().catch(() => undefined);
  if (speaker) use(speaker);
}

/** What a speaker makes of these matches. */
export function dictionaryOf(speak: Speaker, matches: readonly Sayable[]): Dictionary {
  const wordsOf = ({ headline: { a, b, text, figures }, status: { label } }: Sayable) => [
    a.detail,
    b.detail,
    text,
    figures,
    label,
  ];
  return Object.fromEntries(
    matches.flatMap((match) => {
      const said = wordsOf(speak(match));
      return wordsOf(match).flatMap((english, place) => {
        const word = said[place];
        return english === undefined || word === undefined || english === word
          ? []
          : [[english, word] as const];
      });
    }),
  );
}

const boards = new WeakMap<Speaker, WeakMap<Board, Board>>();

/** The board in a language. */
export function boardIn(speak: Speaker, board: Board): Board {
  const known = boards.get(speak) ?? new WeakMap<Board, Board>();
  boards.set(speak, known);
  const said: Board = known.get(board) ?? {
    matches: Object.fromEntries(Object.entries(board.matches).map(([id, match]) => [id, speak(match)])),
  };
  known.set(board, said);
  return said;
}
