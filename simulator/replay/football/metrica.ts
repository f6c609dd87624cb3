/** Reads recorded football matches in Metrica's open event data (https://github.com/metrica-sports/sample-data). */
import { createHash } from "node:crypto";
import type { CardColour, ShotOutcome } from "../../../match/football/events.ts";
import { type PeriodName, PERIODS } from "../../../match/football/period.ts";
import type { Happening } from "../../../match/event.ts";
import { matchId, otherSide, type PlayerId, playerId, type SideId } from "../../../match/ids.ts";
import { slug } from "../../play/slug.ts";
import { hasColumns } from "../csv.ts";
import { isRecord } from "../parsed.ts";
import { type Content, type Recording, type RecordingReader, UnreadableRecording } from "../reader.ts";
import { EventWriter } from "../writer.ts";
import { COLUMNS, eventsInJson, eventsInTable, type MetricaEvent } from "./metrica-format.ts";
import { endsOf, type FootballWriter, formatOf, playOut, sideNamed, type Timed } from "./play-out.ts";

const isRow = (value: unknown): boolean =>
  isRecord(value) && ["team", "type", "subtypes", "period", "start"].every((field) => field in value);

export const metrica: RecordingReader = {
  name: "Metrica events",
  recognises: ({ json, text }) =>
    json === undefined
      ? hasColumns(text, COLUMNS)
      : isRecord(json) && Array.isArray(json["data"]) && isRow(json["data"][0]),
  async read(content) {
    const { json, text } = content;
    return [recordingOf(json === undefined ? eventsInTable(text) : eventsInJson(json), content)];
  },
};

/** The files are anonymous: sides and players have numbers for names, and nobody says when and where it was. */
function recordingOf(rows: readonly MetricaEvent[], { text }: Content): Recording {
  const ordered = rows.toSorted(
    (one, other) => one.period - other.period || one.start - other.start || one.index - other.index,
  );
  const [home, away, ...others] = [...new Set(ordered.map(({ team }) => team))].toSorted(homeFirst);
  if (home === undefined || away === undefined || others.length > 0)
    throw new UnreadableRecording(
      `team: the events are of ${others.length + (away ? 2 : 1)} teams, a match is of two`,
    );
  const begins = new Map<number, number>();
  for (const { period, start } of ordered) if (!begins.has(period)) begins.set(period, start);
  const match = matchId(`metrica-${createHash("sha256").update(text).digest("hex").slice(0, 10)}`);
  const reading: Reading = {
    side: ({ team }) => (team === home ? "a" : "b"),
    second: ({ period, start }) => start - (begins.get(period) ?? 0),
    booked: new Set(),
  };
  const writer: FootballWriter = new EventWriter(match, 0);
  writer.write({
    type: "announced",
    format: formatOf(new Set(ordered.map(periodOf))),
    competition: "Football",
    startsAt: new Date(0).toISOString(),
    sides: { a: sideNamed(home), b: sideNamed(away) },
  });
  for (const side of ["a", "b"] as const) nameLineUp(writer, ordered, side, reading);
  writer.write({ type: "started" });
  const timed = ordered.flatMap((row, at) => timedOf(row, ordered[at - 1], reading));
  playOut(writer, 0, timed, endsOf(ordered.map((row) => [periodOf(row), reading.second(row)])));
  return { match, events: writer.events };
}

interface Reading {
  side(row: MetricaEvent): SideId;
  /** Seconds since its period began. */
  second(row: MetricaEvent): number;
  /** Who has had a yellow card. */
  readonly booked: Set<PlayerId>;
}

/** "Home" before "Away", and "Team A" before "Team B". */
const homeFirst = (one: string, other: string): number => {
  const away = (name: string) => (/^away$/i.test(name) ? 1 : 0);
  return away(one) - away(other) || (one < other ? -1 : 1);
};

function periodOf({ period }: MetricaEvent): PeriodName {
  const name = PERIODS[period - 1];
  if (!name) throw new UnreadableRecording(`period: there is no period ${period}`);
  return name;
}

