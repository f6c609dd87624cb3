/** Results by their start, as the stores keep them. */
import { isOver, type Listing } from "../match/document.ts";
import type { Commit, ResultPlace } from "./store.ts";

/** A time of any spelling in UTC to the millisecond, so that times compare as texts do. */
export function inUtc(time: string): string {
  const ms = Date.parse(time);
  return new Date(Number.isNaN(ms) ? 0 : ms).toISOString();
}

export const placeOf = ({ startsAt, id }: Pick<Listing, "startsAt" | "id">): ResultPlace => ({
  startsAt: inUtc(startsAt),
  id,
});

/** The listing of a commit after which the match is over. */
export const resultOf = ({ listing }: Commit): Listing | undefined => (isOver(listing) ? listing : undefined);
