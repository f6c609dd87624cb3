/** A match of cricket as the simulator plays it, as the steps in which ingest would store it. */
import { listing } from "../match/listing.ts";
import { epoch } from "../match/ids.ts";
import { linesOf } from "../match/lines.ts";
import { advance, UNSEEN } from "../match/state.ts";
import { matchAt } from "../simulator/play/sports.ts";
import type { Commit } from "../store/store.ts";

const EPOCH = epoch("measured1");

/** One step an event. */
export function* playedSteps(): Generator<Commit> {
  let before = UNSEEN;
  for (const event of matchAt({ sport: "cricket", seed: 1 }, 0, Date.UTC(2026, 5, 1, 14)).events) {
    const { state, changed } = advance(before, [event]);
    const { doc, v, at } = state;
    if (!doc) throw new Error("the simulator announced no match");
    const more = { listing: listing(doc, at), players: linesOf(doc), epoch: EPOCH };
    yield { match: doc.id, from: before.v, v, at, doc, events: [event], entries: changed, ...more };
    before = state;
  }
}
