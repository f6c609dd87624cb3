/** Cricket in sentences: deterministic for a given event, varied from ball to ball. */
import type { Entry } from "../head.ts";
import type { PlayerId } from "../ids.ts";
import type { Telling } from "../sport.ts";
import type { CricketDocument, Innings } from "./card.ts";
import type { CricketEvent, Delivery, DeliveryRuns, Wicket } from "./events.ts";
import { inningsScore } from "./headline.ts";
import { markOf, partnershipFor } from "./innings.ts";
import { surname, teamName } from "./names.ts";
import { counted, latestInnings } from "./outcome.ts";
import { overAt } from "./over-log.ts";
import { oversText } from "./overs.ts";

type EventOf<T extends CricketEvent["type"]> = Extract<CricketEvent, { type: T }>;

export function tell(
  before: CricketDocument,
  after: CricketDocument,
  event: CricketEvent,
): Telling | undefined {
  const name = (id: PlayerId) => surname(after.players, id);
  const innings = latestInnings(after.card);
  switch (event.type) {
    case "cricket.delivery-bowled":
      return tellDelivery(before, after, event);
    case "cricket.toss-won":
      return {
        tone: "info",
        lead: `${teamName(after, event.side)} won the toss and chose to ${event.chose}.`,
      };
    case "cricket.innings-started":
      return { tone: "info", lead: inningsOpening(after, event), key: true };
    case "cricket.innings-closed":
      return innings && { tone: "info", ...closing(after, innings), key: true };
    case "cricket.batter-retired":
      return {
        tone: event.reason === "out" ? "wicket" : "info",
        lead: `${name(event.batter)} ${describe(event)}.`,
      };
    case "cricket.batter-timed-out":
      return { tone: "wicket", mark: "W", lead: `${name(event.batter)} is timed out.`, key: true };
    case "cricket.batter-absent":
      return { tone: "info", lead: `${name(event.batter)} is absent and will not bat.` };
    case "cricket.over-miscounted":
      return { tone: "info", lead: `The umpire calls over after ${counted(event.balls, "legal ball")}.` };
    case "cricket.penalty-awarded":
      return {
        tone: "info",
        lead: `${counted(event.runs, "penalty run")} to ${teamName(after, event.side)}.`,
        key: true,
      };
    case "cricket.target-revised":
      return { tone: "info", lead: `Target revised: ${describe(event)}.`, key: true };
    case "cricket.overs-revised":
      return { tone: "info", lead: `The innings is cut to ${event.overs} overs.`, key: true };
    case "cricket.par-given":
      return { tone: "info", lead: `Par is ${event.runs}${event.method ? ` (${event.method})` : ""}.` };
    case "cricket.powerplays-set":
      return undefined;
    case "cricket.player-replaced":
      return {
        tone: "info",
        lead: `${event.in.name} comes in${event.out ? ` for ${name(event.out)}` : ""} (${event.reason}).`,
      };
    case "cricket.decision-reviewed":
      return {
        tone: "info",
        lead: `${teamName(after, event.by)} review: ${describe(event)}.`,
      };
  }
}

function inningsOpening(
  doc: CricketDocument,
  { batting, superOver }: EventOf<"cricket.innings-started">,
): string {
  const name = teamName(doc, batting);
  if (superOver) return `Super over: ${name} to bat.`;
  const { target, followOn } = latestInnings(doc.card) ?? {};
  if (target)
    return `${name} begin the chase: ${target.runs} to win${target.overs ? ` in ${target.overs} overs` : ""}.`;
  return followOn ? `${name} follow on.` : `${name} open the innings.`;
}

function closing(doc: CricketDocument, innings: Innings): { lead: string } {
  const name = teamName(doc, innings.batting);
  const score = `${inningsScore(innings)} (${innings.oversText} overs)`;
  switch (innings.closed) {
    case "declared":
      return { lead: `${name} declare at ${score}.` };
    case "forfeited":
      return { lead: `${name} forfeit the innings.` };
    case "all out":
      return { lead: `${name} all out for ${score}.` };
    default:
      return { lead: `${name} end on ${score}.` };
  }
}

