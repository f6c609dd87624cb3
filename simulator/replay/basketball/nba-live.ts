/** Reads the league's live feed: `game.actions`, with the box score of the same feed beside it if there is one. */
import * as v from "valibot";
import type { Happening } from "../../../match/event.ts";
import { type PlayerId, SIDES, type SideId } from "../../../match/ids.ts";
import type { Side } from "../../../match/head.ts";
import {
  formatOf,
  foulKind,
  isPerson,
  isSidesOwn,
  type Person,
  personId,
  recordingOf,
  rulingIn,
  type Row,
  seasonOf,
  secondsOf,
  spotOf,
  throwOf,
} from "./game.ts";
import { competitionOf } from "./playbyplay-v2.ts";
import { isRecord, parsedAs } from "../parsed.ts";
import { type RecordingReader, type Surroundings, UnreadableRecording } from "../reader.ts";

const id = v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number)), 0);
const words = v.optional(v.nullable(v.string()));
const coordinate = v.optional(v.nullable(v.number()));

const action = v.object({
  orderNumber: v.optional(v.number()),
  actionNumber: v.optional(v.number()),
  clock: v.optional(v.string(), ""),
  timeActual: words,
  period: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  actionType: v.string(),
  subType: words,
  descriptor: words,
  qualifiers: v.optional(v.array(v.string()), []),
  teamId: id,
  teamTricode: words,
  personId: id,
  playerName: words,
  playerNameI: words,
  possession: id,
  scoreHome: id,
  scoreAway: id,
  xLegacy: coordinate,
  yLegacy: coordinate,
  shotDistance: coordinate,
  shotResult: words,
  description: words,
  assistPersonId: id,
  assistPlayerNameInitial: words,
  blockPersonId: id,
  blockPlayerName: words,
  stealPersonId: id,
  stealPlayerName: words,
  foulDrawnPersonId: id,
  foulDrawnPlayerName: words,
  jumpBallWonPersonId: id,
  jumpBallWonPlayerName: words,
  jumpBallLostPersonId: id,
  jumpBallLostPlayerName: words,
  jumpBallRecoverdPersonId: id,
});
type Action = v.InferOutput<typeof action>;

const feed = v.object({
  game: v.object({ gameId: v.string(), actions: v.pipe(v.array(action), v.minLength(1)) }),
});

const person = v.object({
  personId: id,
  name: v.optional(v.string(), ""),
  jerseyNum: v.optional(v.string(), ""),
  position: v.optional(v.string(), ""),
  starter: v.optional(v.string(), ""),
});
const listed = v.object({
  teamId: id,
  teamName: v.string(),
  teamCity: v.optional(v.string(), ""),
  teamTricode: v.string(),
  players: v.optional(v.array(person), []),
});
const boxScore = v.object({
  game: v.object({
    gameTimeUTC: v.optional(v.string()),
    arena: v.optional(v.object({ arenaName: v.optional(v.string()) })),
    homeTeam: listed,
    awayTeam: listed,
  }),
});
type BoxScore = v.InferOutput<typeof boxScore>["game"];

export const nbaLive: RecordingReader = {
  name: "NBA live JSON",
  recognises: ({ json }) =>
    isRecord(json) && isRecord(json["game"]) && ("actions" in json["game"] || "homeTeam" in json["game"]),
  async read({ json }, surroundings) {
    if (v.is(boxScore, json) && !(isRecord(json) && isRecord(json["game"]) && "actions" in json["game"])) {
      throw new UnreadableRecording("game.actions: a box score, there is no play-by-play in it");
    }
    const { gameId, actions } = parsedAs(feed, json).game;
    const ordered = actions.toSorted((one, other) => orderOf(one) - orderOf(other));
    return [new Reading(gameId, ordered, await boxScoreOf(gameId, surroundings)).recording()];
  },
};

/** The order of play; `actionNumber` is the order of entry. */
const orderOf = ({ orderNumber, period }: Action): number => orderNumber ?? period;

