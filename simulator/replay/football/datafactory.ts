/** Reads recorded football matches in DataFactory's event files: incidences by kind, and a list of deleted ones. */
import * as v from "valibot";
import type { ShotOutcome } from "../../../match/football/events.ts";
import { type PeriodName, PERIODS } from "../../../match/football/period.ts";
import { matchId, otherSide, playerId, type SideId } from "../../../match/ids.ts";
import { slug } from "../../play/slug.ts";
import { isRecord, parsedAs } from "../parsed.ts";
import { type Recording, type RecordingReader, UnreadableRecording } from "../reader.ts";
import { EventWriter } from "../writer.ts";
import { type FootballWriter, formatOf, playOut, sideNamed, type Timed } from "./play-out.ts";

const id = v.pipe(v.union([v.number(), v.string()]), v.transform(String));
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));

const Incidence = v.object({
  type: v.number(),
  /** `m` counts on through the halves from 0: 58 is in the second, 46 can be in either. */
  t: v.object({
    half: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
    m: v.number(),
    s: v.number(),
  }),
  team: maybe(id),
  plyrId: maybe(id),
  assBy: maybe(id),
  offId: maybe(id),
  inId: maybe(id),
});
type Incidence = v.InferOutput<typeof Incidence>;

const DataFactoryMatch = v.object({
  match: v.object({
    matchId: id,
    homeTeamId: id,
    homeTeamName: v.string(),
    awayTeamId: id,
    awayTeamName: v.string(),
    competition: maybe(v.string()),
    /** "20180715", "12:00", hours from UTC. */
    date: maybe(v.string()),
    scheduledStart: maybe(v.string()),
    gmt: maybe(v.number()),
  }),
  players: v.optional(
    v.record(
      v.string(),
      v.object({
        teamId: id,
        squadNo: maybe(v.number()),
        substitute: maybe(v.boolean()),
        captain: maybe(v.boolean()),
        /** 1 to 4 play, from keeper to forward; the coaches are listed too. */
        posnId: maybe(v.number()),
        order: maybe(v.number()),
        name: v.object({ shortName: maybe(v.string()), last: maybe(v.string()) }),
      }),
    ),
    {},
  ),
  incidences: v.record(v.string(), v.record(v.string(), Incidence)),
  deletedIncidences: v.optional(v.array(id), []),
});
type DataFactoryMatch = v.InferOutput<typeof DataFactoryMatch>;

export const datafactory: RecordingReader = {
  name: "DataFactory events",
  recognises: ({ json }) => isRecord(json) && isRecord(json["incidences"]) && isRecord(json["match"]),
  async read({ json }) {
    return [recordingOf(parsedAs(DataFactoryMatch, json))];
  },
};

/** The kinds of goals by type: 10 is an own goal, of which `team` is the scorer's own; 13 a penalty. */
const OWN_GOAL = 10;
const PENALTY = 13;

const LAST_POSITION = 4;

const personId = (player: string) => playerId(`datafactory-${player}`);

function recordingOf(file: DataFactoryMatch): Recording {
  const { match, incidences } = file;
  const deleted = new Set(file.deletedIncidences);
  const kind = (name: string): readonly Incidence[] =>
    Object.entries(incidences[name] ?? {}).flatMap(([key, one]) => (deleted.has(key) ? [] : [one]));
  const side = sideIn(file);
  // No file with a shoot-out has been seen: a wrong winner would be worse than none.
  if (kind("penaltyShootout").length > 0)
    throw new UnreadableRecording("incidences.penaltyShootout: how it tells of kicks is not known");
  const timed = inPlay(kind, side);
  const played = new Set(timed.map(({ period }) => period));
  const kickOff = kickOffOf(match);
  const own = matchId(slug(`datafactory-${match.matchId}`));
  const writer: FootballWriter = new EventWriter(own, kickOff);
  writer.write({
    type: "announced",
    format: formatOf(played),
    competition: match.competition || "Football",
    startsAt: new Date(kickOff).toISOString(),
    sides: { a: sideNamed(match.homeTeamName), b: sideNamed(match.awayTeamName) },
  });
  nameLineUp(writer, file, match.homeTeamId, "a");
  nameLineUp(writer, file, match.awayTeamId, "b");
  writer.write({ type: "started" });
  playOut(
    writer,
    kickOff,
    timed,
    new Map([
      ["first-half", 45 * 60],
      ["second-half", 45 * 60],
    ] as const),
  );
  return { match: own, events: writer.events };
}

function kickOffOf({ date, scheduledStart, gmt }: DataFactoryMatch["match"]): number {
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(date ?? "");
  const at = day ? Date.parse(`${day[1]}-${day[2]}-${day[3]}T${scheduledStart ?? "12:00"}:00Z`) : 0;
  return (at || 0) - (gmt ?? 0) * 3_600_000;
}