function tellDelivery(before: CricketDocument, after: CricketDocument, ball: Delivery): Telling {
  const innings = latestInnings(after.card);
  const last = latestInnings(before.card);
  const [wicket] = ball.wickets ?? [];
  const six = ball.boundary && ball.runs.batter === 6;
  const four = ball.boundary && ball.runs.batter === 4;
  const tone: Entry["tone"] = wicket ? "wicket" : six ? "six" : four ? "four" : "plain";
  const moments = innings && last ? milestones(last, innings, ball, after) : [];
  const ended = innings && last && innings.closed !== last.closed ? closing(after, innings).lead : undefined;
  const colour = wicket && innings ? wicketText(after, innings, wicket) : shotText(ball, after);
  const text = [ball.note ?? colour, ...ranBadly(ball), ...moments, ended].filter(Boolean).join(" ");
  const overs = innings && last && innings.overs > last.overs ? overSummary(after, innings) : undefined;
  const counts = last ? oversText(ball.over, ballNumber(last, ball)) : undefined;
  return {
    ...(counts && { clock: counts }),
    mark: markOf(ball),
    tone,
    lead: `${surname(after.players, ball.bowler)} to ${surname(after.players, ball.striker)}, ${describe(ball)}${tone === "plain" ? "." : "!"}`,
    ...(text && { text }),
    ...((tone === "wicket" || tone === "six" || moments.length > 0 || ended) && { key: true }),
    ...(overs && { summary: overs }),
  };
}

/** What of the runs is worth a word of its own: overthrows, and runs that do not count. */
function ranBadly({ overthrows = 0, shortRuns = 0 }: Delivery): string[] {
  return [
    overthrows > 0
      ? `${capital(inWords(overthrows))} of them ${overthrows === 1 ? "an overthrow" : "overthrows"}.`
      : "",
    shortRuns > 0 ? `${capital(some(shortRuns, "run"))} short, and not counted.` : "",
  ];
}

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** A wide or no-ball has the number of the legal ball that is still to come. */
const ballNumber = (before: Innings, _ball: Delivery): number => before.ballsThisOver + 1;

/** An event in a few words without the match around it: "four", "two leg byes", "caught". */
export function describe(event: CricketEvent): string {
  switch (event.type) {
    case "cricket.delivery-bowled":
      return event.wickets?.length ? outWords(event.wickets) : runWords(event.runs, event.boundary === true);
    case "cricket.batter-retired":
      return `retired ${event.reason}`;
    case "cricket.target-revised":
      return `${event.runs}${event.overs === undefined ? "" : ` in ${event.overs} overs`}${event.method ? ` (${event.method})` : ""}`;
    case "cricket.decision-reviewed":
      return `${event.upheld ? "the decision is overturned" : "the decision stands"}${event.umpiresCall ? ", umpire’s call" : ""}`;
    case "cricket.penalty-awarded":
      return counted(event.runs, "penalty run");
    default:
      return event.type.replace(/^cricket\./, "").replaceAll("-", " ");
  }
}

const outWords = (wickets: readonly Wicket[]): string =>
  `OUT, ${wickets.map(({ kind }) => kind).join(" and ")}`;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"] as const;
const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const some = (count: number, word: string): string => `${inWords(count)} ${word}${count === 1 ? "" : "s"}`;

function runWords(runs: DeliveryRuns, boundary: boolean): string {
  const { batter, wides = 0, noballs = 0, byes = 0, legbyes = 0, penalty = 0 } = runs;
  const parts = [
    noballs > 0 && (noballs === 1 ? "no-ball" : some(noballs, "no-ball")),
    wides > 0 && (wides === 1 ? "wide" : some(wides, "wide")),
    byes > 0 && some(byes, "bye"),
    legbyes > 0 && some(legbyes, "leg bye"),
    batter > 0 && (boundary && (batter === 4 || batter === 6) ? inWords(batter) : some(batter, "run")),
    penalty > 0 && some(penalty, "penalty run"),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" and ") : "no run";
}

function wicketText(doc: CricketDocument, innings: Innings, { player }: Wicket): string {
  const row = innings.batters[player];
  if (!row) return "";
  const out = row.dismissal ? ` ${row.dismissal.text}` : "";
  return `${surname(doc.players, player)}${out} ${row.runs} (${row.balls}).`;
}