async function boxScoreOf(gameId: string, surroundings: Surroundings): Promise<BoxScore | undefined> {
  for (const name of [`nba_details_live_${gameId}.json`, `boxscore_${gameId}.json`]) {
    const text = await surroundings.sibling(name);
    if (text === undefined) continue;
    try {
      const parsed = v.safeParse(boxScore, JSON.parse(text));
      if (parsed.success) return parsed.output.game;
    } catch {
      // What lies beside the file is a help; the game is read without it as well.
    }
  }
  return undefined;
}

class Reading {
  readonly #number: string;
  readonly #actions: readonly Action[];
  readonly #box: BoxScore | undefined;
  readonly #sides: ReadonlyMap<number, SideId>;
  readonly #people: ReadonlyMap<number, { readonly name: string; readonly side: SideId }>;

  constructor(number: string, actions: readonly Action[], box: BoxScore | undefined) {
    this.#number = number;
    this.#actions = actions;
    this.#box = box;
    this.#sides = box
      ? new Map([
          [box.homeTeam.teamId, "a"],
          [box.awayTeam.teamId, "b"],
        ])
      : sidesByScore(actions);
    this.#people = peopleIn(actions, this.#sides);
  }

  recording() {
    const number = this.#number;
    const clocks = this.#actions.map(({ period, clock }) => [period, secondsOf(clock) ?? 0] as const);
    const begun = Date.parse(this.#actions[0]?.timeActual ?? this.#box?.gameTimeUTC ?? "");
    const venue = this.#box?.arena?.arenaName;
    const court = this.#court();
    const rows = this.#actions.map((each, at): Row => {
      const time = Date.parse(each.timeActual ?? "");
      const happenings = this.#happenings(each, this.#actions[at - 1]);
      return { period: each.period, ...(Number.isNaN(time) ? {} : { time }), happenings };
    });
    return recordingOf(
      {
        number,
        format: formatOf(number, clocks),
        competition: competitionOf(number),
        ...(venue && { venue }),
        startsAt: Number.isNaN(begun) ? Date.UTC(seasonOf(number) + 1, 0, 1) : begun,
        sides: { a: this.#team("a"), b: this.#team("b") },
        people: { a: this.#lineUp("a"), b: this.#lineUp("b") },
        ...(court && { court }),
      },
      rows,
    );
  }

  /** Of the team that the row names, else of its player's. */
  #side({ teamId, teamTricode, personId: key }: Action): SideId | undefined {
    const named = teamTricode && SIDES.find((side) => this.#team(side).short === teamTricode);
    return this.#sides.get(teamId) ?? (named || this.#people.get(key)?.side);
  }

  #boxTeam(side: SideId) {
    return side === "a" ? this.#box?.homeTeam : this.#box?.awayTeam;
  }

