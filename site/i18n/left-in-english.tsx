/** For tests: what the screen of a sport goes on saying in English where it should speak another language. */
import { render } from "preact-render-to-string";
import type { MatchDocument } from "../../match/sports.ts";
import { SIDES } from "../../match/ids.ts";
import { matchSpeaker } from "../say/speaker.ts";
import { loadView, panelsOf, viewOf } from "../views.ts";
import type { Language } from "./languages.ts";
import { pageWords, Speaking, speechIn } from "./words.tsx";

/** The words of two letters or more that the screen of a match has in common in English and in `language`, but names. */
export async function leftInEnglish(doc: MatchDocument, language: Language): Promise<readonly string[]> {
  const names = wordsOf(namesIn(doc).join(" "));
  const english = wordsOf(await said(doc, "en"));
  return [...wordsOf(await said(doc, language))].filter((word) => english.has(word) && !names.has(word));
}

/** All that is read and heard of a match, but for its commentary. */
async function said(told: MatchDocument, language: Language): Promise<string> {
  const doc = (await matchSpeaker(language, told.sport))(told);
  const { headline, status } = doc;
  const part = panelsOf(doc);
  await Promise.all([pageWords.load(language), loadView(doc.sport, language), part.load(language)]);
  const speech = speechIn({ language });
  const { facts, ...panels } = part.code() ?? {};
  const drawn = Object.values(panels).map((Panel) =>
    render(
      <Speaking speech={speech}>
        <Panel doc={doc} />
      </Speaking>,
    ),
  );
  const heard = drawn.flatMap((html) =>
    Array.from(html.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g), ([, text = ""]) => text),
  );
  const read = drawn.map((html) => html.replaceAll(/<[^>]*>/g, " "));
  const view = viewOf(doc);
  const words = [
    headline.text,
    headline.figures,
    ...SIDES.map((side) => headline[side].detail),
    status.label,
    ...Object.values(view.words(speech)).filter((text) => typeof text === "string"),
    ...view.chips(doc, speech).flatMap(({ name, value }) => [name, value]),
    view.aside(doc, speech),
    ...SIDES.map((side) => view.under?.(doc, side, speech)),
    ...PERIODS.map((number) => view.period(doc, number, speech)),
    ...(facts?.(doc, speech).flat() ?? []),
  ];
  return [...heard, ...read, ...words].join(" ");
}

const PERIODS = [1, 2, 3, 4, 5, 6, 7];

const namesIn = (doc: MatchDocument): readonly string[] => [
  ...Object.values(doc.players).map(({ name }) => name),
  ...Object.values(doc.sides).flatMap(({ name, short }) => [name, short]),
];

/** Words of Latin letters, with figures: "overtime", "Q3". */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(text.replaceAll(/&#?\w+;/g, " ").matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu), ([word]) => word).filter(
      (word) => /\p{Script=Latin}/u.test(word),
    ),
  );
