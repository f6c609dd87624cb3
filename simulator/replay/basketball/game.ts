/** What the readers of basketball feeds have in common: a game on its way from a feed's rows to events. */
import type { BasketballDocument, BySide } from "../../../match/basketball/card.ts";
import type { FoulKind } from "../../../match/basketball/events.ts";
import { type BasketballFormat, FORMATS } from "../../../match/basketball/format.ts";
import { currentPeriod, lastPeriod } from "../../../match/basketball/periods.ts";
import type { Happening } from "../../../match/event.ts";
import type { Side } from "../../../match/head.ts";
import { matchId, type PlayerId, playerId, SIDES, type SideId } from "../../../match/ids.ts";
import { slug } from "../../play/slug.ts";
import type { Recording } from "../reader.ts";
import { EventWriter } from "../writer.ts";

export interface Person {
  readonly id: PlayerId;
  readonly name: string;
  readonly shirt?: number;
  readonly position?: string;
  readonly bench?: boolean;
}

export interface Game {
  /** The league's number of the game: "0022000001". */
  readonly number: string;
  readonly format: BasketballFormat;
  readonly competition: string;
  readonly venue?: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly sides: BySide<Side>;
  readonly people: BySide<readonly Person[]>;
  /** The fives who begin, where the feed knows them and reports every substitution. */
  readonly court?: BySide<readonly PlayerId[]>;
}

/** A row of a feed: the period it stands in and what happened; `time` is when, where the feed says. */
export interface Row {
  readonly period: number;
  /** Milliseconds since 1970. */
  readonly time?: number;
  readonly happenings: readonly Happening[];
}

/** Seconds that the clock in the hall stands still for. */
const STILL: Readonly<Record<string, number>> = {
  "basketball.free-throw-taken": 22,
  "basketball.timeout-called": 90,
  "basketball.foul-called": 14,
  "basketball.play-reviewed": 60,
  "basketball.violation-called": 8,
};
const BREAK = 135;
const HALF_TIME = 15 * 60;

/**
 * Writes a game. Rows come in the order of the feed; those of one period are kept together, so that a row that a
 * feed puts after the end of its period, or before its beginning, still belongs to it.
 */
export function recordingOf(game: Game, rows: readonly Row[]): Recording {
  const match = matchId(`${slug(game.sides.a.short)}-v-${slug(game.sides.b.short)}-${slug(game.number)}`);
  const writer = new EventWriter<BasketballDocument>(match, game.startsAt - 10 * 60 * 1000);
  announce(writer, game);
  writer.waitUntil(game.startsAt);
  writer.write({ type: "started" });
  const ordered = rows.toSorted((one, other) => one.period - other.period);
  for (const { period, time, happenings } of ordered) {
    open(writer, game, period, time);
    if (time !== undefined) writer.waitUntil(time);
    for (const happening of happenings) {
      if (time === undefined) pass(writer, happening);
      writer.write(happening);
    }
  }
  if (currentPeriod(writer.doc.card)) writer.write({ type: "basketball.period-ended" });
  writer.wait(5);
  writer.write({ type: "finished" });
  return { match, events: writer.events };
}

function announce(writer: EventWriter<BasketballDocument>, game: Game): void {
  const { format, competition, venue, startsAt, sides, people } = game;
  writer.write({
    type: "announced",
    format,
    competition,
    ...(venue && { venue }),
    startsAt: new Date(startsAt).toISOString(),
    sides,
  });
  for (const side of SIDES) {
    if (people[side].length > 0) {
      writer.write({ type: "lineup-named", side, players: people[side].slice(0, 40) });
    }
  }
}

/** Begins periods up to `period`, those of which the feed has no row included. */
function open(
  writer: EventWriter<BasketballDocument>,
  game: Game,
  period: number,
  time: number | undefined,
): void {
  for (let next = (lastPeriod(writer.doc.card)?.number ?? 0) + 1; next <= period; next++) {
    if (currentPeriod(writer.doc.card)) {
      writer.write({ type: "basketball.period-ended" });
      const half = (next - 1) * 2 === game.format.periods;
      if (time === undefined) writer.wait(half ? HALF_TIME : BREAK);
    }
    if (time !== undefined) writer.waitUntil(time);
    const { court } = game;
    writer.write({
      type: "basketball.period-started",
      period: next,
      ...(next === 1 && court && { court: { a: [...court.a], b: [...court.b] } }),
    });
  }
}

/** Without times in the feed, the clock in the hall and what usually stops it tell how late it is. */
function pass(writer: EventWriter<BasketballDocument>, happening: Happening): void {
  const before = writer.doc.card.clock?.left;
  const clock = "clock" in happening ? happening.clock : undefined;
  if (before !== undefined && typeof clock === "number") writer.wait(Math.max(0, before - clock));
  writer.wait(STILL[happening.type] ?? 0);
}