  #team(side: SideId): Side {
    const known = this.#boxTeam(side);
    const code =
      known?.teamTricode ??
      this.#actions.find(({ teamId, teamTricode }) => teamTricode && this.#sides.get(teamId) === side)
        ?.teamTricode ??
      (side === "a" ? "HOME" : "AWAY");
    const name = known ? `${known.teamCity} ${known.teamName}`.trim() : code;
    return { name: name.slice(0, 60), short: code.slice(0, 5) };
  }

  #lineUp(side: SideId): readonly Person[] {
    const named = (this.#boxTeam(side)?.players ?? []).filter((each) => isPerson(each.personId) && each.name);
    const known = new Set(named.map((each) => each.personId));
    const others = [...this.#people].filter(([key, each]) => each.side === side && !known.has(key));
    return [
      ...named.map((each) => ({
        id: personId(each.personId),
        name: each.name.slice(0, 80),
        ...(/^\d{1,3}$/.test(each.jerseyNum) && { shirt: Number(each.jerseyNum) }),
        ...(each.position && { position: each.position }),
        ...(each.starter !== "1" && { bench: true }),
      })),
      ...others.map(([key, { name }]) => ({ id: personId(key), name: name.slice(0, 80) })),
    ];
  }

  /** Minutes can be told where the box score names who began: the feed has every substitution. */
  #court(): Readonly<Record<SideId, readonly PlayerId[]>> | undefined {
    const five = (side: SideId) =>
      (this.#boxTeam(side)?.players ?? [])
        .filter(({ starter }) => starter === "1")
        .map((each) => personId(each.personId));
    const fives = { a: five("a"), b: five("b") };
    return SIDES.every((side) => fives[side].length === 5) ? fives : undefined;
  }

  #player(key: number): PlayerId | undefined {
    const inBox = SIDES.some((side) => this.#boxTeam(side)?.players.some((each) => each.personId === key));
    return isPerson(key) && (inBox || this.#people.has(key)) ? personId(key) : undefined;
  }

  #happenings(row: Action, before: Action | undefined): readonly Happening[] {
    const seconds = secondsOf(row.clock);
    const clock = seconds === undefined ? {} : { clock: seconds };
    const side = this.#side(row);
    const player = this.#player(row.personId);
    const who = player ? { player } : {};
    const type = row.actionType.toLowerCase();
    const manner = [row.descriptor, row.subType].filter(Boolean).join(" ").toLowerCase().slice(0, 60);
    const how = manner ? { how: manner } : {};
    if (type === "jumpball") return [this.#jumpBall(row, clock)];
    if (type === "timeout") {
      const own = row.subType?.toLowerCase() !== "official" && side;
      return [{ type: "basketball.timeout-called", ...clock, ...(own && { side: own }) }];
    }
    if (type === "instantreplay") {
      const text = `${row.subType ?? ""} ${row.descriptor ?? ""} ${row.description ?? ""}`;
      const asked = /challenge/i.test(text) && side;
      return [
        { type: "basketball.play-reviewed", ...clock, ruling: rulingIn(text), ...(asked && { by: asked }) },
      ];
    }
    if (!side) {
      if (!SCORING.includes(type) || !isMade(row, before)) return [];
      throw new UnreadableRecording(
        `game.actions: nobody knows whose basket ${row.actionNumber ?? "one"} was`,
      );
    }
    switch (type) {
      case "2pt":
      case "3pt":
      case "heave": {
        const made = isMade(row, before);
        const assist = this.#player(row.assistPersonId);
        const block = this.#player(row.blockPersonId);
        const { shotDistance } = row;
        return [
          {
            type: "basketball.shot-taken",
            ...clock,
            side,
            ...who,
            points: type === "2pt" ? 2 : 3,
            made,
            ...how,
            ...(typeof shotDistance === "number" && {
              distance: Math.min(100, Math.max(0, Math.floor(shotDistance))),
            }),
            ...spotOf(row.xLegacy, row.yLegacy),
            ...(made && assist && { assist }),
            ...(!made && block && { block }),
          },
        ];
      }
      case "freethrow": {
        const made = isMade(row, before);
        const worth = made && before ? scored(row, before) : 1;
        return [
          {
            type: "basketball.free-throw-taken",
            ...clock,
            side,
            ...who,
            made,
            ...throwOf(row.subType ?? ""),
            // The G League's single throws are worth what the foul was.
            ...(this.#number.startsWith("20") && (worth === 2 || worth === 3) && { points: worth }),
          },
        ];
      }
      case "rebound":
        return [
          {
            type: "basketball.rebound-taken",
            ...clock,
            side,
            ...who,
            offensive: row.subType === "offensive",
          },
        ];
      case "turnover": {
        const steal = this.#player(row.stealPersonId);
        return [
          { type: "basketball.turnover-committed", ...clock, side, ...who, ...how, ...(steal && { steal }) },
        ];
      }
      case "foul":
        return [this.#foul(row, side, clock)];
      case "violation":
        return [{ type: "basketball.violation-called", ...clock, side, ...who, ...how }];
      case "substitution":
        if (!player) return [];
        return [
          {
            type: "basketball.substitution-made",
            ...clock,
            side,
            ...(row.subType === "in" ? { in: player } : { out: player }),
          },
        ];
      case "ejection":
        return player ? [{ type: "basketball.player-disqualified", ...clock, side, player }] : [];
      // Steals and blocks stand with the turnover and the shot that they answer.
      default:
        return [];
    }
  }

  #foul(row: Action, side: SideId, clock: { clock?: number }): Happening {
    const text = `${row.subType ?? ""} ${row.descriptor ?? ""} ${row.qualifiers.join(" ")}`;
    const kind = foulKind(text);
    const player = this.#player(row.personId);
    const drawnBy = this.#player(row.foulDrawnPersonId);
    const name = row.playerNameI ?? row.playerName;
    return {
      type: "basketball.foul-called",
      ...clock,
      side,
      kind,
      ...(player && !isSidesOwn(text) ? { player } : name ? { person: name.slice(0, 80) } : {}),
      ...(drawnBy && { drawnBy }),
    };
  }

  #jumpBall(row: Action, clock: { clock?: number }): Happening {
    const jumpers = [row.jumpBallWonPersonId, row.jumpBallLostPersonId].flatMap(
      (key) => this.#player(key) ?? [],
    );
    const won = this.#sides.get(row.possession) ?? this.#sides.get(row.teamId);
    const tippedTo = this.#player(row.jumpBallRecoverdPersonId);
    return {
      type: "basketball.jump-ball-held",
      ...clock,
      ...(jumpers.length === 2 && { jumpers }),
      ...(won && { won }),
      ...(tippedTo && { tippedTo }),
    };
  }
}

const SCORING: readonly string[] = ["2pt", "3pt", "heave", "freethrow"];

const scored = (row: Action, before: Action): number =>
  row.scoreHome + row.scoreAway - before.scoreHome - before.scoreAway;

/** As the row says, else by the score, which every row has. */
const isMade = (row: Action, before: Action | undefined): boolean =>
  row.shotResult ? row.shotResult === "Made" : before !== undefined && scored(row, before) > 0;

/** The home side is the one by whose baskets the home score grows. */
function sidesByScore(actions: readonly Action[]): ReadonlyMap<number, SideId> {
  const teams = [...new Set(actions.map(({ teamId }) => teamId))].filter((team) => team > 0);
  let home = 0;
  let away = 0;
  for (const row of actions) {
    const scores = row.shotResult === "Made" && row.teamId > 0;
    if (scores && row.scoreHome > home) return sidesFor(row.teamId, teams, "a");
    if (scores && row.scoreAway > away) return sidesFor(row.teamId, teams, "b");
    home = Math.max(home, row.scoreHome);
    away = Math.max(away, row.scoreAway);
  }
  return new Map(teams.slice(0, 2).map((team, at) => [team, at === 0 ? "a" : "b"]));
}

const sidesFor = (team: number, teams: readonly number[], side: SideId): ReadonlyMap<number, SideId> =>
  new Map(teams.map((each) => [each, (each === team) === (side === "a") ? "a" : "b"]));

/** Whoever does what only players do; coaches have fouls alone. */
function peopleIn(actions: readonly Action[], sides: ReadonlyMap<number, SideId>) {
  const people = new Map<number, { name: string; side: SideId }>();
  const meet = (key: number, name: string | null | undefined, side: SideId | undefined) => {
    const known = people.get(key);
    if (isPerson(key) && name && side && (!known || known.name.length < name.length)) {
      people.set(key, { name, side });
    }
  };
  const other = (side: SideId | undefined) => side && (side === "a" ? "b" : "a");
  for (const row of actions) {
    const side = sides.get(row.teamId);
    const type = row.actionType.toLowerCase();
    if (type !== "foul" && type !== "violation" && type !== "jumpball") {
      meet(row.personId, row.playerNameI ?? row.playerName, side);
    }
    meet(row.assistPersonId, row.assistPlayerNameInitial, side);
    meet(row.blockPersonId, row.blockPlayerName, other(side));
    meet(row.stealPersonId, row.stealPlayerName, other(side));
    meet(row.foulDrawnPersonId, row.foulDrawnPlayerName, other(side));
  }
  return people;
}
