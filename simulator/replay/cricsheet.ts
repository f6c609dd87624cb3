/** Reads recorded cricket matches in Cricsheet's JSON (https://cricsheet.org/format/json/). */
import type { CricketDocument } from "../../match/cricket/card.ts";
import type { CRICKET_NAMES, CricketFormat } from "../../match/cricket/format.ts";
import { type ClosedBy, DISMISSALS, type DismissalKind, type Wicket } from "../../match/cricket/events.ts";
import { currentInnings } from "../../match/cricket/outcome.ts";
import { stillIn } from "../../match/cricket/innings.ts";
import { ballsIn, oversOf, splitOvers } from "../../match/cricket/overs.ts";
import { matchId, otherSide, playerId, type MatchId, type PlayerId, type SideId } from "../../match/ids.ts";
import {
  type CricsheetDelivery,
  type CricsheetInfo,
  type CricsheetInnings,
  CricsheetMatch,
} from "./cricsheet-format.ts";
import { isRecord, parsedAs } from "./parsed.ts";
import { type Recording, type RecordingReader, UnreadableRecording } from "./reader.ts";
import { EventWriter } from "./writer.ts";

const SECONDS = { ball: 35, overChange: 40, inningsBreak: 15 * 60, beforePlay: 15 * 60 } as const;
const DAY_BEGINS = "T10:00:00.000Z";
/** A day of a long match is ninety overs. */
const BALLS_A_DAY = 540;

export const cricsheet: RecordingReader = {
  name: "Cricsheet JSON",
  recognises: ({ json }) =>
    isRecord(json) &&
    isRecord(json["info"]) &&
    "match_type" in json["info"] &&
    Array.isArray(json["innings"]),
  async read({ json }) {
    const parsed = parsedAs(CricsheetMatch, json);
    return [new Reading(parsed, idOf(parsed.info)).recording()];
  },
};

/** "india-v-new-zealand-2021-06-18" */
function idOf({ teams, dates: [day = ""] }: CricsheetInfo): MatchId {
  const slug = `${slugOf(teams[0])}-v-${slugOf(teams[1])}`.slice(0, 63 - day.length).replace(/-+$/, "");
  return matchId(`${slug}-${day}`);
}

const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");

/** One match on its way from the file's shape to events. */
class Reading {
  readonly #info: CricsheetInfo;
  readonly #innings: readonly CricsheetInnings[];
  readonly #match: MatchId;
  readonly #writer: EventWriter<CricketDocument>;
  /** Legal balls of the match so far, for the day that it is. */
  #balls = 0;

