/** Reads the points of https://github.com/JeffSackmann/tennis_slam_pointbypoint: one row a point. */
import { matchId, SIDES, type SideId } from "../../../match/ids.ts";
import type { PointEnding } from "../../../match/tennis/events.ts";
import { hasColumns, readTable, type Row } from "../csv.ts";
import { type Recording, type RecordingReader, UnreadableRecording } from "../reader.ts";
import type { FedGame, FedPoint, Particulars } from "./fed.ts";
import { formatOf } from "./format.ts";
import { person, type Person, sideOf, slugOf } from "./people.ts";
import { type Fed, recordingOf } from "./play.ts";
import { type Companion, companionsOf } from "./slam-matches.ts";
import { atSlam, type Draw, type Slam, SLAMS } from "./tournaments.ts";

const NEEDED = ["match_id", "SetNo", "GameNo", "PointWinner", "PointServer"];

export const slamPoints: RecordingReader = {
  name: "Grand Slam points",
  recognises: ({ text, json }) => json === undefined && hasColumns(text, NEEDED),
  async read({ text }, surroundings) {
    const matches = new Map<string, Row[]>();
    for (const row of readTable(text).rows) {
      const id = row["match_id"] ?? "";
      const rows = matches.get(id);
      if (rows) rows.push(row);
      else matches.set(id, [row]);
    }
    if (matches.size === 0) throw new UnreadableRecording("row 2: the file has no point");
    const companions = await companionsOf(matches.keys(), surroundings);
    return [...matches].map(([id, rows]) => matchOf(id, rows, companions.get(id)));
  },
};

function matchOf(id: string, rows: readonly Row[], companion: Companion | undefined): Recording {
  const named = nameOf(id);
  const pairs = rows.some((row) => row["PointServer"] === "3" || row["PointServer"] === "4");
  const expected = atSlam(named.slam, named.year, named.draw);
  const draw = pairs || companion?.partner1 ? "doubles" : expected.draw;
  const people = peopleOf(companion, draw === "doubles");
  const games = gamesOf(rows, people);
  const winner = sideOfNumber(companion?.winner ?? "");
  return recordingOf({
    match: matchId(named.match),
    format: formatOf({ ...expected, draw }, games),
    startsAt: Date.UTC(named.year, ...FIRST_DAYS[named.slam], 12),
    announced: {
      competition: `${TITLES[named.slam]} ${named.year}`,
      ...(named.draw && { stage: STAGES[named.draw] }),
      sides: { a: sideOf(people.a), b: sideOf(people.b) },
    },
    players: people,
    games,
    ...(winner && { winner }),
    ...endedBy(companion?.status),
  });
}

function endedBy(status = ""): Pick<Fed, "ending"> {
  if (/walkover|w\/o/i.test(status)) return { ending: "walkover" };
  return /default/i.test(status) ? { ending: "default" } : {};
}

const TITLES: Readonly<Record<Slam, string>> = {
  ausopen: "Australian Open",
  frenchopen: "French Open",
  wimbledon: "Wimbledon",
  usopen: "US Open",
};
const STAGES: Readonly<Record<Draw, string>> = {
  men: "Men’s singles",
  women: "Women’s singles",
  "men's doubles": "Men’s doubles",
  "women's doubles": "Women’s doubles",
  mixed: "Mixed doubles",
};
/** The file has times of the match, but no date: month (from 0) and day on which the tournament usually begins. */
const FIRST_DAYS: Readonly<Record<Slam, readonly [number, number]>> = {
  ausopen: [0, 15],
  frenchopen: [4, 28],
  wimbledon: [6, 1],
  usopen: [7, 28],
};

const DRAWS: readonly (readonly [RegExp, Draw])[] = [
  [/^(?:ms|1\d{3})/i, "men"],
  [/^(?:ws|2\d{3})/i, "women"],
  [/^(?:md|3\d{3})/i, "men's doubles"],
  [/^(?:wd|4\d{3})/i, "women's doubles"],
  [/^(?:xd|5\d{3})/i, "mixed"],
];

/** "2012-ausopen-1701": year, tournament, and a number that begins with the draw's. */
function nameOf(id: string) {
  const [, year = "", tournament = "", number = ""] = /^(\d{4})-([a-z]+)-(\w+)$/i.exec(id.trim()) ?? [];
  const slam = SLAMS.find((known) => known === tournament.toLowerCase());
  if (!slam)
    throw new UnreadableRecording(`match_id is not a year, one of ${SLAMS.join(", ")} and a number: ${id}`);
  const draw = DRAWS.find(([pattern]) => pattern.test(number))?.[1];
  return { year: Number(year), slam, draw, match: slugOf(id) };
}

