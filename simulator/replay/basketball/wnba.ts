/** Reads the WNBA's game pages: the box score, and `postGameData.postPlayByPlayData`, a list of actions a period. */
import * as v from "valibot";
import type { Happening } from "../../../match/event.ts";
import { otherSide, type PlayerId, SIDES, type SideId } from "../../../match/ids.ts";
import {
  feetOf,
  formatOf,
  foulKind,
  isPerson,
  isSidesOwn,
  type Person,
  personId,
  Rebounds,
  recordingOf,
  rulingIn,
  type Row,
  seasonOf,
  secondsOf,
  shotHow,
  spotOf,
  throwOf,
} from "./game.ts";
import { competitionOf } from "./playbyplay-v2.ts";
import { isRecord, parsedAs } from "../parsed.ts";
import { type RecordingReader } from "../reader.ts";

const number = v.optional(v.nullable(v.number()), 0);
const words = v.optional(v.nullable(v.string()), "");
const score = v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number)), 0);

const action = v.object({
  clock: v.optional(v.string(), ""),
  teamId: number,
  personId: number,
  location: words,
  actionType: words,
  subType: words,
  description: words,
  playerName: words,
  shotValue: number,
  shotDistance: number,
  xLegacy: number,
  yLegacy: number,
  actionNumber: number,
  /** The order of play within the period. */
  actionId: number,
  scoreHome: score,
  scoreAway: score,
});
type Action = v.InferOutput<typeof action>;

const person = v.object({
  personId: v.number(),
  name: words,
  firstName: words,
  familyName: words,
  jerseyNum: words,
  position: words,
});
const team = v.object({
  teamId: v.number(),
  teamName: v.optional(v.string(), ""),
  teamCity: v.optional(v.string(), ""),
  teamTricode: v.string(),
  players: v.optional(v.array(person), []),
});
type Team = v.InferOutput<typeof team>;

const page = v.object({
  gameID: v.optional(v.string()),
  boxscore: v.object({
    gameId: v.string(),
    gameTimeUTC: v.optional(v.string()),
    gameLabel: words,
    arena: v.optional(v.object({ arenaName: words })),
    homeTeam: team,
    awayTeam: team,
  }),
  postGameData: v.object({
    postBoxscoreData: v.optional(v.object({ homeTeam: v.optional(team), awayTeam: v.optional(team) })),
    postPlayByPlayData: v.pipe(
      v.array(
        v.object({
          period: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
          actions: v.array(action),
        }),
      ),
      v.minLength(1),
    ),
  }),
});
type Page = v.InferOutput<typeof page>;

export const wnba: RecordingReader = {
  name: "WNBA page JSON",
  recognises: ({ json }) => isRecord(json) && isRecord(json["boxscore"]) && isRecord(json["postGameData"]),
  async read({ json }) {
    return [new Reading(parsedAs(page, json)).recording()];
  },
};

interface Known extends Person {
  readonly key: number;
  readonly family: string;
}

class Reading {
  readonly #page: Page;
  readonly #teams: Readonly<Record<SideId, Team>>;
  readonly #people: Readonly<Record<SideId, readonly Known[]>>;
  /** As the sentences call them: surname, by side. */
  readonly #called: Record<SideId, Map<string, number>> = { a: new Map(), b: new Map() };
  readonly #rebounds = new Rebounds();
  #missed: SideId | undefined;

