/** The store as the API's readers share it: a reading of any kind and match at most once a second. */
import type { Board } from "../../match/document.ts";
import type { Entry } from "../../match/head.ts";
import type { Epoch, MatchId, PlayerId } from "../../match/ids.ts";
import type { SportName } from "../../match/sports.ts";
import type { PlayerTotals } from "../../match/statistics.ts";
import type { MatchImage, MatchReader, PlayerRecord, Versioned } from "../../store/store.ts";
import { type Copy, Kept, Outage } from "./kept.ts";
import { Turns } from "./turns.ts";

export interface Stamp {
  readonly epoch: Epoch;
  readonly v: number;
}

/** What a reader of the API gets of the store: each value with its age. All reject as the store's reader does. */
export interface SharedReader {
  stamp(match: MatchId): Promise<Copy<Stamp | undefined>>;
  /** Reads the document only where the stamp says that it has changed. */
  image(match: MatchId): Promise<Copy<MatchImage | undefined>>;
  /** A log grows, and whoever reads it keeps it: what is new waits until a second has passed since the last reading. */
  readonly events: MatchReader["events"];
  /** All entries of a match, newest first. */
  timeline(match: MatchId): Promise<Copy<readonly Entry[]>>;
  board(): Promise<Copy<Versioned<Board>>>;
  totals(sport: SportName, competition?: string): Promise<Copy<readonly PlayerTotals[]>>;
  player(id: PlayerId): Promise<Copy<PlayerRecord | undefined>>;
}

/** How many matches' stamps are kept, names that are no match's among them; they are small. */
const STAMPS = 4_096;
/** Documents, timelines and records are large. */
const MATCHES = 256;
/** Above every `seq`. */
const NEWEST = 10_000_000;

/** `now` is in milliseconds since 1970. */
export function shareReads(
  reader: MatchReader,
  now: () => number,
  sleep: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): SharedReader {
  const outage = new Outage();
  const keep = <V>(most: number) => new Kept<V>({ most, outage, now });
  const stamps = keep<Stamp | undefined>(STAMPS);
  const images = keep<MatchImage | undefined>(MATCHES);
  const timelines = keep<readonly Entry[]>(MATCHES);
  const boards = keep<Versioned<Board>>(1);
  const totals = keep<readonly PlayerTotals[]>(MATCHES);
  const players = keep<PlayerRecord | undefined>(MATCHES);

  const logs = new Turns(now, sleep);

  const stamp = (match: MatchId) => stamps.get(match, () => reader.stamp(match));
  return {
    stamp,
    async image(match) {
      const current = await stamp(match);
      if (!current.value) return { ...current, value: undefined };
      const value = images.peek(match);
      if (value && isSame(value, current.value)) return { ...current, value };
      return images.get(match, () => reader.image(match));
    },
    async events(match, ...page) {
      await logs.wait(match);
      return reader.events(match, ...page);
    },
    timeline: (match) => timelines.get(match, () => reader.entries(match, NEWEST, NEWEST)),
    board: () => boards.get("", () => reader.board()),
    totals: (sport, competition) =>
      totals.get(JSON.stringify([sport, competition]), () => reader.totals(sport, competition)),
    player: (id) => players.get(id, () => reader.player(id)),
  };
}

const isSame = (x: Stamp, y: Stamp): boolean => x.epoch === y.epoch && x.v === y.v;
