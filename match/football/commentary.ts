/** Football in sentences: deterministic for a given event, varied from one to the next. */
import { otherSide, SIDES, type PlayerId, type SideId } from "../ids.ts";
import type { Telling } from "../sport.ts";
import type { FootballDocument, When } from "./card.ts";
import { minuteText } from "./clock.ts";
import type { CardColour, EventOf, FootballEvent } from "./events.ts";
import { playerOf } from "./lineup.ts";
import { periodLabel, type PeriodName } from "./period.ts";
import { choose, CORNER, FOUL, GOAL, KICK, OFFSIDE, SHOT } from "./phrases.ts";
import { shootoutWinner } from "./shootout.ts";

/** What a line is before its place in the match is known. */
type Line = Omit<Telling, "clock">;

export function tell(
  before: FootballDocument,
  after: FootballDocument,
  event: FootballEvent,
): Telling | undefined {
  const line = lineOf(before, after, event);
  if (!line) return undefined;
  return { ...("minute" in event && { clock: `${minuteText(event)}’` }), ...withoutEmpty(line) };
}

function withoutEmpty({ text, ...line }: Line): Line {
  return text ? { ...line, text } : line;
}

function lineOf(before: FootballDocument, after: FootballDocument, event: FootballEvent): Line | undefined {
  const { seq } = event;
  switch (event.type) {
    case "football.period-started":
      return { tone: "info", lead: beginning(after, event.period), key: true };
    case "football.period-ended":
      return ending(after, event.period);
    case "football.stoppage-announced":
      return {
        tone: "info",
        lead: `At least ${counted(event.minutes, "minute")} of stoppage time.`,
      };
    case "football.goal-scored":
      return goal(after, event);
    case "football.goal-disallowed":
      return disallowed(before, after, event);
    case "football.shot-taken":
      return shot(after, event);
    case "football.corner-awarded":
      return { tone: "plain", lead: `Corner to ${team(after, event.side)}.`, text: choose(CORNER, seq) };
    case "football.offside-given":
      return {
        tone: "plain",
        lead: `Offside, ${by(after, event)}.`,
        text: choose(OFFSIDE, seq),
      };
    case "football.foul-committed": {
      const on = event.on ? ` on ${surname(after, event.on)}` : "";
      return { tone: "plain", lead: `Foul by ${by(after, event)}${on}.`, text: choose(FOUL, seq) };
    }
    case "football.penalty-awarded":
      return { tone: "info", mark: "P", lead: `Penalty to ${team(after, event.side)}!`, key: true };
    case "football.card-shown":
      return booking(after, event);
    case "football.substitution-made": {
      const [arriving, out] = [name(after, event.in), name(after, event.out)];
      return {
        tone: "info",
        mark: "Sub",
        lead: `${event.concussion ? "Concussion substitution" : "Substitution"}, ${team(after, event.side)}.`,
        text: seq % 2 === 0 ? `${arriving} comes on for ${out}.` : `${out} makes way for ${arriving}.`,
      };
    }
    case "football.goalkeeper-changed":
      return {
        tone: "info",
        lead: `${team(after, event.side)} change their goalkeeper.`,
        text: `${name(after, event.player)} goes into the goal.`,
      };
    case "football.formation-changed":
      return { tone: "info", lead: `${team(after, event.side)} change shape, to ${event.formation}.` };
    case "football.decision-reviewed":
      return {
        tone: "info",
        mark: "VAR",
        lead: `VAR review of a ${event.decision}: ${describe(event)}.`,
        key: true,
      };
    case "football.shootout-kick-taken":
      return kick(after, event);
    case "football.match-awarded":
      return {
        tone: "info",
        lead: `${after.headline.text || `The match is awarded to ${team(after, event.side)}`}.`,
        ...(event.reason && { text: event.reason }),
        key: true,
      };
    case "football.possession-measured":
      return undefined;
  }
}

const team = ({ sides }: FootballDocument, side: SideId): string => sides[side].name;
const name = (doc: FootballDocument, id: PlayerId): string => playerOf(doc, id)?.name ?? id;

