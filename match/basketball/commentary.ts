/** Basketball in sentences: deterministic for a given event, varied from one to the next. */
import { otherSide, type PlayerId } from "../ids.ts";
import type { Telling } from "../sport.ts";
import type { BasketballDocument } from "./card.ts";
import type { BasketballEvent, EventOf, FoulKind } from "./events.ts";
import { english } from "./english.ts";
import { clockText, inBonus, isLast, lastPeriod, periodName, timeoutsOf } from "./periods.ts";
import { outcomePhrase, standing } from "./sayings.ts";
import { afterBasket } from "./moments.ts";
import { freeThrowLead, shotLead } from "./phrases.ts";
import { actor, pick, surname } from "./names.ts";
import { periodSummary } from "./summary.ts";

export function tell(
  before: BasketballDocument,
  after: BasketballDocument,
  event: BasketballEvent,
): Telling | undefined {
  const told = lineFor(before, after, event);
  if (!told) return undefined;
  const timed = "clock" in event && event.clock !== undefined;
  return timed ? { clock: clockText(event.clock ?? 0), ...told } : told;
}

function lineFor(
  before: BasketballDocument,
  after: BasketballDocument,
  event: BasketballEvent,
): Telling | undefined {
  switch (event.type) {
    case "basketball.period-started":
      return { tone: "info", lead: opening(after, event) };
    case "basketball.period-ended":
      return closing(after);
    case "basketball.shot-taken":
      return tellShot(before, after, event);
    case "basketball.free-throw-taken":
      return tellFreeThrow(before, after, event);
    case "basketball.rebound-taken":
      return { tone: "plain", lead: tellRebound(after, event) };
    case "basketball.turnover-committed":
      return { tone: "plain", mark: "TO", lead: tellTurnover(after, event) };
    case "basketball.foul-called":
      return tellFoul(before, after, event);
    case "basketball.player-disqualified":
      return { tone: "wicket", mark: "OUT", lead: `${actor(after, event)} is sent off.`, key: true };
    case "basketball.substitution-made":
      return { tone: "plain", lead: tellSubstitution(after, event) };
    case "basketball.timeout-called":
      return { tone: "info", lead: tellTimeout(after, event) };
    case "basketball.jump-ball-held":
      return { tone: "plain", lead: tellJumpBall(after, event) };
    case "basketball.violation-called":
      return {
        tone: "plain",
        lead: `Violation by ${actor(after, event)}: ${event.how ?? "the whistle goes"}.`,
      };
    case "basketball.play-reviewed": {
      const asked = event.by ? `${after.sides[event.by].name} challenge` : "The officials look again";
      return { tone: "info", lead: `${asked}: ${RULINGS[event.ruling]}.` };
    }
  }
}

const RULINGS = {
  stands: "the call stands",
  overturned: "the call is overturned",
  unknown: "play under review",
} as const;

function opening(doc: BasketballDocument, { period, seq }: EventOf<"basketball.period-started">): string {
  const { format } = doc.card;
  const name = periodName(format, period);
  if (period === 1) return pick(seq, ["We are under way.", "The game is on."]);
  if (period > format.periods) return `Level after regular time: ${name} begins.`;
  return `The ${name} begins. ${english(standing(doc))}.`;
}

function closing(after: BasketballDocument): Telling {
  const last = lastPeriod(after.card)?.number ?? 1;
  const { format, outcome } = after.card;
  const name = periodName(format, last);
  const half = last * 2 === format.periods;
  const lead = outcome
    ? `That is it: ${english(outcomePhrase(after, outcome))}.`
    : isLast(format, last)
      ? `The buzzer goes with the scores level: ${after.card.score.a} each.`
      : `${half ? "Half-time" : `End of the ${name}`}. ${english(standing(after))}.`;
  return { tone: "info", lead, key: true, summary: periodSummary(after) };
}

function tellShot(
  before: BasketballDocument,
  after: BasketballDocument,
  event: EventOf<"basketball.shot-taken">,
): Telling {
  const { made, points, assist, block } = event;
  const lead = shotLead(after, event);
  if (!made) {
    return block ? { tone: "plain", mark: "BLK", lead } : { tone: "plain", lead };
  }
  const { said, key } = afterBasket(before, after, event);
  const help = assist ? [`${surname(after.players, assist)} with the assist.`] : [];
  const text = [...help, ...said].join(" ");
  return {
    tone: points === 3 ? "six" : "four",
    mark: `+${points}`,
    lead,
    ...(text && { text }),
    ...(key && { key }),
  };
}

function tellFreeThrow(
  before: BasketballDocument,
  after: BasketballDocument,
  event: EventOf<"basketball.free-throw-taken">,
): Telling {
  const lead = freeThrowLead(after, event);
  if (!event.made) return { tone: "plain", lead };
  const { said, key } = afterBasket(before, after, event);
  const text = said.join(" ");
  const mark = `+${event.points ?? 1}`;
  return { tone: "plain", mark, lead, ...(text && { text }), ...(key && { key }) };
}

function tellRebound(doc: BasketballDocument, event: EventOf<"basketball.rebound-taken">): string {
  const { offensive, player, seq } = event;
  const who = actor(doc, event);
  if (!player) return `${who} ${offensive ? "keep" : "have"} the ball.`;
  if (offensive) {
    return pick(seq, [
      `${who} keeps it alive with an offensive rebound.`,
      `${who} wins it back on the offensive glass.`,
      `Offensive rebound, ${who}.`,
    ]);
  }
  return pick(seq, [
    `${who} takes the rebound.`,
    `${who} cleans up.`,
    `Rebound, ${who}.`,
    `${who} pulls it down.`,
  ]);
}