/** A table's player of that number plays in any match: the number alone is an id within one. */
const personId = ({ id }: { readonly id: string }): PlayerId => playerId(slug(`metrica-${id}`));

function nameLineUp(
  writer: FootballWriter,
  rows: readonly MetricaEvent[],
  side: SideId,
  reading: Reading,
): void {
  const seen = rows.flatMap((row) => (row.from && reading.side(row) === side ? [row.from] : []));
  const people = [...new Map(seen.map((one) => [personId(one), one.name])).entries()].slice(0, 40);
  const players = people.map(([id, name], at) => ({
    id,
    name: name.slice(0, 80),
    ...(at >= 11 && { bench: true }),
  }));
  if (players.length > 0) writer.write({ type: "lineup-named", side, players });
}

const OUTCOMES: readonly (readonly [subtype: string, outcome: ShotOutcome])[] = [
  ["WOODWORK", "woodwork"],
  ["BLOCKED", "blocked"],
  ["SAVED", "saved"],
  ["ON TARGET", "saved"],
];

function timedOf(row: MetricaEvent, before: MetricaEvent | undefined, reading: Reading): readonly Timed[] {
  const { type, subtypes } = row;
  const side = reading.side(row);
  const player = row.from ? { player: personId(row.from) } : {};
  const has = (subtype: string) => subtypes.includes(subtype);
  const one = (happening: Timed["happening"], goalFor?: SideId): readonly Timed[] => [
    { period: periodOf(row), second: reading.second(row), happening, ...(goalFor && { goalFor }) },
  ];
  if (periodOf(row) === "shootout") {
    if (type !== "SHOT") return [];
    const outcome = has("GOAL") ? "scored" : has("ON TARGET") ? "saved" : "missed";
    return one(() => ({ type: "football.shootout-kick-taken", side, ...player, outcome }));
  }
  const penalty = before?.subtypes.includes("PENALTY") === true && before.team === row.team;
  switch (type) {
    case "SHOT": {
      if (has("GOAL")) {
        const how = penalty ? "penalty" : "open play";
        return one((moment) => ({ type: "football.goal-scored", side, how, ...player, ...moment }), side);
      }
      const outcome = OUTCOMES.find(([subtype]) => has(subtype))?.[1] ?? "wide";
      const from = penalty ? ({ from: "penalty" } as const) : {};
      return one((moment) => ({ type: "football.shot-taken", side, outcome, ...player, ...from, ...moment }));
    }
    // A ball that its own side loses into the goal is an own goal.
    case "BALL OUT":
    case "BALL LOST": {
      if (has("GOAL")) {
        const goal = { side: otherSide(side), how: "own goal", ...player } as const;
        return one((moment) => ({ type: "football.goal-scored", ...goal, ...moment }), otherSide(side));
      }
      return has("OFFSIDE") ? one((moment) => ({ type: "football.offside-given", side, ...moment })) : [];
    }
    case "SET PIECE":
      return has("CORNER KICK") && !has("RETAKEN")
        ? one((moment) => ({ type: "football.corner-awarded", side, ...player, ...moment }))
        : [];
    case "FAULT RECEIVED":
      return one((moment) => ({
        type: "football.foul-committed",
        side: otherSide(side),
        ...onOf(row),
        ...moment,
      }));
    case "CARD":
      return cardOf(row, reading, one);
    default:
      return [];
  }
}

const onOf = ({ from }: MetricaEvent) => (from ? { on: personId(from) } : {});

function cardOf(
  row: MetricaEvent,
  reading: Reading,
  one: (happening: (moment: { minute: number; added?: number }) => Happening) => readonly Timed[],
): readonly Timed[] {
  const player = row.from && personId(row.from);
  const yellow = row.subtypes.includes("YELLOW");
  const again = yellow && player !== undefined && reading.booked.has(player);
  const card: CardColour = again ? "second yellow" : yellow ? "yellow" : "red";
  if (player && yellow) reading.booked.add(player);
  const shown = { side: reading.side(row), card, ...(player && { player }) };
  return one((moment) => ({ type: "football.card-shown", ...shown, ...moment }));
}
