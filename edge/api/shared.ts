/** The store as the API's readers share it: a reading of any kind and match at most once a second. */
import type { Board } from "../../match/document.ts";
import type { MatchId, PlayerId } from "../../match/ids.ts";
import type { SportName } from "../../match/sports.ts";
import type { PlayerTotals } from "../../match/statistics.ts";
import type {
  MatchImage,
  MatchReader,
  PlayerRecord,
  Results,
  ResultsQuery,
  Stamp,
  StoreUnavailable,
  Timeline,
  Versioned,
} from "../../store/store.ts";
import { type Copy, Kept, Outage } from "./kept.ts";
import { Turns } from "./turns.ts";

/** What a reader of the API gets of the store: each value with its age. All reject as the store's reader does. */
export interface SharedReader {
  stamp(match: MatchId): Promise<Copy<Stamp | undefined>>;
  /** Reads the document only where the stamp says that it has changed. */
  image(match: MatchId): Promise<Copy<MatchImage | undefined>>;
  /** A log grows, and whoever reads it keeps it: what is new waits until a second has passed since the last reading. */
  readonly events: MatchReader["events"];
  /** Like the image. */
  timeline(match: MatchId): Promise<Copy<Timeline | undefined>>;
  board(): Promise<Copy<Versioned<Board>>>;
  results(query: ResultsQuery): Promise<Copy<Results>>;
  totals(sport: SportName, competition?: string): Promise<Copy<readonly PlayerTotals[]>>;
  player(id: PlayerId): Promise<Copy<PlayerRecord | undefined>>;
}

/** How many matches' stamps are kept, names that are no match's among them; they are small. */
const STAMPS = 4_096;
/** Documents, timelines and records are large. */
const MATCHES = 256;

export interface SharedParts {
  readonly reader: MatchReader;
  /** For how long a copy of what cannot be read is given out, in milliseconds; five minutes unless it is given. */
  readonly staleMs?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The clock's own unless it is given. */
  readonly sleep?: ((ms: number) => Promise<unknown>) | undefined;
  /** Hears when the store goes, with the reason, and when it is back. */
  readonly tell?: (error: StoreUnavailable | undefined) => void;
}

const sleepFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function shareReads(parts: SharedParts): SharedReader {
  const { reader, staleMs, now, sleep = sleepFor, tell = () => {} } = parts;
  const outage = new Outage(tell);
  const keep = <V>(most: number) => new Kept<V>({ most, outage, staleMs, now });
  const stamps = keep<Stamp | undefined>(STAMPS);
  const images = keep<MatchImage | undefined>(MATCHES);
  const timelines = keep<Timeline | undefined>(MATCHES);
  const boards = keep<Versioned<Board>>(1);
  const results = keep<Results>(MATCHES);
  const totals = keep<readonly PlayerTotals[]>(MATCHES);
  const players = keep<PlayerRecord | undefined>(MATCHES);

  const logs = new Turns(now, sleep);

  const stamp = (match: MatchId) => stamps.get(match, () => reader.stamp(match));
  /** What is kept of a match is good as long as it is of the newest version, however long ago it was read. */
  async function current<V extends Stamp>(
    kept: Kept<V | undefined>,
    match: MatchId,
    read: () => Promise<V | undefined>,
  ): Promise<Copy<V | undefined>> {
    const newest = await stamp(match);
    if (!newest.value) return { ...newest, value: undefined };
    const value = kept.peek(match);
    return value && isSame(value, newest.value) ? { ...newest, value } : kept.get(match, read);
  }

  return {
    stamp,
    image: (match) => current(images, match, () => reader.image(match)),
    timeline: (match) => current(timelines, match, () => reader.timeline(match)),
    async events(match, ...page) {
      await logs.wait(match);
      return reader.events(match, ...page);
    },
    results: (query) => results.get(JSON.stringify(query), () => reader.results(query)),
    board: () => boards.get("", () => reader.board()),
    totals: (sport, competition) =>
      totals.get(JSON.stringify([sport, competition]), () => reader.totals(sport, competition)),
    player: (id) => players.get(id, () => reader.player(id)),
  };
}

const isSame = (x: Stamp, y: Stamp): boolean => x.epoch === y.epoch && x.v === y.v;
