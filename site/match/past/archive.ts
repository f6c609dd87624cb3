import type { Moment } from "../../../match/chronicle.ts";
import type { DeltaFrame } from "../../../match/protocol.ts";
import { heldMs } from "../../spoilers.ts";
import type { MatchImage } from "../../view.ts";
import type { Archive } from "./reel.ts";

/** The past as the API has it, which the same build serves. */
export function openArchive(match: string): Archive {
  const read = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`/v1/matches/${match}${path}`);
    if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  return {
    now: () => read<MatchImage>(""),
    image: (seq) => read<MatchImage>(`?at=${seq}`),
    steps: async (seq) => (await read<{ steps: readonly DeltaFrame[] }>(`/steps?from=${seq}`)).steps,
    async moments(newest) {
      // Where nothing is held back, what the page has heard may be newer than what the API's caches have.
      const path = heldMs() > 0 ? `/moments?at=${newest}` : "/moments";
      return (await read<{ moments: readonly Moment[] }>(path)).moments;
    },
  };
}