/** The format of a league's game, by its number and by what the clock showed at most in each period. */
export function formatOf(number: string, clocks: readonly (readonly [period: number, clock: number])[]) {
  const usual = FORMATS[LEAGUES[number.slice(0, 2)] ?? "NBA"];
  const most = (of: (period: number) => boolean) =>
    Math.max(0, ...clocks.filter(([period]) => of(period)).map(([, clock]) => clock));
  const first = most((period) => period === 1);
  const exact = LENGTHS.find((minutes) => first === minutes * 60);
  const longer = LENGTHS.find((minutes) => first <= minutes * 60);
  const minutes = exact ?? (first > usual.minutes * 60 ? (longer ?? usual.minutes) : usual.minutes);
  const periods = minutes === 20 ? 2 : 4;
  const extra = Math.ceil(most((period) => period > periods) / 60);
  const { timeouts, ...counted } = usual;
  const format: BasketballFormat = {
    ...counted,
    periods,
    minutes,
    // The G League has played overtime of two minutes.
    ...(extra > 0 && extra <= 10 && (usual.name === "G League" || extra > 5) && { overtimeMinutes: extra }),
    // In halves the seventh foul brings the bonus.
    ...(periods === 2 && { bonusAt: 7 }),
    // Seven a game came with the season of 2017.
    ...(timeouts && seasonOf(number) >= 2017 && { timeouts }),
  };
  return format;
}

const LENGTHS = [10, 12, 20] as const;
const LEAGUES: Readonly<Record<string, BasketballFormat["name"]>> = { "10": "WNBA", "20": "G League" };

/** "0021600270" is of the season that began in 2016. */
export const seasonOf = (number: string): number => {
  const year = Number(number.slice(3, 5));
  if (Number.isNaN(year)) return 2000;
  return year > 45 ? 1900 + year : 2000 + year;
};

/** Ids of the league's sides are numbers above all of its people's. */
const FIRST_SIDE = 1_600_000_000;
export const isPerson = (id: number): boolean => id > 0 && id < FIRST_SIDE;
/** People of the NBA, the WNBA and the G League share one register. */
export const personId = (id: number): PlayerId => playerId(`nba-${id}`);

/** "PT11M38.00S", "11:38", "00:42.5" → seconds; undefined for anything else. */
export function secondsOf(clock: string): number | undefined {
  const parts = /^(?:PT)?0*(\d+)(?:M|:)(\d+(?:\.\d+)?)S?$/.exec(clock.trim());
  if (!parts) return undefined;
  return Math.round((Number(parts[1]) * 60 + Number(parts[2])) * 10) / 10;
}

/** What a foul is, by the words of the feeds. */
export function foulKind(words: string): FoulKind {
  const text = words.toLowerCase();
  if (/flagrant.*2|punch|ejection/.test(text)) return "disqualifying";
  if (/flagrant|unsportsmanlike/.test(text)) return "flagrant";
  if (/tech|t\.foul|taunt|hanging|delay|3.?sec|excess|too many/.test(text)) return "technical";
  if (/double/.test(text)) return "double";
  if (/offensive|off\.foul|charge/.test(text)) return "offensive";
  if (/loose|l\.b\.foul/.test(text)) return "loose-ball";
  return /shooting|s\.foul/.test(text) ? "shooting" : "personal";
}

/** What a review came to, by the words of the feeds. */
export const rulingIn = (words: string): "stands" | "overturned" | "unknown" =>
  /overturn/i.test(words) ? "overturned" : /support|stands/i.test(words) ? "stands" : "unknown";

/** Technical fouls of a side as such: three seconds, delay, one time-out too many. */
export const isSidesOwn = (words: string): boolean => /3.?sec|delay|excess|too many/i.test(words);

/** "12' Step Back Jump Shot (2 PTS)" → "step back jump shot"; a missing distance leaves two spaces. */
export function shotHow(description: string): string | undefined {
  const [, words] = /(?:\d+'|\s{2})\s*(?:3PT\s+)?(.+?)\s*(?:\(|$)/.exec(description) ?? [];
  const how = words
    ?.replace(/ shot shot$/i, " shot")
    .toLowerCase()
    .slice(0, 60);
  return how === "" ? undefined : how;
}

/** Feet, as "12'" has them. */
export function feetOf(description: string): number | undefined {
  const [, feet] = /(\d+)'/.exec(description) ?? [];
  return feet === undefined ? undefined : Math.min(100, Number(feet));
}

/** "Free Throw 2 of 3" → number 2 of 3; "Free Throw 2PT" stands for two points. */
export function throwOf(words: string): { number?: number; of?: number; points?: 1 | 2 | 3 } {
  const [, number, of] = /(\d) of (\d)/.exec(words) ?? [];
  const [, worth] = /([123])PT\b/.exec(words) ?? [];
  const points = worth === "2" ? 2 : worth === "3" ? 3 : undefined;
  return {
    ...(number && of && Number(of) <= 3 && { number: Number(number), of: Number(of) }),
    ...(points && { points }),
  };
}

/** Tenths of feet from the middle of the basket, as the league draws its charts. */
export const spotOf = (x: number | undefined | null, y: number | undefined | null) =>
  typeof x === "number" && typeof y === "number" && Math.abs(x) <= 1000 && Math.abs(y) <= 1000
    ? { spot: { x: x / 10, y: y / 10 } }
    : {};

/** Tells rebounds of the attack by the counts that descriptions carry, else by who missed last. */
export class Rebounds {
  readonly #offensive = new Map<string, number>();

  isOffensive(description: string, person: string, side: SideId, missed: SideId | undefined): boolean {
    const [, count] = /Off:\s*(\d+)/i.exec(description) ?? [];
    if (count === undefined) return missed === side;
    const before = this.#offensive.get(person) ?? 0;
    this.#offensive.set(person, Number(count));
    return Number(count) > before;
  }
}