  constructor(parsed: Page) {
    this.#page = parsed;
    const { homeTeam, awayTeam } = parsed.boxscore;
    this.#teams = { a: homeTeam, b: awayTeam };
    const { postBoxscoreData } = parsed.postGameData;
    this.#people = {
      a: peopleOf(homeTeam, postBoxscoreData?.homeTeam),
      b: peopleOf(awayTeam, postBoxscoreData?.awayTeam),
    };
    for (const row of this.#actions()) {
      const side = this.#side(row);
      if (side && this.#player(row.personId) && row.playerName) {
        this.#called[side].set(row.playerName, row.personId ?? 0);
      }
    }
  }

  #actions(): readonly Action[] {
    return this.#page.postGameData.postPlayByPlayData.flatMap(({ actions }) => actions);
  }

  recording() {
    const { boxscore, postGameData } = this.#page;
    const { gameId, arena, gameLabel, gameTimeUTC } = boxscore;
    const clocks = postGameData.postPlayByPlayData.flatMap(({ period, actions }) =>
      actions.map(({ clock }) => [period, secondsOf(clock) ?? 0] as const),
    );
    const startsAt = Date.parse(gameTimeUTC ?? "");
    const venue = arena?.arenaName;
    return recordingOf(
      {
        number: gameId,
        format: formatOf(gameId, clocks),
        competition: competitionOf(gameId) + (gameLabel ? `, ${gameLabel}`.slice(0, 70) : ""),
        ...(venue && { venue }),
        startsAt: Number.isNaN(startsAt) ? Date.UTC(seasonOf(gameId), 6, 1) : startsAt,
        sides: { a: nameOf(this.#teams.a), b: nameOf(this.#teams.b) },
        people: { a: this.#people.a.map(lineOf), b: this.#people.b.map(lineOf) },
      },
      postGameData.postPlayByPlayData.flatMap(({ period, actions }) => {
        const ordered = actions.toSorted((one, other) => (one.actionId ?? 0) - (other.actionId ?? 0));
        return ordered.map((row, at): Row => ({ period, happenings: this.#happenings(row, at, ordered) }));
      }),
    );
  }

  /** "h" is the home side; `teamId` is 0 where the deed was the side's own, whose id then stands for a person. */
  #side({ location, teamId, personId: key }: Action): SideId | undefined {
    const byId = SIDES.find((side) => [teamId, key].includes(this.#teams[side].teamId));
    return byId ?? (location === "h" ? "a" : location === "v" ? "b" : undefined);
  }

  #player(key: number | null): PlayerId | undefined {
    const known = SIDES.some((side) => this.#people[side].some((each) => each.key === key));
    return key !== null && isPerson(key) && known ? personId(key) : undefined;
  }

  /** Somebody whom a sentence calls by name alone. */
  #named(side: SideId, name: string | undefined): PlayerId | undefined {
    if (!name) return undefined;
    const wanted = name.trim();
    const called = this.#called[side].get(wanted);
    if (called !== undefined) return personId(called);
    const family = this.#people[side].filter((each) => each.family === wanted || each.name === wanted);
    return family.length === 1 ? family[0]?.id : undefined;
  }

  #happenings(row: Action, at: number, actions: readonly Action[]): readonly Happening[] {
    const seconds = secondsOf(row.clock);
    const clock = seconds === undefined ? {} : { clock: seconds };
    const side = this.#side(row);
    const player = this.#player(row.personId);
    const who = player ? { player } : {};
    const text = row.description ?? "";
    const manner = (row.subType ?? "").toLowerCase();
    const type = (row.actionType ?? "").toLowerCase();
    if (type === "jump ball") return [this.#jumpBall(text, side, clock)];
    if (type === "timeout") {
      return [
        { type: "basketball.timeout-called", ...clock, ...(side && manner !== "official" && { side }) },
      ];
    }
    if (type === "instant replay") {
      return [{ type: "basketball.play-reviewed", ...clock, ruling: rulingIn(manner) }];
    }
    if (!side) return [];
    switch (type) {
      case "made shot":
      case "missed shot": {
        const made = type === "made shot";
        this.#missed = made ? undefined : side;
        const block = made ? undefined : this.#answer(/^(.+?) BLOCK/, at, actions, otherSide(side));
        const assist = made ? this.#named(side, /\(([^()]+?) \d+ AST\)/.exec(text)?.[1]) : undefined;
        const how = shotHow(text) ?? (manner || undefined);
        const feet = feetOf(text) ?? (row.shotDistance || undefined);
        const unknown = !row.xLegacy && !row.yLegacy && !/layup|dunk|tip/i.test(text);
        return [
          {
            type: "basketball.shot-taken",
            ...clock,
            side,
            ...who,
            points: row.shotValue === 3 || /3PT/.test(text) ? 3 : 2,
            made,
            ...(how && { how: how.slice(0, 60) }),
            ...(feet !== undefined && { distance: Math.min(100, Math.round(feet)) }),
            ...(unknown ? {} : spotOf(row.xLegacy, row.yLegacy)),
            ...(assist && { assist }),
            ...(block && { block }),
          },
        ];
      }
      case "free throw": {
        // Rows by which nobody scores have no score.
        const made = text ? !/^\s*MISS/.test(text) : row.scoreHome + row.scoreAway > 0;
        this.#missed = made ? undefined : side;
        return [
          {
            type: "basketball.free-throw-taken",
            ...clock,
            side,
            ...who,
            made,
            ...throwOf(row.subType || text),
          },
        ];
      }
      case "rebound": {
        const offensive = this.#rebounds.isOffensive(text, String(row.personId), side, this.#missed);
        return [{ type: "basketball.rebound-taken", ...clock, side, ...who, offensive }];
      }
      case "turnover": {
        if (/no turnover/.test(manner)) return [];
        const steal = this.#answer(/^(.+?) STEAL/, at, actions, otherSide(side));
        const how = manner.replace(/ turnover$/, "").slice(0, 60);
        return [
          {
            type: "basketball.turnover-committed",
            ...clock,
            side,
            ...who,
            ...(how && how !== "unknown" && { how }),
            ...(steal && { steal }),
          },
        ];
      }
      case "foul": {
        const own = isSidesOwn(`${manner} ${text}`);
        const name = row.playerName;
        return [
          {
            type: "basketball.foul-called",
            ...clock,
            side,
            kind: foulKind(`${manner} ${text}`),
            ...(player && !own ? { player } : name ? { person: name.slice(0, 80) } : {}),
          },
        ];
      }
      case "violation":
        return [
          {
            type: "basketball.violation-called",
            ...clock,
            side,
            ...who,
            ...(manner && { how: manner.slice(0, 60) }),
          },
        ];
      case "substitution": {
        const arriving = this.#named(side, /SUB: (.+) FOR /.exec(text)?.[1]);
        if (!arriving && !player) return [];
        return [
          {
            type: "basketball.substitution-made",
            ...clock,
            side,
            ...(player && { out: player }),
            ...(arriving && { in: arriving }),
          },
        ];
      }
      case "ejection":
        return player ? [{ type: "basketball.player-disqualified", ...clock, side, player }] : [];
      // Steals and blocks, which have no type here, stand with the turnover and the shot that they answer.
      default:
        return [];
    }
  }

  /** Who blocked the shot, or stole the ball: a row of the same number and time, next to the one that it answers. */
  #answer(what: RegExp, at: number, actions: readonly Action[], side: SideId): PlayerId | undefined {
    const row = actions[at];
    for (const step of [1, -1, 2, -2]) {
      const other = actions[at + step];
      if (!row || !other || other.clock !== row.clock || this.#side(other) !== side) continue;
      if (other.actionNumber !== row.actionNumber && Math.abs(step) > 1) continue;
      if (!other.actionType && what.test(other.description ?? "")) return this.#player(other.personId);
    }
    return undefined;
  }

  #jumpBall(text: string, side: SideId | undefined, clock: { clock?: number }): Happening {
    const [, one, other, to] = /Jump Ball (.+?) vs\. (.+?): Tip to (.*)$/.exec(text) ?? [];
    const anyone = (name: string | undefined) => this.#named("a", name) ?? this.#named("b", name);
    const jumpers = [one, other].flatMap((name) => anyone(name) ?? []);
    const tippedTo = anyone(to);
    const won =
      SIDES.find((each) => this.#people[each].some(({ id }) => id === tippedTo)) ?? (to ? undefined : side);
    return {
      type: "basketball.jump-ball-held",
      ...clock,
      ...(jumpers.length === 2 && jumpers[0] !== jumpers[1] && { jumpers }),
      ...(won && { won }),
      ...(tippedTo && { tippedTo }),
    };
  }
}

const nameOf = ({ teamCity, teamName, teamTricode }: Team) => ({
  name: (`${teamCity} ${teamName}`.trim() || teamTricode).slice(0, 60),
  short: teamTricode.slice(0, 5) || "?",
});

function peopleOf(listed: Team, played: Team | undefined): readonly Known[] {
  const people = new Map<number, Known>();
  for (const each of [...(played?.players ?? []), ...listed.players]) {
    const name = each.name || `${each.firstName ?? ""} ${each.familyName ?? ""}`.trim();
    if (!isPerson(each.personId) || !name || people.has(each.personId)) continue;
    people.set(each.personId, {
      key: each.personId,
      id: personId(each.personId),
      name: name.slice(0, 80),
      family: each.familyName ?? "",
      ...(/^\d{1,3}$/.test((each.jerseyNum ?? "").trim()) && { shirt: Number(each.jerseyNum) }),
      ...(each.position && { position: each.position.slice(0, 40) }),
    });
  }
  return [...people.values()];
}

const lineOf = ({ key: _key, family: _family, ...line }: Known): Person => line;
