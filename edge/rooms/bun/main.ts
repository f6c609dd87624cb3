/** The rooms as a process of Bun, for one's own machine. */
import { join } from "node:path";
import { BadSetting, readConfig } from "../../../runtime/config.ts";
import { startLogging } from "../../../runtime/logger.ts";
import { untilSignal } from "../../../runtime/signals.ts";
import { serveRooms } from "./server.ts";
import { ShelfFile } from "./shelf-file.ts";

const config = readConfigOrExit();
const logger = startLogging("rooms", config.LOG_LEVEL);
const stopping = untilSignal();
const stopped = new Promise<void>((resolve) => stopping.addEventListener("abort", () => resolve()));

using shelves = new ShelfFile(join(config.TOUCHLINE_HOME, "rooms.sqlite"));
await using server = serveOrExit();
logger.info("ready at port {port}", { port: server.port });
await stopped;
logger.info("stopping");

function serveOrExit() {
  try {
    return serveRooms({
      hostname: config.ROOMS_ADDRESS,
      port: config.ROOMS_PORT,
      secret: config.ROOMS_SECRET,
      apiUrl: config.API_URL ?? `http://127.0.0.1:${config.API_PORT}`,
      roomsUrl: config.ROOMS_URL,
      // Rooms of one process share its time: to spread them over more of it gains nothing.
      limit: config.ROOM_VIEWERS ?? Number.POSITIVE_INFINITY,
      shelfOf: (room) => shelves.shelfOf(room),
      warn: (event, details) => logger.warn("{event} {details}", { event, details }),
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    console.error(`port ${config.ROOMS_PORT} is taken: free it, or set ROOMS_PORT to another`);
    process.exit(2);
  }
}

function readConfigOrExit() {
  try {
    return readConfig(process.env, [
      "TOUCHLINE_HOME",
      "ROOMS_ADDRESS",
      "ROOMS_PORT",
      "ROOMS_SECRET",
      "ROOMS_URL",
      "ROOM_VIEWERS",
      "API_URL",
      "API_PORT",
      "LOG_LEVEL",
    ]);
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
