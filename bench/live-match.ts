/** A match for measurements: served by the real API, shown from a real room, and moved on as fast as is wished. */
import { join } from "node:path";
import { matchId } from "../match/ids.ts";
import type { MatchEvent } from "../match/event.ts";
import type { MatchImage } from "../store/store.ts";
import { openEmbeddedLog } from "../log/embedded.ts";
import { openEmbeddedStore } from "../store/embedded.ts";
import { type Logger, startLogging } from "../runtime/logger.ts";
import { readConfig } from "../runtime/config.ts";
import { epoch } from "../match/ids.ts";
import { advance, type MatchState } from "../match/state.ts";
import { Outbox } from "../ingest/outbox.ts";
import { publishTo } from "../ingest/rooms.ts";
import { Worker } from "../ingest/worker.ts";
import { openStage } from "../tests/stage.ts";

export interface HomePage extends AsyncDisposable {
  readonly home: URL;
}

/** The home page with the match of `events` as it is after the first `served` of them. */
export async function openHomePage(events: readonly MatchEvent[], served: number): Promise<HomePage> {
  const stage = await openStage();
  const { TOUCHLINE_HOME } = readConfig(stage.env, ["TOUCHLINE_HOME"]);
  await storeFirst(join(TOUCHLINE_HOME, "touchline.sqlite"), events.slice(0, served));
  // The match came into the store past ingest, which tells the page's room of what it finds there as it starts.
  await stage.restart();
  return { home: stage.address, [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose]() };
}

export interface LiveMatch extends AsyncDisposable {
  /** The page of the match. */
  readonly page: URL;
  /** Tells the room of the next event, as having happened now; false at the end of the match. */
  step(): Promise<boolean>;
  /** Takes the match back to where the page found it, in another epoch: the room and the page begin anew. */
  rewind(): void;
}

/** Serves the match of `events` as it is after the first `served` of them. */
export async function openLiveMatch(events: readonly MatchEvent[], served: number): Promise<LiveMatch> {
  const stage = await openStage();
  const config = readConfig(stage.env, ["ROOMS_PORT", "ROOMS_SECRET", "TOUCHLINE_HOME"]);
  const outbox = new Outbox(publishTo(`http://127.0.0.1:${config.ROOMS_PORT}`, config.ROOMS_SECRET));
  const image = await storeFirst(join(config.TOUCHLINE_HOME, "touchline.sqlite"), events.slice(0, served));
  const start: MatchState = { v: image.v, at: image.at, doc: image.doc, entries: image.entries };

  let rounds = 0;
  let state = start;
  let round = image.epoch;
  const put = (changed: Parameters<Outbox["put"]>[1]["changed"]) => {
    const { v, doc, entries } = state;
    if (!doc) throw new TypeError("a match without a document");
    const at = new Date().toISOString();
    outbox.put(image.doc.id, { epoch: round, v, at, doc: { ...doc }, entries, changed, live: true });
  };
  put([]);
  return {
    page: new URL(`/matches/${image.doc.id}`, stage.address),
    async step() {
      const event = events[state.v];
      if (!event) return false;
      const { state: next, changed } = advance(state, [event]);
      state = next;
      put(changed);
      return true;
    },
    rewind() {
      round = epoch(`${image.epoch.slice(0, 10)}${++rounds}`);
      state = start;
      put([]);
    },
    async [Symbol.asyncDispose]() {
      await outbox[Symbol.asyncDispose]();
      await stage[Symbol.asyncDispose]();
    },
  };
}

/** Logging is set up once for a process. */
let logger: Logger | undefined;

/** Folds the first events into the store as ingest does, telling no room. */
async function storeFirst(file: string, events: readonly MatchEvent[]): Promise<MatchImage> {
  const [first] = events;
  if (!first) throw new RangeError("a match of no events");
  await using log = openEmbeddedLog(file);
  await using store = openEmbeddedStore(file);
  logger ??= startLogging("bench", "error");
  const worker = new Worker({
    log,
    store,
    outbox: { put() {} },
    logger,
    now: Date.now,
    newEpoch: () => epoch("measured"),
  });
  const record = (event: MatchEvent, place: number) => ({
    key: event.match,
    value: JSON.stringify(event),
    partition: 0,
    offset: String(place),
  });
  await worker.handle(events.map(record));
  const image = await store.image(matchId(first.match));
  if (!image) throw new Error("the store has no match");
  return image;
}
