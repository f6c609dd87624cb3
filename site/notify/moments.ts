import type { Entry } from "../../match/head.ts";
import type { FeedState } from "../feed-state.ts";

/** Up to where a match has been told. */
export interface Told {
  readonly epoch: string;
  readonly seq: number;
}

/** The newest key moment since; what a feed begins with, or begins anew with, is no news. */
export function newMoment(
  { epoch, entries }: Pick<FeedState, "epoch" | "entries">,
  told: Told | undefined,
): { readonly told: Told | undefined; readonly moment?: Entry } {
  if (epoch === undefined) return { told };
  const newest = { epoch, seq: entries[0]?.seq ?? 0 };
  if (told?.epoch !== epoch) return { told: newest };
  const moment = entries.find(({ key, retracted, seq }) => key && !retracted && seq > told.seq);
  return { told: newest.seq > told.seq ? newest : told, ...(moment && { moment }) };
}
