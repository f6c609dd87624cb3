/** The rows of the league's statistics service ("playbyplayv2"), which come as JSON and as CSV. */
import { type SideId, SIDES } from "../../../match/ids.ts";
import { CodedPlays, type Play } from "./coded-plays.ts";
import {
  feetOf,
  formatOf,
  type Game,
  isPerson,
  type Person,
  personId,
  recordingOf,
  type Row,
  seasonOf,
  secondsOf,
  shotHow,
} from "./game.ts";
import { type Recording, UnreadableRecording } from "../reader.ts";

/** Cells by the names of their columns; an empty one is "". */
export type Cells = Readonly<Record<string, string>>;

export const COLUMNS = ["GAME_ID", "EVENTMSGTYPE", "EVENTMSGACTIONTYPE", "PERIOD", "PCTIMESTRING"] as const;

/** The games in the rows, each in the order of the feed. Throws UnreadableRecording, which names the row. */
export function gamesOf(rows: readonly Cells[]): readonly Recording[] {
  const games = Map.groupBy(rows, (row) => (row["GAME_ID"] ?? "").padStart(10, "0"));
  if (games.size === 0) throw new UnreadableRecording("the play-by-play has no row");
  return [...games].map(([number, own]) => new Reading(number, own).recording());
}

const numberIn = (row: Cells, column: string): number => Number(row[column] || 0);

