/** Reads recorded football matches in Wyscout's open data: events of one match or of many, names beside them. */
import * as v from "valibot";
import type { CardColour } from "../../../match/football/events.ts";
import {
  type MatchId,
  matchId,
  otherSide,
  type PlayerId,
  playerId,
  type SideId,
} from "../../../match/ids.ts";
import type { Happening } from "../../../match/event.ts";
import { firstOf, isRecord, parsedAs } from "../parsed.ts";
import {
  type Content,
  type Recording,
  type RecordingReader,
  type Surroundings,
  UnreadableRecording,
} from "../reader.ts";
import { EventWriter } from "../writer.ts";
import { endsOf, type FootballWriter, formatOf, playOut, sideNamed, type Timed } from "./play-out.ts";
import { concededAlone } from "./wyscout-conceded.ts";
import {
  type WyscoutEvent,
  WyscoutFile,
  WyscoutMatch,
  WyscoutListedPlayer,
  WyscoutPlayer,
  WyscoutTeam,
  type WyscoutTeamData,
} from "./wyscout-format.ts";
import { has, isGoal, isShot, kickOutcome, shotOutcome } from "./wyscout-shots.ts";
import { substitutionTime } from "./wyscout-substitution.ts";

const isEvent = (value: unknown): boolean => isRecord(value) && "matchPeriod" in value && "eventSec" in value;

/** matches.json, teams.json and players.json are lists of things with an id of Wyscout's. */
const isCompanion = (json: unknown): boolean => {
  const one = firstOf(json);
  return isRecord(one) && "wyId" in one;
};

export const wyscout: RecordingReader = {
  name: "Wyscout events",
  recognises: ({ json }) =>
    isEvent(firstOf(json)) || isCompanion(json) || (isRecord(json) && isEvent(firstOf(json["events"]))),
  async read(content, surroundings) {
    if (isCompanion(content.json))
      throw new UnreadableRecording("Wyscout's list of matches, teams or players: there are no events in it");
    const json = Array.isArray(content.json) ? { events: content.json } : content.json;
    const parsed = parsedAs(WyscoutFile, json);
    const beside = await companions(surroundings);
    const matches = Map.groupBy(parsed.events, (event) => event.matchId);
    return [...matches].map(([id, events]) => {
      const known = beside.matches.find(({ wyId }) => wyId === id);
      return new Reading(id, events, parsed, content, beside, known).recording();
    });
  },
};

interface Companions {
  readonly matches: readonly WyscoutMatch[];
  readonly teams: readonly v.InferOutput<typeof WyscoutTeam>[];
  readonly players: readonly WyscoutPlayer[];
}

async function companions(surroundings: Surroundings): Promise<Companions> {
  const list = async <S extends v.GenericSchema>(name: string, schema: S): Promise<v.InferOutput<S>[]> => {
    const text = await surroundings.sibling(name);
    let found: unknown;
    try {
      found = text === undefined ? [] : JSON.parse(text);
    } catch {
      return [];
    }
    // Whatever lies there under that name, only what has the shape is of use.
    return (Array.isArray(found) ? found : []).flatMap((one) => {
      const parsed = v.safeParse(schema, one);
      return parsed.success ? [parsed.output] : [];
    });
  };
  const [matches, teams, players] = await Promise.all([
    list("matches.json", WyscoutMatch),
    list("teams.json", WyscoutTeam),
    list("players.json", WyscoutPlayer),
  ]);
  return { matches, teams, players };
}

const PERIOD_NAMES = {
  "1H": "first-half",
  "2H": "second-half",
  E1: "extra-first-half",
  E2: "extra-second-half",
  P: "shootout",
} as const;

/** The competitions of the open data. */
const COMPETITIONS: Readonly<Record<number, string>> = {
  28: "World Cup",
  102: "European Championship",
  364: "English first division",
  412: "French first division",
  426: "German first division",
  524: "Italian first division",
  795: "Spanish first division",
};

/** Fouls by play; protests, lost time and the like are offences, for which no free kick is counted. */
const FOULS: readonly string[] = ["Foul", "Hand foul", "Violent Foul", "Simulation"];
const OWN_GOAL = 102;
const CARDS: readonly (readonly [tag: number, card: CardColour])[] = [
  [1701, "red"],
  [1703, "second yellow"],
  [1702, "yellow"],
];

const ORDER = Object.keys(PERIOD_NAMES);
const inTime = (one: WyscoutEvent, other: WyscoutEvent): number =>
  ORDER.indexOf(one.matchPeriod) - ORDER.indexOf(other.matchPeriod) || one.eventSec - other.eventSec;

