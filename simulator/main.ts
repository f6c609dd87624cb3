/** The simulator: plays or replays matches into the log. */
import { openEmbeddedLog } from "../log/embedded.ts";
import { openKafkaLog } from "../log/kafka.ts";
import { type EventLog, LogUnavailable } from "../log/log.ts";
import { pause, retryDelay } from "../log/pause.ts";
import type { MatchEvent } from "../match/event.ts";
import { BadSetting, type Config, readConfig } from "../runtime/config.ts";
import { embeddedFile } from "../runtime/home.ts";
import { type Logger, startLogging } from "../runtime/logger.ts";
import { NoOrder, type Order, type PlayOrder, readOrder, type ReplayOrder } from "./cli.ts";
import { isBrokenPipe, printEvents } from "./dry-run.ts";
import { type Clock, type Studio, write } from "./pace.ts";
import { told } from "./progress.ts";
import { type Recording, UnreadableRecording } from "./replay/reader.ts";
import { readRecordedFile, renamed } from "./replay/recording.ts";
import { ImpossibleRecord } from "./replay/writer.ts";
import { standingOf, UNPLAYED } from "./resume.ts";
import { playSeason, seasonEvents } from "./season.ts";

const clock: Clock = { now: Date.now, sleep: pause };
const SETTINGS = ["TOUCHLINE_HOME", "KAFKA_BROKERS", "LOG_LEVEL"] as const;

/** A mistake of whoever started the simulator: one line, exit code 2. */
class Mistake extends Error {
  override readonly name = "Mistake";
}

async function main(args: readonly string[]): Promise<number> {
  const order = readOrder(args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
  const recordings = order.command === "replay" ? await load(order) : [];
  if (order.dryRun) return dryRun(order, recordings);

  const config = readConfig(process.env, SETTINGS);
  const logger = startLogging("simulator", config.LOG_LEVEL);
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  await using log = await open(config, logger, stop.signal);
  if (!log) return 0;
  const studio: Studio = {
    log,
    clock,
    signal: stop.signal,
    onTrouble: (error, failures) => {
      if (failures === 1)
        logger.warning("{problem}; trying again until it answers", { problem: reasonOf(error) });
    },
  };
  if (order.command === "play") await play(order, studio, logger);
  else await Promise.all(recordings.map((recording) => replay(order, recording, studio, logger)));
  logger.info(stop.signal.aborted ? "stopped" : "done");
  return 0;
}

async function load({ file, match, until = Infinity }: ReplayOrder): Promise<readonly Recording[]> {
  const recordings = (await read(file)).map(({ events, ...recording }) => ({
    ...recording,
    events: events.filter(({ seq }) => seq <= until),
  }));
  if (match === undefined) return recordings;
  const [only, ...more] = recordings;
  if (!only || more.length > 0)
    throw new Mistake(`${file} holds ${recordings.length} matches: --match names one`);
  return [renamed(only, match)];
}

async function read(file: string): Promise<readonly Recording[]> {
  try {
    return await readRecordedFile(file);
  } catch (cause) {
    if (cause instanceof UnreadableRecording || cause instanceof ImpossibleRecord) {
      throw new Mistake(`${file}: ${cause.message}`, { cause });
    }
    throw new Mistake(`${file} cannot be read: ${reasonOf(cause)}`, { cause });
  }
}

async function dryRun(order: Order, recordings: readonly Recording[]): Promise<number> {
  const events: Iterable<MatchEvent> =
    order.command === "play" ? seasonEvents(order) : recordings.flatMap((recording) => [...recording.events]);
  await printEvents(events, process.stdout);
  return 0;
}

/** Undefined if it was stopped before the log answered. */
async function open(
  config: Config<(typeof SETTINGS)[number]>,
  logger: Logger,
  signal: AbortSignal,
): Promise<EventLog | undefined> {
  const { KAFKA_BROKERS: brokers, TOUCHLINE_HOME } = config;
  if (!brokers) return openEmbeddedLog(embeddedFile(TOUCHLINE_HOME));
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      return await openKafkaLog({ brokers, clientId: "touchline-simulator", logger });
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      logger.warning("{problem}; trying again", { problem: reasonOf(error) });
      await pause(retryDelay(failures, Math.random()), signal);
    }
  }
  return undefined;
}

function play({ resume, ...season }: PlayOrder, studio: Studio, logger: Logger): Promise<void> {
  return playSeason(season, {
    ...studio,
    say: (line) => logger.info("{line}", { line }),
    ...(resume && { standing: (match) => standingOf(match, resume, { fetch, ...studio }) }),
  });
}

async function replay(
  { speed, resume }: ReplayOrder,
  { match, events }: Recording,
  studio: Studio,
  logger: Logger,
): Promise<void> {
  const standing = resume ? await standingOf(match, resume, { fetch, ...studio }) : UNPLAYED;
  if (!standing)
    logger.info(`${match}: the API does not say where it stands, so it is sent from its beginning`);
  const { v, over } = standing ?? UNPLAYED;
  if (over) return logger.info(`${match} has been replayed already`);
  const say = (line: string) => logger.info("{line}", { line });
  await write(told(events, v, say), { speed, from: v, history: 0 }, studio);
}

/** An error's message with those of its causes, on one line. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.split("\n", 1)[0] ?? "";
  const cause = error.cause === undefined ? "" : reasonOf(error.cause);
  return message.includes(cause) ? message : `${message}: ${cause}`;
}

/** Says on one line what went wrong, with a trace only where it is our own fault. Returns the exit code. */
function report(error: unknown): number {
  if (error instanceof NoOrder) return error.exitCode;
  if (isBrokenPipe(error)) return 0;
  if (error instanceof Mistake || error instanceof BadSetting) {
    process.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
  const trace = error instanceof Error && !(error instanceof LogUnavailable) ? error.stack : undefined;
  process.stderr.write(`error: ${trace ?? reasonOf(error)}\n`);
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
