/** How out, as a scorecard writes it. */
import type { MatchHead } from "../head.ts";
import type { PlayerId } from "../ids.ts";
import type { Dismissal } from "./card.ts";
import type { Wicket } from "./events.ts";
import { surname } from "./names.ts";

type Names = MatchHead["players"];

/** The row's dismissal: "c Ode b Thorne", "st Ilic b Varga", "run out (Ode/Ilic)". */
export function dismissalOf(wicket: Wicket, bowler: PlayerId, names: Names): Dismissal {
  const fielders = (wicket.fielders ?? []).flatMap(({ id, substitute }) => (id && !substitute ? [id] : []));
  return { ...howOut(wicket, bowler, names), ...(fielders.length > 0 && { fielders }) };
}

function howOut({ kind, fielders = [] }: Wicket, bowler: PlayerId, names: Names): Dismissal {
  const by = surname(names, bowler);
  const hands = fielders.map(({ id, name, substitute }) => {
    const shown = id ? surname(names, id) : name;
    return substitute ? `sub [${shown}]` : shown;
  });
  const [first = "?"] = hands;
  switch (kind) {
    case "bowled":
      return { kind, bowler, text: `b ${by}` };
    case "caught":
      return { kind, bowler, text: hands.length > 0 ? `c ${first} b ${by}` : `caught b ${by}` };
    case "caught and bowled":
      return { kind, bowler, text: `c & b ${by}` };
    case "lbw":
      return { kind, bowler, text: `lbw b ${by}` };
    case "stumped":
      return { kind, bowler, text: hands.length > 0 ? `st ${first} b ${by}` : `stumped b ${by}` };
    case "hit wicket":
      return { kind, bowler, text: `hit wicket b ${by}` };
    case "run out":
      return { kind, text: hands.length > 0 ? `run out (${hands.join("/")})` : "run out" };
    case "hit the ball twice":
    case "obstructing the field":
    case "handled the ball":
    case "timed out":
      return { kind, text: kind };
  }
}
