/** Pictures of matches for link previews. Drawing one takes as long as a hundred pages, so they are few. */
import type { MatchId } from "../../match/ids.ts";
import type { Pages } from "./pages.ts";
import { versionOf } from "./send.ts";
import type { SharedReader } from "./shared.ts";

/** Draws an SVG document as a PNG file. */
export type Draw = (svg: string) => Promise<Uint8Array<ArrayBuffer>>;

export interface Card {
  readonly png: Uint8Array<ArrayBuffer>;
  /** Tells it from all others of its match. */
  readonly version: string;
}

/** A match's card serves so long whatever happens in the match, in milliseconds. */
const SERVES_MS = 10_000;
/** Cards that are kept. */
const KEPT = 64;
/** Cards that may wait to be drawn; they are drawn one by one, and what is asked for beyond is refused. */
const MOST_WAITING = 16;

/** More cards are wanted than can be drawn. */
export class TooManyCards extends Error {
  override readonly name = "TooManyCards";
}

export interface CardParts {
  readonly reader: Pick<SharedReader, "image" | "stamp">;
  readonly pages: Pick<Pages, "card" | "cardLanguages">;
  readonly build: string;
  readonly draw: Draw;
  readonly now: () => number;
}

/**
 * Returns how to get a match's card in a language, in the first of those that cards have where they do not have that one;
 * undefined for a match that is unknown. It throws TooManyCards.
 */
export function createCards({ reader, pages, build, draw, now }: CardParts) {
  const [first = "en"] = pages.cardLanguages;
  /** By match and language; the one used last stands last. */
  const kept = new Map<string, Card & { readonly drawnAt: number }>();
  const waiting = new Map<string, Promise<Card | undefined>>();
  let turn: Promise<unknown> = Promise.resolve();

  async function drawNow(match: MatchId, language: string, key: string): Promise<Card | undefined> {
    const { value: image } = await reader.image(match);
    if (!image) return undefined;
    const png = await draw(pages.card(image, language));
    const card = { png, version: versionIn(image, language), drawnAt: now() };
    keep(key, card);
    return card;
  }

  const versionIn = (stamp: Parameters<typeof versionOf>[0], language: string): string =>
    versionOf(stamp, build, ...(language === first ? [] : [language]));

  function keep(key: string, card: Card & { readonly drawnAt: number }): void {
    kept.delete(key);
    kept.set(key, card);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }

  return async (match: MatchId, asked?: string): Promise<Card | undefined> => {
    const language = pages.cardLanguages.find((known) => known === asked) ?? first;
    const key = `${match} ${language}`;
    const { value: stamp } = await reader.stamp(match);
    if (!stamp) return undefined;
    const found = kept.get(key);
    if (found && (found.version === versionIn(stamp, language) || now() - found.drawnAt < SERVES_MS)) {
      keep(key, found);
      return found;
    }
    const underWay = waiting.get(key);
    if (underWay) return underWay;
    if (waiting.size >= MOST_WAITING) throw new TooManyCards(`${waiting.size} cards wait to be drawn`);
    const drawing = turn.then(() => drawNow(match, language, key)).finally(() => waiting.delete(key));
    waiting.set(key, drawing);
    turn = drawing.catch(() => {});
    return drawing;
  };
}