function nameLineUp(writer: FootballWriter, file: DataFactoryMatch, team: string, side: SideId): void {
  const squad = Object.entries(file.players)
    .filter(([, { teamId, posnId }]) => teamId === team && (posnId ?? 1) <= LAST_POSITION)
    .toSorted(([, x], [, y]) => (x.order ?? 99) - (y.order ?? 99))
    .slice(0, 40);
  const players = squad.map(([key, { name, squadNo, substitute, captain }]) => ({
    id: personId(key),
    name: (name.shortName || name.last || `Player ${key}`).slice(0, 80),
    ...(typeof squadNo === "number" && { shirt: squadNo }),
    ...(captain && { captain }),
    ...(substitute && { bench: true }),
  }));
  if (players.length > 0) writer.write({ type: "lineup-named", side, players });
}

/** Shots that are no goals, by type. */
const SHOTS: Readonly<Record<number, ShotOutcome>> = { 33: "wide", 34: "woodwork", 35: "saved" };

/** Minutes at which the periods begin on the feed's clock. */
const BEGINS = [0, 45, 90, 105, 120] as const;

/** By the team that it names, else by its player's. */
function sideIn({ match, players }: DataFactoryMatch): SideOf {
  return ({ team, plyrId, offId }) => {
    const known = team ?? players[plyrId ?? offId ?? ""]?.teamId;
    if (known === match.homeTeamId) return "a";
    if (known === match.awayTeamId) return "b";
    throw new UnreadableRecording("incidences: one names neither of the two teams nor a player of theirs");
  };
}

type Kinds = (name: string) => readonly Incidence[];
type SideOf = (one: Incidence) => SideId;

function when({ t }: Incidence): { period: PeriodName; second: number } {
  const place = Math.max(0, t.half - 1);
  return {
    period: PERIODS[place] ?? "first-half",
    second: Math.max(0, (t.m - (BEGINS[place] ?? 0)) * 60 + t.s),
  };
}

function inPlay(kind: Kinds, sideOf: SideOf): Timed[] {
  const goals = kind("goals").map((one): Timed => {
    const own = one.type === OWN_GOAL;
    const side = own ? otherSide(sideOf(one)) : sideOf(one);
    const how = own ? "own goal" : one.type === PENALTY ? "penalty" : "open play";
    const assist = one.assBy && !own ? { assist: personId(one.assBy) } : {};
    const goal = { side, how, ...person(one), ...assist } as const;
    return {
      ...when(one),
      goalFor: side,
      happening: (moment) => ({ type: "football.goal-scored", ...goal, ...moment }),
    };
  });
  const shots = kind("shots")
    .filter(({ type }) => type in SHOTS)
    .map((one): Timed => {
      const shot = { side: sideOf(one), outcome: SHOTS[one.type] ?? "wide", ...person(one) };
      return { ...when(one), happening: (moment) => ({ type: "football.shot-taken", ...shot, ...moment }) };
    });
  const changes = kind("substitutions").flatMap((one): Timed[] => {
    const { offId, inId } = one;
    if (!offId || !inId) return [];
    const made = { side: sideOf(one), out: personId(offId), in: personId(inId) };
    return [
      { ...when(one), happening: (moment) => ({ type: "football.substitution-made", ...made, ...moment }) },
    ];
  });
  return [
    ...goals,
    ...shots,
    ...changes,
    ...simple(kind("cornerKicks"), sideOf, "football.corner-awarded"),
    ...simple(kind("fouls"), sideOf, "football.foul-committed"),
    ...simple(kind("offsides"), sideOf, "football.offside-given"),
    ...cards(kind("yellowCards"), sideOf, "yellow"),
    ...cards(kind("redCards"), sideOf, "red"),
  ];
}

const person = ({ plyrId }: Incidence) => (plyrId ? { player: personId(plyrId) } : {});

const simple = (
  ones: readonly Incidence[],
  sideOf: SideOf,
  type: "football.corner-awarded" | "football.foul-committed" | "football.offside-given",
): Timed[] =>
  ones.map((one) => ({
    ...when(one),
    happening: (moment) => ({ type, side: sideOf(one), ...person(one), ...moment }),
  }));

const cards = (ones: readonly Incidence[], sideOf: SideOf, card: "yellow" | "red"): Timed[] =>
  ones.map((one) => ({
    ...when(one),
    happening: (moment) => ({
      type: "football.card-shown",
      side: sideOf(one),
      card,
      ...person(one),
      ...moment,
    }),
  }));
