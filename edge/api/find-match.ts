import * as v from "valibot";
import { type Epoch, MatchId } from "../../match/ids.ts";
import type { MatchReader } from "../../store/store.ts";

/** A match, and its version now. */
export interface Found {
  readonly match: MatchId;
  readonly stamp: { readonly epoch: Epoch; readonly v: number };
}

/** The match that a path names, with its version now; undefined where there is none, or the name is no match's. */
export async function findMatch(reader: MatchReader, id: string): Promise<Found | undefined> {
  const { success, output } = v.safeParse(MatchId, id);
  if (!success) return undefined;
  const stamp = await reader.stamp(output);
  return stamp && { match: output, stamp };
}
