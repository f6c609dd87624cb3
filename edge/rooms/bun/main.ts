/** The rooms as a process of Bun, for one's own machine. */
import { join } from "node:path";
import { startLogging } from "../../../runtime/logger.ts";
import { aborted, untilSignal } from "../../../runtime/signals.ts";
import { listenOrExit, readConfigOrExit } from "../../../runtime/start.ts";
import { serveRooms } from "./server.ts";
import { ShelfFile } from "./shelf-file.ts";

const config = readConfigOrExit([
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
const logger = startLogging("rooms", config.LOG_LEVEL);
const stopping = untilSignal();

using shelves = new ShelfFile(join(config.TOUCHLINE_HOME, "rooms.sqlite"));
await using server = listenOrExit("ROOMS_PORT", config.ROOMS_PORT, () =>
  serveRooms({
    hostname: config.ROOMS_ADDRESS,
    port: config.ROOMS_PORT,
    secret: config.ROOMS_SECRET,
    apiUrl: config.API_URL ?? `http://127.0.0.1:${config.API_PORT}`,
    roomsUrl: config.ROOMS_URL,
    // Rooms of one process share its time: to spread them over more of it gains nothing.
    limit: config.ROOM_VIEWERS ?? Number.POSITIVE_INFINITY,
    shelfOf: (room) => shelves.shelfOf(room),
    warn: (event, details) => logger.warn("{event} {details}", { event, details }),
  }),
);
logger.info("ready at port {port}", { port: server.port });
await aborted(stopping);
logger.info("stopping");
