/** What a match comes to in one line, each sport in its own terms: one line a sport. */
import type { MatchDocument, SportName } from "../../match/sports.ts";
import { summariseBasketball } from "./basketball.ts";
import { summariseCricket } from "./cricket.ts";
import { summariseFootball } from "./football.ts";
import { summariseTennis } from "./tennis.ts";

type SummaryOf<D> = (doc: D) => object;

const summaries: { readonly [D in MatchDocument as `${D["sport"]}`]?: SummaryOf<D> } = {
  basketball: summariseBasketball,
  cricket: summariseCricket,
  football: summariseFootball,
  tennis: summariseTennis,
};

/** A sport without terms of its own has its headline. */
const summariseAny = ({ headline: { a, b, text } }: MatchDocument) => ({ a: a.score, b: b.score, text });

export function summarise(doc: MatchDocument): object {
  const known: Readonly<Partial<Record<SportName, unknown>>> = summaries;
  // The document that a summary is given is of its own sport, which the compiler cannot see through the registry.
  return ((known[doc.sport] as SummaryOf<MatchDocument> | undefined) ?? summariseAny)(doc);
}
