/** How a match stood so long ago, and what has happened since: for a page that is held back. */
import type { Entry } from "../../match/head.ts";
import { openArchive } from "../match/past/archive.ts";
import { unroll } from "../match/past/reel.ts";
import type { Beginning } from "../spoilers.ts";
import type { MatchImage } from "../view.ts";
import { sourceNow } from "./source-clock.ts";

/** Events in which so long ago is looked for. */
const LOOKED_THROUGH = 200;

/** `image` is the newest, unless the page `isPast`. Where the past cannot be read, nothing is shown until the delay has passed. */
export async function heldMatch(image: MatchImage, ms: number, isPast: boolean): Promise<Beginning> {
  try {
    return await beginning(isPast ? await openArchive(image.doc.id).now() : image, ms);
  } catch {
    return { shown: undefined, coming: [], ahead: Number.POSITIVE_INFINITY };
  }
}

async function beginning(image: MatchImage, ms: number): Promise<Beginning> {
  const path = `/v1/matches/${image.doc.id}`;
  const source = await sourceNow(`${path}/room`);
  const ahead = Date.now() - source;
  const isDue = ({ at }: { readonly at: string }) => Date.parse(at) <= source - ms;
  if (isDue(image)) return { shown: image, coming: [], ahead };
  const answer = await fetch(`${path}/timeline?limit=${LOOKED_THROUGH}`);
  const { entries } = (await answer.json()) as { readonly entries: readonly Entry[] };
  const last = entries.find(isDue);
  if (!last) return { shown: undefined, coming: [], ahead };
  const archive = openArchive(image.doc.id);
  const [then, steps] = await Promise.all([archive.image(last.seq), archive.steps(last.seq)]);
  const [shown, ...coming] = unroll(then, steps);
  return { shown, coming, ahead };
}
