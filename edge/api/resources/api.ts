/** The resources of the API, one file each. */
import { Hono } from "hono";
import { boardRoutes } from "./board.ts";
import { eventRoutes } from "./events.ts";
import { healthRoutes } from "./health.ts";
import { historyRoutes } from "./history.ts";
import { keyRoutes } from "./key.ts";
import { leaderRoutes } from "./leaders.ts";
import { matchListRoutes } from "./match-list.ts";
import { matchPlayerRoutes } from "./match-players.ts";
import { matchRoutes } from "./matches.ts";
import type { ApiParts } from "./parts.ts";
import { playerRoutes } from "./players.ts";
import { roomRoutes } from "./room.ts";
import { searchRoutes } from "./search.ts";
import { sportRoutes } from "./sports.ts";
import { timelineRoutes } from "./timeline.ts";

export const createApi = (parts: ApiParts) =>
  new Hono()
    .route("/", healthRoutes(parts))
    .route("/v1/board", boardRoutes(parts))
    .route("/v1/matches", matchListRoutes(parts))
    .route("/v1/matches", matchRoutes(parts))
    .route("/v1/matches", matchPlayerRoutes(parts))
    .route("/v1/matches", timelineRoutes(parts))
    .route("/v1/matches", historyRoutes(parts))
    .route("/v1/matches", eventRoutes(parts))
    .route("/v1", roomRoutes(parts))
    .route("/v1/key", keyRoutes(parts))
    .route("/v1/players", playerRoutes(parts))
    .route("/v1/leaders", leaderRoutes(parts))
    .route("/v1/search", searchRoutes(parts))
    .route("/v1/sports", sportRoutes());

/** For typed clients: `hc<Api>("https://…")`. */
export type Api = ReturnType<typeof createApi>;
