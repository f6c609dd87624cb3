/** The edge API and the site: one Hono app over a reader, the same on every runtime. */
import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Logger } from "../../runtime/logger.ts";
import { counted, metricsRoutes } from "../../runtime/metrics.ts";
import type { MatchReader } from "../../store/store.ts";
import type { Desk } from "./desk.ts";
import { cardRoutes } from "./card-routes.ts";
import type { Draw } from "./cards.ts";
import { embedRoutes } from "./embed-routes.ts";
import { oembedRoutes } from "./oembed.ts";
import { discoveryRoutes } from "./discovery.ts";
import { askedBy } from "./asked.ts";
import { originBy } from "./origin.ts";
import { peopleRoutes } from "./people-routes.ts";
import { failures, tellOutage } from "./failures.ts";
import { Front } from "./front.ts";
import { Histories } from "./histories.ts";
import { language } from "./language.ts";
import { admission, limit, type LimitParts } from "./limit.ts";
import { countedReads, type Metrics, routeOf } from "./metrics.ts";
import type { Assets, Pages } from "./pages.ts";
import { refuse as refuseProgram, refuseWith } from "./problem.ts";
import { referenceRoutes } from "./reference-routes.ts";
import { type AskRoom, Relays } from "./relays.ts";
import { createApi } from "./resources/api.ts";
import { describer, descriptionRoutes } from "./resources/description.ts";
import { wireRoutes } from "./resources/wire.ts";
import { type Encoders, gzip } from "./codings.ts";
import { headersBy, security } from "./security.ts";
import { Sender } from "./send.ts";
import { shareReads } from "./shared.ts";
import { fileRoutes } from "./files.ts";
import { pageRoutes } from "./site-routes.ts";

export interface AppParts {
  readonly reader: MatchReader;
  /** Takes what scorers send. */
  readonly desk: Desk;
  readonly pages: Pages;
  readonly assets: Assets;
  /** Where browsers reach the rooms. */
  readonly roomsUrl: string;
  /** Without it nobody is told of relays before a room tells it. */
  readonly askRoom?: AskRoom;
  /** Where readers reach the site; without it, where their requests say that they reached it. */
  readonly publicUrl?: string | undefined;
  readonly logger: Logger;
  /** For the pictures of link previews. */
  readonly draw: Draw;
  /** The codings that the runtime has; gzip unless they are given. */
  readonly encoders?: Encoders;
  /** Without them nothing is counted. */
  readonly metrics?: Metrics;
  /** What whoever asks for the metrics has to know; anybody may ask if there is none. */
  readonly metricsToken?: string | undefined;
  /** How much one reader may ask; without it as much as he likes. */
  readonly limits?: Omit<LimitParts, "now">;
  /** For how long what was read last is given out while the store is away, in milliseconds; five minutes unless it is given. */
  readonly staleMs?: number;
  /** Whether answers of the last second are told before routes are looked for: the same, and sooner. They are unless it is said. */
  readonly front?: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The clock's own unless it is given. */
  readonly sleep?: (ms: number) => Promise<unknown>;
}

const noRoom: AskRoom = () => Promise.reject(new Error("the rooms are not known"));

export function createApp(parts: AppParts): Hono {
  const {
    reader,
    desk,
    pages,
    assets,
    roomsUrl,
    askRoom = noRoom,
    publicUrl,
    logger,
    draw,
    encoders = { gzip },
    metrics,
    metricsToken,
    limits,
    staleMs,
    front: hasFront = true,
    now,
    sleep,
  } = parts;
  const shared = shareReads({
    reader: metrics ? countedReads(reader, metrics) : reader,
    staleMs,
    now,
    sleep,
    tell: (error) => tellOutage(logger, error),
  });
  const admit = limits && admission({ ...limits, now });
  const headersOf = headersBy(roomsUrl);
  const front = new Front({ headersOf, metrics, admit, now });
  const send = new Sender({ encoders, now, tell: (form) => metrics?.answer(form), keep: front.keep });
  const refuse = refuseWith(pages);
  const histories = new Histories(shared);
  const relays = new Relays(askRoom, now);
  const api = createApi({ reader: shared, desk, histories, relays, roomsUrl, send, now });
  const originOf = originBy(publicUrl);
  const askedOf = askedBy(originOf);
  const app = new Hono();

  if (metrics) app.use(counted(metrics, routeOf));
  app.use(security(headersOf));
  app.use(language(pages.languages));
  if (admit) app.use(limit(admit));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed(c, methods) {
        c.header("Allow", methods.join(", "));
        return refuse(c, {
          status: 405,
          detail: `${c.req.method} is not allowed here: ${methods.join(", ")}.`,
        });
      },
    }),
  );

  app.route("/", api);
  if (metrics) app.route("/", metricsRoutes(metrics, metricsToken, refuseProgram));
  const describe = describer(api);
  app.route("/", descriptionRoutes(describe));
  app.route("/", referenceRoutes({ reader: shared, api, describe, pages, askedOf, now }));
  app.route("/", wireRoutes(roomsUrl));
  app.route(
    "/",
    pageRoutes({
      reader: shared,
      histories,
      send,
      pages,
      build: assets.build,
      relays,
      rooms: roomsUrl,
      askedOf,
      refuse,
      now,
    }),
  );
  app.route("/", peopleRoutes({ reader: shared, send, pages, build: assets.build, refuse, askedOf, now }));
  app.route("/", discoveryRoutes({ reader: shared, originOf }));
  app.route("/", cardRoutes({ reader: shared, pages, build: assets.build, draw, refuse, now }));
  app.route(
    "/",
    embedRoutes({ reader: shared, send, pages, build: assets.build, rooms: roomsUrl, askedOf, now }),
  );
  app.route("/", oembedRoutes({ reader: shared, originOf }));
  app.route("/", fileRoutes(assets, encoders));

  app.notFound((c) => refuse(c, { status: 404, detail: `There is nothing at ${c.req.path}.` }));

  app.onError(failures(refuse, logger));
  if (!hasFront) return app;
  const { fetch } = app;
  app.fetch = (request, runtime, ...more) =>
    front.answer(request, runtime) ?? fetch(request, runtime, ...more);
  return app;
}
