/**
 * `bun bench/scale.ts`: what one match asks of the rooms with a million viewers and more. It reckons with the relays that
 * rooms would really have and the pauses that they would really keep; docs/scale.md tells where its figures are from.
 */
import { BEAT_MS } from "../match/protocol.ts";
import { FANOUT } from "../match/places.ts";
import { pauseMs, SEND_MS } from "../edge/rooms/pace.ts";
import { Spread } from "../edge/rooms/spread.ts";

/** A match and its viewers. */
interface Occasion {
  readonly viewers: number;
  readonly hours: number;
  /** Changes a second, on average over the match. */
  readonly changes: number;
  /** Connections that a viewer makes in all: phones sleep and trains drive through tunnels. */
  readonly connections: number;
  /** Bytes of a change on the wire, not compressed. */
  readonly changeBytes: number;
}

/** Published by the platform, for its paid plan. */
const PRICE = {
  /** Dollars for a million requests to an object; messages that it sends cost nothing. */
  objectRequests: 0.15,
  /** Dollars for a million gigabyte-seconds. */
  duration: 12.5,
  /** Dollars for a million requests to the worker that stands before the objects. */
  workerRequests: 0.3,
} as const;
/** What is billed for an object that is awake, gigabytes. */
const OBJECT_GB = 0.128;
/** Kept by a socket on Bun, measured, bytes. */
const BUN_SOCKET_BYTES = 3_500;
const BEAT_BYTES = 110;
/** On Bun: the last viewer has a change so long after the first, milliseconds. */
const BUN_PAUSE_MS = 1_000;

interface Tree {
  readonly relays: number;
  /** Rooms between ingest and a viewer. */
  readonly levels: number;
  /** Viewers of a relay. */
  readonly each: number;
  /** Between two changes at a viewer's, milliseconds at least: what happens meanwhile comes as one. */
  readonly pauseMs: number;
  /** Requests a second to a relay, when half of all viewers come within a minute. */
  readonly rush: number;
  /** Requests a second that a room with a hundred relays makes. */
  readonly fed: number;
}

/** The tree for the occasion when it began with nobody and `limit` is ROOM_VIEWERS. */
function treeOf({ viewers, changes }: Occasion, limit: number): Tree {
  const relays = new Spread(limit).wanted(viewers, 0, 0);
  const each = Math.ceil(viewers / Math.max(1, relays));
  const told = changes + 1_000 / BEAT_MS;
  return {
    relays,
    levels: relays === 0 ? 1 : relays <= FANOUT ? 2 : 3,
    each,
    pauseMs: pauseMs(each),
    rush: each / 2 / 60 + told,
    fed: Math.min(FANOUT, relays) * told,
  };
}

/** Dollars, with no allowance that a plan includes taken off. Beats come more often than an object falls asleep. */
function priceOf({ viewers, hours, changes, connections }: Occasion, { relays }: Tree) {
  const seconds = hours * 3_600;
  const rooms = relays + 1;
  const opened = viewers * connections;
  const published = rooms * seconds * (changes + 1_000 / BEAT_MS);
  const requests = ((opened + published) * PRICE.objectRequests + opened * PRICE.workerRequests) / 1e6;
  const duration = (rooms * seconds * OBJECT_GB * PRICE.duration) / 1e6;
  return { requests, duration, all: requests + duration };
}

/** The same on one's own machines, with rooms on Bun. */
function ownOf({ viewers, changes, changeBytes }: Occasion) {
  const bytes = changes * changeBytes + (1_000 / BEAT_MS) * BEAT_BYTES;
  return {
    processes: Math.ceil(pauseMs(viewers, SEND_MS.bun) / BUN_PAUSE_MS),
    gigabytes: (viewers * BUN_SOCKET_BYTES) / 1e9,
    gigabits: (viewers * bytes * 8) / 1e9,
  };
}

const OCCASION = { hours: 4, changes: 0.1, connections: 3, changeBytes: 779 };
const LIMIT = 4_000;

/** The two tables of docs/scale.md. */
export function tables(): string {
  const occasions = [1e6, 1e7, 5e7].map((viewers) => ({ viewers, ...OCCASION }));
  const million = (count: number) => `${count / 1e6} million`;
  const platform = occasions.map((occasion) => {
    const tree = treeOf(occasion, LIMIT);
    const { requests, duration, all } = priceOf(occasion, tree);
    const dollars = [requests, duration, all].map((price) => `$${price.toFixed(0)}`);
    return [
      million(occasion.viewers),
      tree.relays.toLocaleString("en"),
      tree.levels,
      tree.each.toLocaleString("en"),
      `${tree.pauseMs.toFixed(0)} ms`,
      tree.rush.toFixed(0),
      tree.fed.toFixed(0),
      ...dollars,
    ];
  });
  const own = occasions.map((occasion) => {
    const { processes, gigabytes, gigabits } = ownOf(occasion);
    return [
      million(occasion.viewers),
      processes,
      `${gigabytes.toFixed(1)} GB`,
      `${gigabits.toFixed(1)} Gbit/s`,
    ];
  });
  return [
    table("viewers|relays|levels|viewers each|pause|rush/s|feeding/s|requests|time|a match", platform),
    table("viewers|processes on Bun|memory of sockets|sent", own),
  ].join("\n\n");
}

const line = (cells: readonly unknown[]) => `| ${cells.join(" | ")} |`;
const table = (head: string, rows: readonly (readonly unknown[])[]) => {
  const names = head.split("|");
  return [line(names), `|${names.map(() => "---:|").join("")}`, ...rows.map(line)].join("\n");
};

if (import.meta.main) console.log(tables());