/** Without the initial or given name, unless two in the match share what is left. */
function surname(doc: FootballDocument, id: PlayerId): string {
  const full = name(doc, id);
  const short = shortName(full);
  const namesakes = Object.values(doc.players).filter((player) => shortName(player.name) === short);
  return namesakes.length > 1 ? full : short;
}

const shortName = (full: string): string => full.replace(/^\p{Lu}\.? (?=\S)/u, "");

/** "Thorne (Northshore)", or the team where nobody is named. */
const by = (doc: FootballDocument, { side, player }: { side: SideId; player?: PlayerId | undefined }) =>
  player ? `${surname(doc, player)} (${team(doc, side)})` : team(doc, side);

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** "Northshore 2, Kestrels 1" */
const scoreText = (doc: FootballDocument): string =>
  SIDES.map((side) => `${team(doc, side)} ${doc.card.score[side]}`).join(", ");

function beginning(doc: FootballDocument, period: PeriodName): string {
  switch (period) {
    case "first-half":
      return "Kick-off. The match is under way.";
    case "second-half":
      return "The second half is under way.";
    case "extra-first-half":
      return `Extra time begins at ${doc.card.score.a}–${doc.card.score.b}.`;
    case "extra-second-half":
      return "The second half of extra time is under way.";
    case "shootout":
      return "Penalties will decide it.";
  }
}

const ENDS: Readonly<Record<PeriodName, string>> = {
  "first-half": "Half-time",
  "second-half": "Full-time",
  "extra-first-half": "Half-time in extra time",
  "extra-second-half": "End of extra time",
  shootout: "End of the penalties",
};

function ending(doc: FootballDocument, period: PeriodName): Line {
  const title = ENDS[period];
  const score = scoreText(doc);
  const kicks = doc.card.shootout;
  return {
    tone: "info",
    lead:
      period === "shootout" && kicks
        ? `${title}: ${team(doc, "a")} ${kicks.a}, ${team(doc, "b")} ${kicks.b}.`
        : `${title}: ${score}.`,
    key: true,
    summary: { title, items: period === "shootout" ? [score] : [score, ...figures(doc)] },
  };
}

