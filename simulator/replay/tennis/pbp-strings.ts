/** Reads the point-by-point strings of https://github.com/JeffSackmann/tennis_pointbypoint: one match a row. */
import { matchId, otherSide, type SideId } from "../../../match/ids.ts";
import { hasColumns, readTable, type Row } from "../csv.ts";
import { type Recording, type RecordingReader, UnreadableRecording } from "../reader.ts";
import type { FedGame, FedPoint, Particulars } from "./fed.ts";
import { formatOf } from "./format.ts";
import { person, sideOf, slugOf } from "./people.ts";
import { recordingOf } from "./play.ts";
import { onTour } from "./tournaments.ts";

const NEEDED = ["server1", "server2", "pbp"];

export const pbpStrings: RecordingReader = {
  name: "tennis point strings",
  recognises: ({ text, json }) => json === undefined && hasColumns(text, NEEDED),
  async read({ text }) {
    const taken = new Map<string, number>();
    return readTable(text).rows.map((row, at) => matchOf(row, at + 2, taken));
  },
};

/** `line` counts from 1, the first being the names of the columns. */
function matchOf(row: Row, line: number, taken: Map<string, number>): Recording {
  const { pbp = "", tny_name: name = "", tour = "", draw = "", winner } = row;
  const people = [row["server1"], row["server2"]].map((one, at) => person(one || `Player ${at + 1}`));
  const [first, second] = people;
  if (!first || !second) throw new UnreadableRecording(`row ${line}: nobody serves`);
  const date = dateOf(row["date"] ?? "", line);
  const games = gamesOf(pbp, line);
  const ids = first.id === second.id ? [first, { ...second, id: person(`${second.name} 2`).id }] : people;
  const side = winner === "1" ? "a" : winner === "2" ? "b" : undefined;
  return recordingOf({
    match: matchId(unique(`${slugOf(first.name)}-v-${slugOf(second.name)}`, date, taken)),
    format: formatOf(onTour({ name, tour, draw, year: Number(date.slice(0, 4)) }), games),
    startsAt: Date.parse(`${date}T12:00:00.000Z`),
    announced: {
      competition: titleOf(name) || tour || "Tennis",
      ...(/^qual/i.test(draw) && { stage: "Qualifying" }),
      sides: { a: sideOf([first]), b: sideOf([second]) },
    },
    players: { a: [ids[0] ?? first], b: [ids[1] ?? second] },
    games,
    ...(side && { winner: side }),
  });
}

/** "ilic-v-ode-2015-03-31", with a number where two have met twice on a day. */
function unique(names: string, date: string, taken: Map<string, number>): string {
  const ascii = names.replaceAll(/[^a-z0-9-]/g, "").replaceAll(/-+/g, "-");
  const id = `${ascii.slice(0, 50).replaceAll(/^-+|-+$/g, "") || "match"}-${date}`;
  const times = (taken.get(id) ?? 0) + 1;
  taken.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** "27 Aug 13" → "2013-08-27"; also takes an ISO date. 1 January 1970 where the row has none. */
function dateOf(text: string, line: number): string {
  if (text.trim() === "") return "1970-01-01";
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso) return iso;
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[ -](\w{3})\w*[ -](\d{2}|\d{4})$/.exec(text.trim()) ?? [];
  const place = MONTHS.indexOf(month.toLowerCase());
  if (place < 0) throw new UnreadableRecording(`row ${line}: date is not a day: ${JSON.stringify(text)}`);
  return `${year.length === 2 ? `20${year}` : year}-${String(place + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "Gentlemen'sWimbledonSingles." → "Gentlemen's Wimbledon Singles" */
const titleOf = (name: string): string =>
  name
    .replace(/\.(?:html)?$/, "")
    .replaceAll(/([a-z'])([A-Z])/g, "$1 $2")
    .replaceAll(/(\p{L})-(\p{Lu})/gu, "$1 - $2")
    .trim()
    .slice(0, 100);

const POINTS: Readonly<Record<string, Particulars & { readonly held: boolean }>> = {
  S: { held: true },
  R: { held: false },
  A: { held: true, how: "ace" },
  D: { held: false, how: "double-fault", serve: 2 },
};

/** `;` ends a game, `.` a set; a stray one at the end is nothing. */
function gamesOf(pbp: string, line: number): readonly FedGame[] {
  let server: SideId = "a";
  const games: FedGame[] = [];
  for (const [ordinal, set] of pbp.trim().split(".").entries()) {
    for (const game of set.split(";")) {
      if (game.trim() === "") continue;
      games.push({ set: String(ordinal), points: pointsOf(game.trim(), server, line) });
      server = otherSide(server);
    }
  }
  return games;
}

/** In a tie-break `/` changes the server. */
function pointsOf(game: string, first: SideId, line: number): readonly FedPoint[] {
  let server = first;
  const points: FedPoint[] = [];
  for (const mark of game) {
    if (mark === "/") {
      server = otherSide(server);
      continue;
    }
    const point = POINTS[mark.toUpperCase()];
    if (!point) throw new UnreadableRecording(`row ${line}: pbp has a point ${JSON.stringify(mark)}`);
    const { held, ...particulars } = point;
    points.push({ ...particulars, server, winner: held ? server : otherSide(server) });
  }
  return points;
}
