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
  readonly pages: Pick<Pages, "card">;
  readonly build: string;
  readonly draw: Draw;
  readonly now: () => number;
}

/** Returns how to get a match's card; undefined for a match that is unknown. It throws TooManyCards. */
export function createCards({ reader, pages, build, draw, now }: CardParts) {
  /** The one used last stands last. */
  const kept = new Map<MatchId, Card & { readonly drawnAt: number }>();
  const waiting = new Map<MatchId, Promise<Card | undefined>>();
  let turn: Promise<unknown> = Promise.resolve();

  async function drawNow(match: MatchId): Promise<Card | undefined> {
    const { value: image } = await reader.image(match);
    if (!image) return undefined;
    const card = { png: await draw(pages.card(image)), version: versionOf(image, build), drawnAt: now() };
    keep(match, card);
    return card;
  }

  function keep(match: MatchId, card: Card & { readonly drawnAt: number }): void {
    kept.delete(match);
    kept.set(match, card);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }

  return async (match: MatchId): Promise<Card | undefined> => {
    const { value: stamp } = await reader.stamp(match);
    if (!stamp) return undefined;
    const found = kept.get(match);
    if (found && (found.version === versionOf(stamp, build) || now() - found.drawnAt < SERVES_MS)) {
      keep(match, found);
      return found;
    }
    const underWay = waiting.get(match);
    if (underWay) return underWay;
    if (waiting.size >= MOST_WAITING) throw new TooManyCards(`${waiting.size} cards wait to be drawn`);
    const drawing = turn.then(() => drawNow(match)).finally(() => waiting.delete(match));
    waiting.set(match, drawing);
    turn = drawing.catch(() => {});
    return drawing;
  };
}