function peopleOf(companion: Companion | undefined, doubles: boolean): Readonly<Record<SideId, Person[]>> {
  const { player1, player2, partner1, partner2, player1id, player2id } = companion ?? {};
  const a = [person(player1 || "Player 1", player1id), ...(doubles ? [person(partner1 || "Partner 1")] : [])];
  const b = [person(player2 || "Player 2", player2id), ...(doubles ? [person(partner2 || "Partner 2")] : [])];
  return { a, b };
}

/** Odd numbers are the first side's: in doubles 3 and 4 are the partners of 1 and 2. */
function sideOfNumber(number: string): SideId | undefined {
  if (number === "1" || number === "3") return "a";
  return number === "2" || number === "4" ? "b" : undefined;
}

/** Rows without a winner ("0X", or the padding at the end of some matches) are no points. */
function gamesOf(rows: readonly Row[], people: Readonly<Record<SideId, Person[]>>): readonly FedGame[] {
  const games: { key: string; set: string; points: FedPoint[]; winner?: SideId }[] = [];
  const doubles = people.a.length > 1;
  for (const row of inOrder(rows)) {
    const winner = sideOfNumber(row["PointWinner"] ?? "");
    const server = sideOfNumber(row["PointServer"] ?? "") ?? sideOfNumber(row["ServeIndicator"] ?? "");
    if (!winner || !server) continue;
    const partner = row["PointServer"] === "3" || row["PointServer"] === "4";
    const servedBy = doubles ? people[server][partner ? 1 : 0]?.id : undefined;
    const after = secondsOf(row["ElapsedTime"] ?? "");
    const point: FedPoint = {
      winner,
      server,
      ...(servedBy && { servedBy }),
      ...(after !== undefined && { after }),
      ...particularsOf(row, winner, server),
    };
    const key = `${row["SetNo"]} ${row["GameNo"]}`;
    let game = games.at(-1);
    if (game?.key !== key) {
      game = { key, set: row["SetNo"] ?? "", points: [] };
      games.push(game);
    }
    game.points.push(point);
    const won = sideOfNumber(row["GameWinner"] ?? "");
    if (won) game.winner = won;
  }
  return games;
}

/** By their numbers, where no two points of the match have the same. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const points = rows.filter((row) => sideOfNumber(row["PointWinner"] ?? ""));
  const numbers = points.map((row) => Number(row["PointNumber"] || Number.NaN));
  if (new Set(numbers).size < numbers.length || !numbers.every(Number.isFinite)) return rows;
  return points.toSorted((one, other) => Number(one["PointNumber"]) - Number(other["PointNumber"]));
}

/** "1:02:45" */
function secondsOf(elapsed: string): number | undefined {
  const [, hours, minutes, seconds] = /^(\d+):(\d{2}):(\d{2})$/.exec(elapsed.trim()) ?? [];
  return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const is = (row: Row, column: string): boolean => row[column] === "1";

/** Only what agrees with who won the point: some rows count an ace for who lost it. */
function particularsOf(row: Row, winner: SideId, server: SideId): Particulars {
  const how = endingOf(row, winner, server);
  const number = Number(row["ServeNumber"]);
  const serve = how === "double-fault" ? 2 : number === 1 || number === 2 ? number : servedIn(row, server);
  const rally = Number(row["RallyCount"] || row["Rally"]);
  const speed = Number(row["Speed_KMH"]);
  const shot = how === "winner" ? SHOTS[row["WinnerShotType"] ?? ""] : undefined;
  return {
    ...(how && { how }),
    ...(serve && { serve }),
    ...(rally > 0 && rally <= 500 && Number.isInteger(rally) && { rally }),
    ...(speed > 0 && speed <= 300 && { speed: Math.round(speed) }),
    ...(shot && { shot }),
  };
}

const SHOTS: Readonly<Record<string, "forehand" | "backhand">> = { F: "forehand", B: "backhand" };

function servedIn(row: Row, server: SideId): 1 | 2 | undefined {
  const number = numberOf(server);
  if (is(row, `P${number}FirstSrvIn`)) return 1;
  return is(row, `P${number}SecondSrvIn`) ? 2 : undefined;
}

const numberOf = (side: SideId): 1 | 2 => (side === SIDES[0] ? 1 : 2);

function endingOf(row: Row, winner: SideId, server: SideId): PointEnding | undefined {
  const won = numberOf(winner);
  const lost = won === 1 ? 2 : 1;
  if (winner === server && is(row, `P${won}Ace`)) return "ace";
  if (winner !== server && is(row, `P${lost}DoubleFault`)) return "double-fault";
  if (is(row, `P${won}Winner`)) return "winner";
  if (is(row, `P${lost}UnfErr`)) return "unforced-error";
  return is(row, `P${lost}ForcedError`) ? "forced-error" : undefined;
}
