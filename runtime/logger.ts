/** One log line an event, the same look in every process. */
import { configureSync, getConsoleSink, getLogger, type LogLevel, type Logger } from "@logtape/logtape";

export type { Logger } from "@logtape/logtape";

/** Sets up logging for this process and returns its logger. To be called once, by `main.ts`. */
export function startLogging(process: string, lowestLevel: LogLevel): Logger {
  configureSync({
    sinks: { console: getConsoleSink() },
    loggers: [
      { category: ["logtape", "meta"], lowestLevel: "warning", sinks: ["console"] },
      { category: [process], lowestLevel, sinks: ["console"] },
    ],
  });
  return getLogger([process]);
}
