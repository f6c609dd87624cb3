import { describe, expect, test } from "vitest";
import { fold } from "../../match/fold.ts";
import { listing } from "../../match/listing.ts";
import { type MatchDocument, sports } from "../../match/sports.ts";
import { PLAYED } from "../../simulator/play/sports.ts";
import { matchAt } from "../../simulator/play/sports.ts";
import { heldBoard } from "../spoilers/held-board.ts";
import { pageWords } from "../i18n/words.tsx";
import type { CommonBook } from "./phrasebook.ts";
import type { Book } from "./spell.ts";
import { boardIn, dictionaryOf, inEnglish, speakerWith } from "./said.ts";
import { boardSpeaker, matchSpeaker } from "./speaker.ts";

const AT = "2026-06-06T14:00:00.000Z";

/** A match of each sport before it begins, in play and over. */
const DOCS = PLAYED.flatMap((sport) => {
  const events = [...matchAt({ sport, seed: 5 }, 0, Date.parse(AT)).events];
  return [1, Math.round(events.length / 3), Math.round(events.length * 0.8), events.length].map((until) => {
    const { doc } = fold(events.slice(0, until));
    if (!doc) throw new Error(`no match of ${sport}`);
    return doc;
  });
});

describe.each(["es", "ar"] as const)("[N-15] in %s", (language) => {
  test("a listing says what the match's page says, and neither says it in English", async () => {
    const board = await boardSpeaker(language);
    for (const doc of DOCS) {
      const { headline, status } = (await matchSpeaker(language, doc.sport))(doc);
      expect(board(listing(doc, AT))).toMatchObject({ headline, status });
      expect(status.label).not.toBe(doc.status.label);
      expect(headline.text).not.toBe(doc.headline.text);
      if (language === "ar") expect(headline.text).toMatch(/^[\u200f\p{Script=Arabic}]/u);
    }
  });

  test("who meets whom is said as the page says it above", async () => {
    await pageWords.load(language);
    const [doc] = DOCS as [MatchDocument, ...MatchDocument[]];
    const { a, b } = doc.sides;
    const said = (await matchSpeaker(language, doc.sport))(doc).headline.text;
    expect(said).toBe(pageWords.in(language).versus(a.name, b.name));
  });

  test("a page says what its server said until its own words are here", async () => {
    const speak = await boardSpeaker(language);
    const all = DOCS.map((doc) => listing(doc, AT));
    const read = speakerWith(dictionaryOf(speak, all));
    for (const match of all) expect(read(match)).toEqual(speak(match));
  });

  test("what is as it was is the same object, so that it is not drawn again", async () => {
    const speak = await boardSpeaker(language);
    const board = { matches: Object.fromEntries(DOCS.map((doc) => [doc.id, listing(doc, AT)])) };
    expect(boardIn(speak, board)).toBe(boardIn(speak, board));
    const next = { matches: { ...board.matches } };
    expect(Object.values(boardIn(speak, next).matches)[0]).toBe(
      Object.values(boardIn(speak, board).matches)[0],
    );
  });

  test("what is held back against spoilers is not said in another language either", async () => {
    const over = DOCS.at(-1) as MatchDocument;
    const image = { epoch: "e", v: 1, at: AT, doc: { matches: { [over.id]: listing(over, AT) } } };
    const { shown } = await heldBoard(image as never, 60_000, "held");
    if (!shown) throw new Error("nothing is shown");
    const [match] = Object.values((shown.doc as typeof image.doc).matches);
    if (!match) throw new Error("the board is empty");
    const said = (await boardSpeaker(language))(match);
    expect(said.headline.text).toBe("held");
    expect(said.status.label).toBe("…");
  });

  test("a listing of an older build, and a phrase that nobody knows, stay English", async () => {
    const speak = await boardSpeaker(language);
    const { sayings: _, ...older } = listing(DOCS[1] as MatchDocument, AT);
    expect(speak(older).headline).toEqual(older.headline);
    const say = { say: "something new" };
    const newer = { ...older, sayings: { text: [say], label: say } };
    expect(speak(newer).headline).toEqual(older.headline);
  });
});

test.each(sports.map(({ name, phrases }) => [name, phrases] as const))(
  "[N-15] every phrase that %s has is known in every language, and no other",
  async (name, phrases) => {
    for (const language of ["es", "ar"] as const) {
      const common = (await import(`./common/${language}.ts`)) as Record<string, CommonBook>;
      const own = (await import(`../${name}/phrases/${language}.ts`)) as Record<string, Book>;
      const known = { ...own[language]?.phrases, ...common[language]?.phrases };
      expect(new Set(Object.keys(known))).toEqual(new Set(phrases));
    }
  },
);

test("English is as it is", () => {
  for (const doc of DOCS) expect(inEnglish(doc)).toBe(doc);
});