const personId = (id: string): PlayerId => playerId(`wyscout-${id}`);
/** The files have their accents escaped twice: "Kant\\u00e9". */
const unescaped = (text: string): string =>
  text.replaceAll(/\\u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));

/** One match on its way from the file's shape to events. */
class Reading {
  readonly #match: MatchId;
  readonly #events: readonly WyscoutEvent[];
  readonly #home: string;
  readonly #away: string;
  readonly #names: ReadonlyMap<string, string>;
  readonly #people: ReadonlyMap<string, WyscoutPlayer>;
  readonly #known: WyscoutMatch | undefined;

  constructor(
    id: string,
    events: readonly WyscoutEvent[],
    file: WyscoutFile,
    { text }: Content,
    beside: Companions,
    known: WyscoutMatch | undefined,
  ) {
    this.#match = matchId(`wyscout-${id}`);
    this.#events = [...new Map(events.map((event, at) => [event.id ?? at, event])).values()].toSorted(inTime);
    this.#known = known;
    const own = Object.values(file.teams).flatMap(({ team }) => team ?? []);
    this.#names = new Map([...beside.teams, ...own].map(({ wyId, name }) => [wyId, unescaped(name)]));
    const listed = Object.values(file.players)
      .flat()
      .flatMap((one) => {
        const parsed = v.safeParse(WyscoutListedPlayer, one);
        return parsed.success ? [parsed.output.player] : [];
      });
    this.#people = new Map([...beside.players, ...listed].map((person) => [person.wyId, person]));
    const teams = [...new Set(this.#events.map(({ teamId }) => teamId).filter((team) => team !== "0"))];
    const home = this.#homeOf(teams, text);
    const away = teams.find((team) => team !== home);
    if (home === undefined || away === undefined || teams.length > 2)
      throw new UnreadableRecording(`events: match ${id} has events of ${teams.length} teams`);
    this.#home = home;
    this.#away = away;
  }

  /** Named as the home side; else the first in the file's own order of teams, which a parsed object loses. */
  #homeOf(teams: readonly string[], text: string): string | undefined {
    const named = Object.entries(this.#known?.teamsData ?? {}).find(([, { side }]) => side === "home")?.[0];
    const written = /"teams"\s*:\s*\{\s*"(\d+)"\s*:/.exec(text)?.[1];
    return [named, written].find((team) => team !== undefined && teams.includes(team)) ?? teams[0];
  }

  recording(): Recording {
    const kickOff = Date.parse(`${(this.#known?.dateutc ?? "").replace(" ", "T")}Z`) || 0;
    const writer: FootballWriter = new EventWriter(this.#match, kickOff);
    this.#announce(writer, kickOff);
    const told = this.#events.flatMap((event) => this.#timed(event));
    const timed = [...told, ...this.#conceded(), ...this.#substitutions()];
    const marks = this.#events.map(
      ({ matchPeriod, eventSec }) => [PERIOD_NAMES[matchPeriod], eventSec] as const,
    );
    playOut(writer, kickOff, timed, endsOf(marks));
    return { match: this.#match, events: writer.events };
  }

  #announce(writer: FootballWriter, kickOff: number): void {
    const { competitionId = 0, venue, groupName, gameweek } = this.#known ?? {};
    const stage = groupName || (gameweek ? `Matchday ${gameweek}` : undefined);
    const named = (team: string) => sideNamed(this.#names.get(team) ?? `Team ${team}`);
    writer.write({
      type: "announced",
      format: formatOf(new Set(this.#events.map(({ matchPeriod }) => PERIOD_NAMES[matchPeriod]))),
      competition: COMPETITIONS[competitionId] ?? "Football",
      ...(stage && { stage }),
      ...(venue && { venue: unescaped(venue).slice(0, 120) }),
      startsAt: new Date(kickOff).toISOString(),
      sides: { a: named(this.#home), b: named(this.#away) },
    });
    for (const team of [this.#home, this.#away]) {
      const players = this.#lineUp(team);
      if (players.length > 0) writer.write({ type: "lineup-named", side: this.#side(team), players });
    }
    writer.write({ type: "started" });
  }

  #lineUp(team: string) {
    const { lineup = [], bench = [] } = this.#known?.teamsData[team]?.formation ?? {};
    const ids = lineup.length > 0 ? lineup.map(({ playerId: id }) => id) : this.#firstEleven(team);
    const rest = [...bench.map(({ playerId: id }) => id), ...this.#appeared(team)];
    const all = [...new Set([...ids, ...rest])].slice(0, 40);
    return all.map((id) => {
      const position = this.#people.get(id)?.role?.name;
      return {
        id: personId(id),
        name: this.#nameOf(id),
        ...(position && { position: position.slice(0, 40) }),
        ...(position === "Goalkeeper" && { keeper: true }),
        ...(!ids.includes(id) && { bench: true }),
      };
    });
  }

  #appeared(team: string): string[] {
    const own = this.#events.filter((event) => event.teamId === team && event.playerId !== "0");
    return [...new Set(own.map((event) => event.playerId))];
  }

  /** Without a line-up: those who are seen first. */
  #firstEleven = (team: string): string[] => this.#appeared(team).slice(0, 11);

  #nameOf(id: string): string {
    const name = unescaped(this.#people.get(id)?.shortName ?? "").trim();
    return name.slice(0, 80) || `Player ${id}`;
  }

  #side = (team: string): SideId => (team === this.#home ? "a" : "b");

  #timed(event: WyscoutEvent): readonly Timed[] {
    const side = this.#side(event.teamId);
    const period = PERIOD_NAMES[event.matchPeriod];
    const player = event.playerId === "0" ? {} : { player: personId(event.playerId) };
    const one = (type: Timed["happening"], goalFor?: SideId): Timed => ({
      period,
      second: event.eventSec,
      happening: type,
      ...(goalFor && { goalFor }),
    });
    if (period === "shootout") {
      if (!isShot(event)) return [];
      const outcome = kickOutcome(event);
      return [one(() => ({ type: "football.shootout-kick-taken", side, ...player, outcome }))];
    }
    const told: Timed[] = [];
    const tell = (type: Timed["happening"], goalFor?: SideId) => told.push(one(type, goalFor));
    if (has(event, OWN_GOAL)) {
      const goalFor = otherSide(side);
      const goal = { type: "football.goal-scored", side: goalFor, how: "own goal", ...player } as const;
      tell((moment) => ({ ...goal, ...moment }), goalFor);
    } else if (isGoal(event)) {
      const how =
        event.subEventName === "Penalty" ? "penalty" : event.eventName === "Shot" ? "open play" : "free kick";
      tell((moment) => ({ type: "football.goal-scored", side, how, ...player, ...moment }), side);
    } else if (isShot(event)) {
      const from = event.subEventName === "Penalty" ? "penalty" : "free kick";
      const shot = { side, outcome: shotOutcome(event), ...player };
      const deadBall = event.eventName === "Shot" ? {} : ({ from } as const);
      tell((moment) => ({ type: "football.shot-taken", ...shot, ...deadBall, ...moment }));
    }
    const type = simpleType(event);
    if (type) tell((moment) => ({ type, side, ...player, ...moment }) satisfies Happening);
    const card = CARDS.find(([tag]) => has(event, tag))?.[1];
    if (card) tell((moment) => ({ type: "football.card-shown", side, card, ...player, ...moment }));
    return told;
  }

  #conceded(): Timed[] {
    return concededAlone(this.#events).map(({ teamId, matchPeriod, eventSec: second }): Timed => {
      const side = otherSide(this.#side(teamId));
      const goal = { type: "football.goal-scored", side, how: "open play" } as const;
      return {
        period: PERIOD_NAMES[matchPeriod],
        second,
        goalFor: side,
        happening: (moment) => ({ ...goal, ...moment }),
      };
    });
  }

  #substitutions(): Timed[] {
    return [this.#home, this.#away].flatMap((team) => {
      const data: WyscoutTeamData | undefined = this.#known?.teamsData[team];
      return (data?.formation?.substitutions ?? []).map((change): Timed => {
        const { period, second } = substitutionTime(change, this.#events);
        const [out, arriving] = [personId(change.playerOut), personId(change.playerIn)];
        const name = this.#nameOf(change.playerIn);
        const made = { side: this.#side(team), out, in: arriving, name };
        return {
          period: PERIOD_NAMES[period],
          second,
          happening: (moment) => ({ type: "football.substitution-made", ...made, ...moment }),
        };
      });
    });
  }
}

function simpleType({ eventName, subEventName }: WyscoutEvent) {
  if (eventName === "Offside") return "football.offside-given" as const;
  if (eventName === "Foul" && FOULS.includes(subEventName)) return "football.foul-committed" as const;
  return eventName === "Free Kick" && subEventName === "Corner"
    ? ("football.corner-awarded" as const)
    : undefined;
}