  constructor({ info, innings }: CricsheetMatch, match: MatchId) {
    this.#info = info;
    this.#innings = innings.map((each) => ({ ...each, overs: each.overs.toSorted(inOrder) }));
    this.#match = match;
    this.#writer = new EventWriter(
      match,
      Date.parse(`${info.dates[0]}${DAY_BEGINS}`) - SECONDS.beforePlay * 1000,
    );
  }

  recording(): Recording {
    this.#announce();
    for (const innings of this.#innings) this.#play(innings);
    this.#finish();
    return { match: this.#match, events: this.#writer.events };
  }

  #announce(): void {
    const { info } = this;
    const { teams, event = {}, venue, city } = info;
    const stage =
      event.stage ??
      (event.group === undefined ? undefined : `Group ${event.group}`) ??
      (event.match_number === undefined ? undefined : `Match ${event.match_number}`);
    const ground = venue ?? city;
    this.#writer.write({
      type: "announced",
      format: formatOf(info, this.#innings),
      competition: event.name ?? `${info.match_type}${info.season === undefined ? "" : ` ${info.season}`}`,
      ...(stage && { stage }),
      ...(ground && { venue: ground }),
      startsAt: `${info.dates[0]}${DAY_BEGINS}`,
      sides: { a: named(teams[0]), b: named(teams[1]) },
    });
    for (const team of teams) {
      const players = info.players[team] ?? [];
      if (players.length === 0) continue;
      const people = players.map((name) => ({ id: this.#person(name), name }));
      this.#writer.write({ type: "lineup-named", side: this.#side(team), players: people });
    }
    if (info.toss?.winner && info.toss.decision) {
      this.#writer.write({
        type: "cricket.toss-won",
        side: this.#side(info.toss.winner),
        chose: info.toss.decision,
      });
    }
    this.#writer.wait(SECONDS.beforePlay);
    this.#writer.write({ type: "started" });
  }

  get info(): CricsheetInfo {
    return this.#info;
  }

  #play(innings: CricsheetInnings): void {
    const batting = this.#side(innings.team);
    const { pre, post } = innings.penalty_runs;
    const ordinal = 1 + Object.keys(this.#writer.doc.card.innings).length;
    if (ordinal > 1) this.#writer.wait(SECONDS.inningsBreak);
    const { target, late } = this.#target(innings);
    this.#writer.write({
      type: "cricket.innings-started",
      batting,
      ...(innings.super_over && { superOver: true }),
      ...(target && !late && { target }),
    });
    this.#setPowerplays(innings);
    if (pre > 0)
      this.#writer.write({ type: "cricket.penalty-awarded", side: batting, runs: pre, innings: ordinal });
    for (const [over, { deliveries }] of innings.overs.entries()) {
      this.#bowlOver(over, deliveries, batting, over === innings.overs.length - 1);
    }
    if (target && late) this.#writer.write({ type: "cricket.target-revised", ...target });
    for (const name of innings.absent_hurt) {
      this.#writer.write({ type: "cricket.batter-absent", side: batting, batter: this.#person(name) });
    }
    const open = currentInnings(this.#writer.doc.card);
    if (open)
      this.#writer.write({ type: "cricket.innings-closed", reason: this.#closedBy(innings, open.wickets) });
    if (post > 0)
      this.#writer.write({ type: "cricket.penalty-awarded", side: batting, runs: post, innings: ordinal });
  }

  /** Nine down with overs in hand, a side had nobody left to bat; not every file says who was absent. */
  #closedBy({ declared, forfeited }: CricsheetInnings, wickets: number): ClosedBy {
    if (declared) return "declared";
    if (forfeited) return "forfeited";
    return wickets === 9 && this.#writer.doc.card.format.inningsPerSide === 1 ? "all out" : "time";
  }

  #setPowerplays({ powerplays }: CricsheetInnings): void {
    const known = powerplays.flatMap(({ from, to, type }) => {
      const kind = POWERPLAYS.find((name) => name === type);
      return kind ? [{ kind, from: splitOvers(from).overs, to: splitOvers(to).overs }] : [];
    });
    if (known.length > 0)
      this.#writer.write({ type: "cricket.powerplays-set", powerplays: known.slice(0, 6) });
  }

  /**
   * The file gives the target that counted in the end. Where play went on past it, or it was won or lost by what
   * rain left of the chase, it was set only when rain ended the match, and comes after the last ball.
   */
  #target({ team, target, overs, penalty_runs }: CricsheetInnings) {
    if (target?.runs === undefined) return { target: undefined, late: false };
    const { runs } = target;
    const perOver = this.#info.balls_per_over;
    const deliveries = overs.flatMap((over) => over.deliveries);
    const totalOf = (balls: typeof deliveries) =>
      balls.reduce((sum, ball) => sum + ball.runs.total, penalty_runs.pre);
    const before = deliveries.slice(0, -1);
    const cap = target.overs === undefined ? Infinity : ballsIn(target.overs, perOver);
    const past = totalOf(before) >= runs || before.filter(isLegal).length >= cap;
    const { winner, by, method } = this.#info.outcome;
    const bowled = deliveries.filter(isLegal).length;
    const stopped = bowled < cap && method !== undefined && winner !== team;
    const short = stopped && by?.["runs"] === runs - 1 - totalOf(deliveries);
    const limit = short ? Number(oversOf(bowled, perOver)) : target.overs;
    return {
      target: { runs, ...(limit !== undefined && { overs: limit }) },
      late: past || short || (winner === team && by?.["runs"] !== undefined),
    };
  }

  /** Law 17.5: an over with another number of legal balls was miscounted by the umpire, and stands. */
  #bowlOver(over: number, deliveries: readonly CricsheetDelivery[], batting: SideId, last: boolean): void {
    const due = this.#info.balls_per_over;
    const balls = deliveries.filter(isLegal).length;
    const call = (counted: number) =>
      this.#writer.write({ type: "cricket.over-miscounted", over, balls: counted });
    // A wide after what was to be the last legal ball: the over stayed open for one more that never came.
    const stayedOpen = !deliveries.slice(-1).every(isLegal) && (balls >= due || !last);
    const allowed = stayedOpen ? balls + 1 : balls;
    if (allowed > due || (allowed < due && allowed > 0 && !last)) call(allowed);
    for (const delivery of deliveries) this.#bowl(delivery, over, batting);
    if (stayedOpen && !last) call(balls);
    this.#writer.wait(SECONDS.overChange);
  }

  #bowl(ball: CricsheetDelivery, over: number, batting: SideId): void {
    for (const { in: arriving, out, team, reason } of ball.replacements.match) {
      if (!team) continue;
      this.#writer.write({
        type: "cricket.player-replaced",
        side: this.#side(team),
        ...(out && { out: this.#person(out) }),
        in: { id: this.#person(arriving), name: arriving },
        reason: (reason ?? "replacement").replaceAll("_", " "),
      });
    }
    const striker = this.#named(ball.batter, batting);
    const nonStriker = this.#named(ball.non_striker, batting);
    const bowler = this.#named(ball.bowler, otherSide(batting));
    this.#retireUnmentioned(striker, nonStriker);
    const { extras, runs } = ball;
    const wickets = ball.wickets.filter(({ kind }) => isDismissal(kind) && kind !== "timed out");
    this.#writer.write({
      type: "cricket.delivery-bowled",
      over,
      striker,
      nonStriker,
      bowler,
      runs: { batter: runs.batter, ...withoutZeros(extras) },
      ...((runs.batter === 4 || runs.batter === 6) && !runs.non_boundary && { boundary: true }),
      ...(wickets.length > 0 && { wickets: wickets.map((wicket) => this.#wicket(wicket)) }),
    });
    for (const { kind, player_out } of ball.wickets) this.#leave(kind, this.#named(player_out, batting));
    if (ball.review?.by && ball.review.batter && currentInnings(this.#writer.doc.card)) {
      this.#writer.write({
        type: "cricket.decision-reviewed",
        by: this.#side(ball.review.by),
        batter: this.#person(ball.review.batter),
        upheld: ball.review.decision === "upheld",
        ...(ball.review.umpires_call && { umpiresCall: true }),
      });
    }
    this.#pass(ball);
  }

  #pass(ball: CricsheetDelivery): void {
    this.#writer.wait(SECONDS.ball);
    if (!isLegal(ball)) return;
    this.#balls += 1;
    const day = this.#info.dates[Math.floor(this.#balls / BALLS_A_DAY)];
    if (day && this.#balls % BALLS_A_DAY === 0) this.#writer.waitUntil(Date.parse(`${day}${DAY_BEGINS}`));
  }

  /** A batter who is gone without being out has retired, even where the file does not say so (Law 25.4). */
  #retireUnmentioned(striker: PlayerId, nonStriker: PlayerId): void {
    const innings = currentInnings(this.#writer.doc.card);
    for (const batter of innings ? stillIn(innings) : []) {
      if (batter === striker || batter === nonStriker) continue;
      this.#writer.write({ type: "cricket.batter-retired", batter, reason: "hurt" });
    }
  }

  #leave(kind: string, batter: PlayerId): void {
    if (kind === "timed out") this.#writer.write({ type: "cricket.batter-timed-out", batter });
    const reason = RETIREMENTS[kind];
    if (reason) this.#writer.write({ type: "cricket.batter-retired", batter, reason });
  }

  #wicket({ player_out, kind, fielders = [] }: CricsheetDelivery["wickets"][number]): Wicket {
    const hands = fielders.flatMap(({ name, substitute }) => {
      if (!name) return [];
      const id = this.#writer.doc.players[this.#person(name)] ? { id: this.#person(name) } : {};
      return [{ ...id, name, ...(substitute && { substitute: true }) }];
    });
    return {
      player: this.#person(player_out),
      kind: dismissalOf(kind),
      ...(hands.length > 0 && { fielders: hands }),
    };
  }

  #finish(): void {
    const { outcome, player_of_match } = this.#info;
    const { winner, by, result, method, eliminator, bowl_out } = outcome;
    this.#writer.write({
      type: "finished",
      outcome: {
        ...(winner && { winner: this.#side(winner) }),
        ...(by && { by }),
        ...(result && { result }),
        ...(method && { method }),
        ...(eliminator && { eliminator: this.#side(eliminator) }),
        ...(bowl_out && { bowlOut: this.#side(bowl_out) }),
      },
      ...(player_of_match && { playerOfMatch: player_of_match.map((name) => this.#person(name)) }),
    });
  }

  #side(team: string): SideId {
    const at = this.#info.teams.indexOf(team);
    if (at < 0) throw new UnreadableRecording(`"${team}" is none of the two teams`);
    return at === 0 ? "a" : "b";
  }

  #person(name: string): PlayerId {
    return playerId(this.#info.registry.people[name] ?? (slugOf(name) || "unnamed"));
  }

  /** The player's id; somebody whom no line-up has named comes in first. */
  #named(name: string, side: SideId): PlayerId {
    const id = this.#person(name);
    if (!this.#writer.doc.players[id]) {
      this.#writer.write({
        type: "cricket.player-replaced",
        side,
        in: { id, name },
        reason: "not in the line-up",
      });
    }
    return id;
  }
}

const inOrder = (one: { over?: number | undefined }, other: { over?: number | undefined }): number =>
  (one.over ?? 0) - (other.over ?? 0);

const POWERPLAYS = ["mandatory", "batting", "fielding"] as const;

const isLegal = ({ extras }: CricsheetDelivery): boolean => !extras.wides && !extras.noballs;

const RETIREMENTS: Readonly<Record<string, "hurt" | "not out" | "out">> = {
  "retired hurt": "hurt",
  "retired not out": "not out",
  "retired out": "out",
};

const isDismissal = (kind: string): kind is DismissalKind => DISMISSALS.some((known) => known === kind);

function dismissalOf(kind: string): DismissalKind {
  if (isDismissal(kind)) return kind;
  throw new UnreadableRecording(`"${kind}" is no way to be out`);
}

const withoutZeros = (extras: CricsheetDelivery["extras"]) =>
  Object.fromEntries(Object.entries(extras).filter(([, runs]) => runs));

/** Initials of a name of several words, else its first three letters. */
function named(name: string): { name: string; short: string } {
  const words = name.split(/\s+/).filter(Boolean);
  const short = words.length > 1 ? words.map((word) => word[0]).join("") : name.slice(0, 3);
  return { name, short: short.toUpperCase().slice(0, 5) };
}

/** Where a file does not say how many overs were to be bowled. */
const USUAL_OVERS: Readonly<Record<string, number>> = { T20: 20, IT20: 20, ODI: 50, ODM: 50 };

/** Until the ICC's Board changed it, boundaries decided a tied super over; since then another is bowled. */
const REPEATED_SUPER_OVERS = "2019-10-14";

/** Nobody bowls more than a fifth of a limited innings. */
const BOWLERS = 5;

function formatOf(info: CricsheetInfo, innings: readonly CricsheetInnings[]): CricketFormat {
  const long = info.match_type === "Test" || info.match_type === "MDM";
  const bowled = Math.max(0, ...innings.map(({ overs }) => overs.length));
  const scheduled = info.overs ?? USUAL_OVERS[info.match_type];
  const overs = scheduled === undefined ? undefined : Math.max(scheduled, bowled);
  return {
    sport: "cricket",
    name: formatName(info),
    inningsPerSide: long ? 2 : 1,
    ...(overs !== undefined && !long && { overs, oversPerBowler: Math.ceil(overs / BOWLERS) }),
    ballsPerOver: info.balls_per_over,
    ...(!long && (info.dates[0] ?? "") < REPEATED_SUPER_OVERS && { countback: true }),
    ...(info.balls_per_over === 5 && { ballsPerSpell: 10 }),
  };
}

function formatName({
  match_type,
  balls_per_over,
  overs = 0,
  team_type,
}: CricsheetInfo): (typeof CRICKET_NAMES)[number] {
  switch (match_type) {
    case "Test":
      return "Test";
    case "MDM":
      return "First-class";
    case "ODI":
      return "ODI";
    case "ODM":
      return "List A";
    default:
      if (balls_per_over === 5) return "The Hundred";
      if (overs > 0 && overs <= 10) return "T10";
      return team_type === "international" ? "T20I" : "T20";
  }
}
