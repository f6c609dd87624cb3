/** What a match comes to in one line, each sport in its own terms: one line a sport. */
import type { MatchDocument } from "../../match/sports.ts";
import { summariseBasketball } from "./basketball.ts";
import { summariseCricket } from "./cricket.ts";
import { summariseFootball } from "./football.ts";
import { summariseTennis } from "./tennis.ts";

export function summarise(doc: MatchDocument): object {
  switch (doc.sport) {
    case "basketball":
      return summariseBasketball(doc);
    case "cricket":
      return summariseCricket(doc);
    case "football":
      return summariseFootball(doc);
    case "tennis":
      return summariseTennis(doc);
  }
}