const SHOTS = {
  dot: [
    "Defended.",
    "Good length, no way through.",
    "Beaten outside off.",
    "Straight to the fielder.",
    "Left alone.",
    "",
  ],
  one: [
    "Worked off the hip.",
    "Pushed into the gap.",
    "Dropped short and run.",
    "Down to long-on.",
    "Nudged to leg.",
    "",
  ],
  two: ["Into the gap, and back for the second.", "Clipped through midwicket.", "Good running.", ""],
  three: ["Pulled up short of the rope.", "Chased down inside the boundary."],
  four: [
    "Driven through the covers.",
    "Pulled in front of square.",
    "Cut away past point.",
    "Flicked fine, nobody there.",
    "Over the infield, one bounce.",
    "Straight back past the bowler.",
  ],
  six: [
    "Over long-on.",
    "Deep into the stand at midwicket.",
    "Down the track and over the sightscreen.",
    "Picked up off the pads, all the way.",
  ],
} as const;

/** Chosen by the event's own number, so that the same event always reads the same. */
function shotText({ runs, boundary, seq, over }: Delivery, _doc: CricketDocument): string {
  if (runs.wides || runs.byes || runs.legbyes || runs.noballs) return "";
  const { batter } = runs;
  const shots =
    batter === 6 && boundary
      ? SHOTS.six
      : batter === 4 && boundary
        ? SHOTS.four
        : ([SHOTS.dot, SHOTS.one, SHOTS.two, SHOTS.three] as const)[batter];
  return shots?.[(seq * 7 + over * 3) % shots.length] ?? "";
}

function milestones(
  last: Innings,
  innings: Innings,
  { striker, bowler, wickets }: Delivery,
  doc: CricketDocument,
): string[] {
  const moments: string[] = [];
  const before = last.batters[striker]?.runs ?? 0;
  const batter = innings.batters[striker];
  for (const mark of [50, 100, 150, 200, 250, 300]) {
    if (batter && before < mark && batter.runs >= mark) {
      moments.push(`${mark} for ${surname(doc.players, striker)}, off ${counted(batter.balls, "ball")}.`);
    }
  }
  const taken = innings.bowlers[bowler]?.wickets ?? 0;
  if (wickets?.length && taken >= 5 && taken > (last.bowlers[bowler]?.wickets ?? 0)) {
    moments.push(
      `${inWords(taken)} wickets for ${surname(doc.players, bowler)}.`.replace(/^./, (c) => c.toUpperCase()),
    );
  }
  if (innings.bowlers[bowler]?.streak === 3 && last.bowlers[bowler]?.streak !== 3) {
    moments.push(`A hat-trick for ${surname(doc.players, bowler)}!`);
  }
  moments.push(...partnershipMoments(last, innings));
  const hundreds = Math.floor(innings.runs / 100);
  if (hundreds > Math.floor(last.runs / 100))
    moments.push(`${hundreds * 100} up for ${teamName(doc, innings.batting)}.`);
  return moments;
}

function partnershipMoments(last: Innings, innings: Innings): string[] {
  const key = partnershipFor(innings, last.wickets + 1);
  const pair = innings.partnerships[key];
  if (!pair) return [];
  const before = last.partnerships[key]?.runs ?? 0;
  const passed = [50, 100, 150, 200, 250, 300].find((mark) => before < mark && pair.runs >= mark);
  return passed ? [`${passed} partnership, off ${counted(pair.balls, "ball")}.`] : [];
}

function overSummary(doc: CricketDocument, innings: Innings): NonNullable<Entry["summary"]> {
  const over = innings.overs;
  const log = overAt(innings, over - 1);
  const batters = [innings.striker, innings.nonStriker].filter((id) => id !== undefined);
  const bowler = log && innings.bowlers[log.bowler];
  return {
    title: `Over ${over}`,
    items: [
      log ? `${counted(log.runs, "run")}${log.wickets ? `, ${counted(log.wickets, "wicket")}` : ""}` : "",
      `${teamName(doc, innings.batting)} ${inningsScore(innings)}`,
      ...batters.map((id) => {
        const row = innings.batters[id];
        return row ? `${surname(doc.players, id)} ${row.runs} (${row.balls})` : "";
      }),
      log && bowler
        ? `${surname(doc.players, log.bowler)} ${bowler.oversText.replace(/\.0$/, "")}-${bowler.maidens}-${bowler.runs}-${bowler.wickets}`
        : "",
    ].filter(Boolean),
  };
}