/** "Shots 8–5", both sides in their order. */
function figures({ card: { statistics } }: FootballDocument): readonly string[] {
  const { a, b } = statistics;
  const pair = (title: string, one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? [] : [`${title} ${one}–${other}`];
  return [
    ...pair("Shots", a.shots, b.shots),
    ...pair("On target", a.onTarget, b.onTarget),
    ...pair("Corners", a.corners, b.corners),
    ...pair("Fouls", a.fouls, b.fouls),
    ...pair("Possession %", a.possession, b.possession),
    ...(a.xg === undefined || b.xg === undefined ? [] : [`xG ${a.xg.toFixed(2)}–${b.xg.toFixed(2)}`]),
  ];
}

function goal(doc: FootballDocument, event: EventOf<"football.goal-scored">): Line {
  const { side, player, assist, how, seq } = event;
  const own = how === "own goal";
  const who = player ? surname(doc, player) : team(doc, own ? otherSide(side) : side);
  const text = [
    choose(GOAL[how], seq),
    assist && `${surname(doc, assist)} with the pass.`,
    tally(doc, player, own),
    `${scoreText(doc)}.`,
  ];
  return {
    tone: "six",
    mark: "Goal",
    lead: own
      ? `OWN GOAL! ${who}, and it counts for ${team(doc, side)}.`
      : `GOAL! ${player ? `${who} for ` : ""}${team(doc, side)}.`,
    text: text.filter(Boolean).join(" "),
    key: true,
  };
}

const TALLY: Readonly<Record<number, string>> = {
  2: "A second goal in this match.",
  3: "A hat-trick!",
  4: "Four goals for one player!",
};

function tally(doc: FootballDocument, player: PlayerId | undefined, own: boolean): string | undefined {
  if (!player || own) return undefined;
  const goals = Object.values(doc.card.goals).filter(
    (scored) => scored.player === player && scored.how !== "own goal" && !scored.disallowed,
  );
  return TALLY[goals.length];
}

function disallowed(
  before: FootballDocument,
  after: FootballDocument,
  event: EventOf<"football.goal-disallowed">,
): Line {
  const stood = event.goal !== undefined && before.card.goals[event.goal] !== undefined;
  const review = event.review ? " after a VAR review" : "";
  return {
    tone: "wicket",
    mark: event.review ? "VAR" : "No",
    lead: `No goal for ${by(after, event)}${review}: ${event.reason}.`,
    ...(stood && { text: `It is taken off: ${scoreText(after)}.` }),
    key: true,
  };
}

function shot(doc: FootballDocument, event: EventOf<"football.shot-taken">): Line {
  const { outcome, from, seq } = event;
  const key = from === "penalty" || outcome === "woodwork";
  const lead =
    from === "penalty"
      ? `Penalty missed by ${by(doc, event)}.`
      : `${from === "free kick" ? "Free kick" : "Shot"} by ${by(doc, event)}.`;
  return {
    tone: from === "penalty" ? "wicket" : "plain",
    lead,
    text: choose(SHOT[outcome], seq),
    ...(key && { key: true }),
  };
}

const CARD: Readonly<Record<CardColour, { readonly mark: string; readonly words: string }>> = {
  yellow: { mark: "YC", words: "Yellow card" },
  "second yellow": { mark: "2Y", words: "Second yellow card, and off" },
  red: { mark: "RC", words: "Red card" },
};

function booking(doc: FootballDocument, event: EventOf<"football.card-shown">): Line {
  const { card, side, player, official, reason } = event;
  const { mark, words } = CARD[card];
  const who = player ? by(doc, event) : (official ?? `the bench of ${team(doc, side)}`);
  return {
    tone: card === "yellow" ? "info" : "wicket",
    mark,
    lead: `${words}: ${who}.`,
    ...(reason && { text: `For ${reason}.` }),
    ...(card !== "yellow" && { key: true }),
  };
}

function kick(doc: FootballDocument, event: EventOf<"football.shootout-kick-taken">): Line {
  const { outcome, seq } = event;
  const { shootout } = doc.card;
  const winner = shootout && shootoutWinner(shootout);
  const won = winner ? ` ${team(doc, winner)} win the shoot-out.` : "";
  const score = shootout ? ` ${shootout.a}–${shootout.b}.` : "";
  return {
    tone: outcome === "scored" ? "six" : "wicket",
    mark: outcome === "scored" ? "✓" : "✗",
    lead: `${by(doc, event)}: ${outcome === "scored" ? "scored" : outcome}.`,
    text: `${choose(KICK[outcome], seq)}${score}${won}`,
    key: true,
  };
}

const at = (moment: When): string => `${minuteText(moment)}’`;

/** An event in a few words without the match around it, for corrections: "goal, open play, 63’". */
export function describe(event: FootballEvent): string {
  switch (event.type) {
    case "football.goal-scored":
      return `${event.how === "own goal" ? "own goal" : `goal (${event.how})`}, ${at(event)}`;
    case "football.goal-disallowed":
      return `goal disallowed for ${event.reason}, ${at(event)}`;
    case "football.shot-taken":
      return `shot ${event.outcome === "wide" ? "off target" : event.outcome}, ${at(event)}`;
    case "football.card-shown":
      return `${event.card === "yellow" ? "yellow card" : event.card}, ${at(event)}`;
    case "football.substitution-made":
      return `substitution, ${at(event)}`;
    case "football.goalkeeper-changed":
      return `change of goalkeeper, ${at(event)}`;
    case "football.corner-awarded":
      return `corner, ${at(event)}`;
    case "football.offside-given":
      return `offside, ${at(event)}`;
    case "football.foul-committed":
      return `foul, ${at(event)}`;
    case "football.penalty-awarded":
      return `penalty, ${at(event)}`;
    case "football.decision-reviewed":
      return event.overturned ? "the decision is changed" : "the decision stands";
    case "football.period-started":
      return `start: ${periodLabel(event.period)}`;
    case "football.period-ended":
      return `end: ${periodLabel(event.period)}`;
    case "football.stoppage-announced":
      return `${counted(event.minutes, "minute")} of stoppage time`;
    case "football.formation-changed":
      return `formation ${event.formation}`;
    case "football.possession-measured":
      return `possession ${event.a}–${event.b}`;
    case "football.shootout-kick-taken":
      return `kick ${event.outcome}`;
    case "football.match-awarded":
      return "match awarded";
  }
}
