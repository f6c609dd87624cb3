/** The board for a page that is held back: of what has just happened it says nothing yet. */
import type { Board, Listing } from "../../match/document.ts";
import type { Beginning } from "../spoilers.ts";
import type { Versioned } from "../view.ts";
import { sourceNow } from "./source-clock.ts";

/** `text` stands for what is held back. */
export async function heldBoard(
  image: Versioned<Board>,
  ms: number,
  text: string,
): Promise<Beginning & { readonly doc: Board }> {
  // Without the source's time all of it is too new.
  const source = await sourceNow("/v1/board/room").catch(() => Number.NEGATIVE_INFINITY);
  const matches = Object.values(image.doc.matches).map((match) =>
    Date.parse(match.at) <= source - ms || match.status.phase === "upcoming" ? match : masked(match, text),
  );
  const doc: Board = { matches: Object.fromEntries(matches.map((match) => [match.id, match])) };
  return { doc, shown: { ...image, doc, entries: [] }, coming: [], ahead: Date.now() - source };
}

/** That it is over is held back too. */
function masked({ headline: { order }, ...match }: Listing, text: string): Listing {
  return {
    ...match,
    status: { phase: "live", label: "…" },
    headline: { order, a: {}, b: {}, text },
    // No language has these phrases, so that `text` stands for them.
    ...(match.sayings && { sayings: { text: [HELD], label: HELD } }),
  };
}

const HELD = { say: "held" };