class Reading {
  readonly #number: string;
  readonly #rows: readonly Cells[];
  readonly #plays = new CodedPlays();
  readonly #people: Record<SideId, Map<number, Person>> = { a: new Map(), b: new Map() };
  readonly #names: Record<SideId, { name: string; short: string }> = {
    a: { name: "Home", short: "HOME" },
    b: { name: "Away", short: "AWAY" },
  };
  readonly #sides = new Map<number, SideId>();

  constructor(number: string, rows: readonly Cells[]) {
    this.#number = number;
    this.#rows = rows;
  }

  recording(): Recording {
    for (const row of this.#rows) this.#meet(row);
    const startsAt = Date.UTC(seasonOf(this.#number) + 1, 0, 1);
    const first = this.#rows.map(timeIn).find((time) => time !== undefined) ?? 0;
    const clocks = this.#rows.map(
      (row) => [numberIn(row, "PERIOD"), secondsOf(row["PCTIMESTRING"] ?? "") ?? 0] as const,
    );
    const game: Game = {
      number: this.#number,
      format: formatOf(this.#number, clocks),
      competition: competitionOf(this.#number),
      startsAt: startsAt + first,
      sides: this.#names,
      people: { a: [...this.#people.a.values()], b: [...this.#people.b.values()] },
    };
    let latest = first;
    const rows = this.#rows.map((row, at): Row => {
      const told = timeIn(row);
      // The feed tells the time of day alone: after midnight it begins anew.
      const time = told === undefined ? latest : told < first - 60_000 ? told + DAY : told;
      latest = Math.max(latest, time);
      const period = numberIn(row, "PERIOD");
      if (!Number.isInteger(period) || period < 1 || period > 20) {
        throw new UnreadableRecording(`row ${at + 1}: PERIOD is no period: ${row["PERIOD"] ?? ""}`);
      }
      return { period, time: startsAt + latest, happenings: this.#plays.happenings(this.#play(row)) };
    });
    return recordingOf(game, rows);
  }

  /** Learns who and which side is who. */
  #meet(row: Cells): void {
    for (const place of [1, 2, 3]) {
      const side = SIDE_OF_TYPE[row[`PERSON${place}TYPE`] ?? ""];
      const team = numberIn(row, `PLAYER${place}_TEAM_ID`);
      const id = numberIn(row, `PLAYER${place}_ID`);
      const name = row[`PLAYER${place}_NAME`] ?? "";
      if (side === undefined || team === 0) continue;
      this.#sides.set(team, side);
      const city = row[`PLAYER${place}_TEAM_CITY`] ?? "";
      const nickname = row[`PLAYER${place}_TEAM_NICKNAME`] ?? "";
      const full = `${city} ${nickname}`.trim();
      const short = row[`PLAYER${place}_TEAM_ABBREVIATION`] ?? "";
      if (full) this.#names[side].name = full.slice(0, 60);
      if (short) this.#names[side].short = short.slice(0, 5);
      if (isPerson(id) && name !== "") {
        this.#people[side].set(id, { id: personId(id), name: name.slice(0, 80) });
      }
    }
  }

  #side(row: Cells, place: number): SideId | undefined {
    return (
      SIDE_OF_TYPE[row[`PERSON${place}TYPE`] ?? ""] ??
      this.#sides.get(numberIn(row, `PLAYER${place}_TEAM_ID`)) ??
      this.#sides.get(numberIn(row, `PLAYER${place}_ID`)) ??
      (place === 1 ? sideOfText(row) : undefined)
    );
  }

  /** Someone who plays: coaches are in the feed too. */
  #player(row: Cells, place: number) {
    const id = numberIn(row, `PLAYER${place}_ID`);
    return SIDES.some((side) => this.#people[side].has(id)) ? personId(id) : undefined;
  }

  #play(row: Cells): Play {
    const side = this.#side(row, 1);
    const words = textOf(row, side);
    const [second, third] = [this.#player(row, 2), this.#player(row, 3)];
    const [how, distance] = [shotHow(words), feetOf(words)];
    return {
      type: numberIn(row, "EVENTMSGTYPE"),
      action: numberIn(row, "EVENTMSGACTIONTYPE"),
      clock: secondsOf(row["PCTIMESTRING"] ?? ""),
      side,
      player: this.#player(row, 1),
      key: row["PLAYER1_ID"] ?? "",
      name: row["PLAYER1_NAME"],
      words,
      shot: {
        points: /3PT/.test(words) ? 3 : 2,
        ...(how && { how }),
        ...(distance !== undefined && { distance }),
      },
      isMade: !/^\s*MISS/.test(words),
      assist: second,
      block: third,
      arriving: second,
      opponent: { player: second, side: this.#side(row, 2) },
      tippedTo: { player: third, side: this.#side(row, 3) },
    };
  }
}

/** PERSON1TYPE and its like: 2, 4 and 6 are the home side, its players and its bench, 3, 5 and 7 the visitors'. */
const SIDE_OF_TYPE: Readonly<Record<string, SideId>> = { 2: "a", 4: "a", 6: "a", 3: "b", 5: "b", 7: "b" };

const sideOfText = (row: Cells): SideId | undefined =>
  row["HOMEDESCRIPTION"] ? "a" : row["VISITORDESCRIPTION"] ? "b" : undefined;

/** The description of what the side did; where both columns are filled, the other tells of a steal or a block. */
function textOf(row: Cells, side: SideId | undefined): string {
  const home = row["HOMEDESCRIPTION"] ?? "";
  const visitor = row["VISITORDESCRIPTION"] ?? "";
  const own = side === "a" ? home : side === "b" ? visitor : "";
  return own || home || visitor || (row["NEUTRALDESCRIPTION"] ?? "");
}

const DAY = 24 * 3600 * 1000;
/** The feed's times of day are those of New York, in winter. */
const NEW_YORK = 5 * 3600 * 1000;

/** "8:11 PM" → milliseconds from the midnight before in UTC. */
function timeIn(row: Cells): number | undefined {
  const parts = /^(\d{1,2}):(\d{2}) ?([AP])M$/i.exec((row["WCTIMESTRING"] ?? "").trim());
  if (!parts) return undefined;
  const hour = (Number(parts[1]) % 12) + (parts[3]?.toUpperCase() === "P" ? 12 : 0);
  return (hour * 60 + Number(parts[2])) * 60_000 + NEW_YORK;
}

const COMPETITIONS: Readonly<Record<string, string>> = { "10": "WNBA", "20": "NBA G League" };
const STAGES: Readonly<Record<string, string>> = {
  "1": "pre-season",
  "3": "All-Star",
  "4": "play-offs",
  "5": "play-in",
};

/** "NBA 2016–17", "WNBA 2008 play-offs" */
export function competitionOf(number: string): string {
  const league = COMPETITIONS[number.slice(0, 2)] ?? "NBA";
  const year = seasonOf(number);
  const season = league === "WNBA" ? String(year) : `${year}–${String((year + 1) % 100).padStart(2, "0")}`;
  const stage = STAGES[number.slice(2, 3)];
  return `${league} ${season}${stage ? ` ${stage}` : ""}`;
}
