/** The facts of every sport: one line each. */
import type { MatchDocument } from "../../../match/sports.ts";
import type { Words } from "../words.ts";
import { basketballFacts } from "./basketball.ts";
import { cricketFacts } from "./cricket.ts";
import type { Facts, FactsOf } from "./facts.ts";
import { footballFacts } from "./football.ts";
import { tennisFacts } from "./tennis.ts";

type Tellers = { readonly [D in MatchDocument as `${D["sport"]}`]?: FactsOf<D> };

const tellers: Tellers = {
  basketball: basketballFacts,
  cricket: cricketFacts,
  football: footballFacts,
  tennis: tennisFacts,
};

/** What there is to tell of the match; a sport that this build does not know tells nothing. */
export function factsOf(doc: MatchDocument, words: Words): Facts {
  // The document is of the teller's sport, which the compiler cannot see through the registry.
  const tell = tellers[doc.sport] as FactsOf<MatchDocument> | undefined;
  return tell?.(doc, words) ?? { chips: [], rows: [] };
}
