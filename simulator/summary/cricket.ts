/** What a cricket match comes to, with teams by name. */
import type { CricketDocument, Outcome } from "../../match/cricket/card.ts";
import { oversOf } from "../../match/cricket/overs.ts";

/** Every innings, and the outcome by the laws beside the announced one, in Cricsheet's terms. */
export function summariseCricket(doc: CricketDocument) {
  const { card, sides } = doc;
  return {
    innings: Object.values(card.innings).map((innings) => ({
      team: sides[innings.batting].name,
      runs: innings.runs,
      wickets: innings.wickets,
      /** Legal balls as overs and balls; `called` is the umpires' count where one was miscounted (Law 17.5). */
      overs: oversOf(innings.balls, card.format.ballsPerOver),
      ...(Object.keys(innings.miscounted ?? {}).length > 0 && { called: innings.oversText }),
      superOver: innings.superOver ?? false,
    })),
    derived: byName(card.outcome, sides),
    declared: byName(card.declared, sides),
  };
}

function byName(outcome: Outcome | undefined, sides: CricketDocument["sides"]) {
  if (!outcome) return {};
  const { winner, by, result, method, eliminator, bowlOut } = outcome;
  return {
    ...(winner && { winner: sides[winner].name }),
    ...(by && { by }),
    ...(result && { result }),
    ...(method && { method }),
    ...(eliminator && { eliminator: sides[eliminator].name }),
    ...(bowlOut && { bowl_out: sides[bowlOut].name }),
  };
}