function tellTurnover(doc: BasketballDocument, event: EventOf<"basketball.turnover-committed">): string {
  const { steal, how, player, seq } = event;
  const who = actor(doc, event);
  const manner = how ? ` (${how})` : "";
  if (steal) {
    const thief = surname(doc.players, steal);
    return pick(seq, [
      `${thief} steals it from ${who}${manner}.`,
      `${thief} picks off ${who}${manner}.`,
      `Steal, ${thief}: ${who} ${player ? "loses" : "lose"} the ball${manner}.`,
    ]);
  }
  return pick(seq, [
    `${who} ${player ? "turns" : "turn"} it over${manner}.`,
    `Turnover by ${who}${manner}.`,
    `${who} ${player ? "gives" : "give"} the ball away${manner}.`,
  ]);
}

const FOUL_WORDS: Readonly<Record<FoulKind, string>> = {
  personal: "personal foul",
  shooting: "shooting foul",
  offensive: "offensive foul",
  "loose-ball": "loose-ball foul",
  technical: "technical foul",
  unsportsmanlike: "unsportsmanlike foul",
  flagrant: "flagrant foul",
  disqualifying: "disqualifying foul",
  double: "double foul",
};
const GRAVE: ReadonlySet<FoulKind> = new Set(["technical", "unsportsmanlike", "flagrant", "disqualifying"]);

function tellFoul(
  before: BasketballDocument,
  after: BasketballDocument,
  event: EventOf<"basketball.foul-called">,
): Telling {
  const { kind, player, drawnBy, side, person } = event;
  const word = FOUL_WORDS[kind];
  const who = player ? surname(after.players, player) : (person ?? after.sides[side].name);
  const row = player ? after.card.players[player] : undefined;
  const sentOff = row?.out === true && player !== undefined && !before.card.players[player]?.out;
  const count = row && row.fouls > 0 && !GRAVE.has(kind) ? `, foul number ${row.fouls}` : "";
  const notes = [
    ...(sentOff && row ? [`${who} is out of the game.`] : []),
    ...(gaveBonus(before, after, event) ? [`${after.sides[otherSide(side)].name} are in the bonus.`] : []),
  ];
  const lead = `${word.charAt(0).toUpperCase()}${word.slice(1)} on ${who}${drawnBy ? ` against ${surname(after.players, drawnBy)}` : ""}${count}.`;
  return {
    tone: sentOff ? "wicket" : "plain",
    mark: sentOff ? "OUT" : "F",
    lead,
    ...(notes.length > 0 && { text: notes.join(" ") }),
    ...((sentOff || GRAVE.has(kind)) && { key: true }),
  };
}

const gaveBonus = (
  before: BasketballDocument,
  after: BasketballDocument,
  { side }: EventOf<"basketball.foul-called">,
): boolean => inBonus(after.card, otherSide(side)) && !inBonus(before.card, otherSide(side));

function tellSubstitution(doc: BasketballDocument, event: EventOf<"basketball.substitution-made">): string {
  const { side, in: arriving, out: leaving } = event;
  const team = doc.sides[side].name;
  const inName = arriving && surname(doc.players, arriving);
  const outName = leaving && surname(doc.players, leaving);
  if (inName && outName) return `${team}: ${inName} in for ${outName}.`;
  return `${team}: ${inName ? `${inName} comes in` : `${outName ?? "a player"} goes to the bench`}.`;
}

function tellTimeout(doc: BasketballDocument, { side }: EventOf<"basketball.timeout-called">): string {
  if (!side) return "Official time-out.";
  const { left } = timeoutsOf(doc.card, side);
  const rest = left === undefined ? "" : `, ${left === 0 ? "their last" : `${left} left`}`;
  return `Time-out, ${doc.sides[side].name}${rest}.`;
}

function tellJumpBall(doc: BasketballDocument, event: EventOf<"basketball.jump-ball-held">): string {
  const [one, other] = event.jumpers ?? [];
  const name = (id: PlayerId) => surname(doc.players, id);
  const pair = one && other ? `, ${name(one)} against ${name(other)}` : "";
  const to = event.tippedTo ? name(event.tippedTo) : event.won && doc.sides[event.won].name;
  return `Jump ball${pair}${to ? `: tipped to ${to}` : ""}.`;
}

/** An event in a few words without the match around it: "made three", "shooting foul". */
export function describe(event: BasketballEvent): string {
  switch (event.type) {
    case "basketball.shot-taken":
      return `${event.made ? "made" : "missed"} ${event.points === 3 ? "three" : "two"}`;
    case "basketball.free-throw-taken":
      return `${event.made ? "made" : "missed"} free throw`;
    case "basketball.rebound-taken":
      return `${event.offensive ? "offensive" : "defensive"} rebound`;
    case "basketball.turnover-committed":
      return event.how ? `turnover (${event.how})` : "turnover";
    case "basketball.foul-called":
      return FOUL_WORDS[event.kind];
    default:
      return event.type.replace(/^basketball\./, "").replaceAll("-", " ");
  }
}
