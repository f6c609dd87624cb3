/** The pages of matches that are kept, by what they were about. */
import type { Speech } from "../i18n/words.tsx";
import { keptOf, keptPaths } from "../kept.ts";

export interface KeptMatch {
  readonly path: string;
  readonly name: string;
  /** As it was: "NS 182/6, KE 141/4". */
  readonly score: string;
}

const LISTED = 10;

export async function keptMatches({ words }: Speech): Promise<readonly KeptMatch[]> {
  const paths = (await keptPaths()).filter((path) => path !== "/").slice(0, LISTED);
  const matches = await Promise.all(
    paths.map(async (path): Promise<readonly KeptMatch[]> => {
      const doc = (await keptOf(path))?.image.doc;
      if (!doc || "matches" in doc) return [];
      const { sides, headline } = doc;
      const scores = headline.order.flatMap((side) => {
        const { score } = headline[side];
        return score === undefined ? [] : [`${sides[side].short} ${score}`];
      });
      return [{ path, name: words.versus(sides.a.name, sides.b.name), score: scores.join(", ") }];
    }),
  );
  return matches.flat();
}
