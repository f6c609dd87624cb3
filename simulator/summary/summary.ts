/** What a match comes to in one line, each sport in its own terms: one line a sport. */
import type { MatchDocument } from "../../match/sports.ts";
import { summariseCricket } from "./cricket.ts";

export function summarise(doc: MatchDocument): object {
  switch (doc.sport) {
    case "cricket":
      return summariseCricket(doc);
  }
}
