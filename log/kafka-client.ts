/** kafkajs as it is used here: sockets without delay, its lines in our log, its errors as ours. */
import { connect as connectPlain, isIP } from "node:net";
import { connect as connectSecure } from "node:tls";
import { type ISocketFactoryArgs, Kafka, type KafkaConfig, logLevel, type LogEntry } from "kafkajs";
import type { Logger } from "../runtime/logger.ts";
import { LogUnavailable } from "./log.ts";

const KEEP_ALIVE_MS = 60_000;

export interface KafkaOptions extends Pick<KafkaConfig, "ssl" | "sasl"> {
  /** Each as host:port; those that answer tell of the rest. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Where kafkajs's lines go; without it nowhere. */
  readonly logger?: Logger;
}

export function kafkaClient({ brokers, clientId, logger, ...security }: KafkaOptions): Kafka {
  return new Kafka({
    ...security,
    brokers: [...brokers],
    clientId,
    socketFactory,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    logLevel: logger ? logLevel.INFO : logLevel.NOTHING,
    logCreator: () => (entry) => logger && pass(entry, logger),
  });
}

/** As kafkajs's own, but small requests leave at once instead of waiting for the last one's acknowledgement. */
function socketFactory({ host, port, ssl, onConnect }: ISocketFactoryArgs) {
  const server = isIP(host) ? {} : { servername: host };
  // kafkajs's types say that ssl is always given; it is undefined for a plain connection.
  const secure: ISocketFactoryArgs["ssl"] | undefined = ssl;
  const socket = secure
    ? connectSecure({ host, port, ...server, ...secure }, onConnect)
    : connectPlain({ host, port }, onConnect);
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  socket.setNoDelay(true);
  return socket;
}

/** One level down: what kafkajs calls an error it mostly mends itself, and what it cannot mend is thrown. */
function pass({ namespace, level, log }: LogEntry, logger: Logger): void {
  const properties = { ...log, namespace, line: log.message };
  const text = "kafkajs {namespace}: {line}";
  if (level === logLevel.ERROR) logger.warning(text, properties);
  else if (level === logLevel.WARN) logger.info(text, properties);
  else logger.debug(text, properties);
}

/** Does `work`; whatever it throws becomes a LogUnavailable with that as its cause. */
export async function tried<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof LogUnavailable) throw cause;
    throw new LogUnavailable(`the Kafka log cannot ${what}`, { cause });
  }
}
