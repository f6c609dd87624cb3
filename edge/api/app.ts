/** The edge API and the site: one Hono app over a reader, the same on every runtime. */
import { Hono } from "hono";
import { cors } from "hono/cors";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Logger } from "../../runtime/logger.ts";
import { type MatchReader, StoreUnavailable } from "../../store/store.ts";
import { type Desk, DeskAway } from "./desk.ts";
import { cardRoutes } from "./card-routes.ts";
import type { Draw } from "./cards.ts";
import { embedRoutes } from "./embed-routes.ts";
import { oembedRoutes } from "./oembed.ts";
import { discoveryRoutes } from "./discovery.ts";
import { askedBy } from "./asked.ts";
import { originBy } from "./origin.ts";
import { peopleRoutes } from "./people-routes.ts";
import { Histories, Overloaded } from "./histories.ts";
import { language } from "./language.ts";
import type { Assets, Pages } from "./pages.ts";
import { refuseWith } from "./problem.ts";
import { type AskRoom, Relays } from "./relays.ts";
import { createApi } from "./resources/api.ts";
import { descriptionRoutes } from "./resources/description.ts";
import { wireRoutes } from "./resources/wire.ts";
import { type Encoders, gzip } from "./codings.ts";
import { security } from "./security.ts";
import { Sender } from "./send.ts";
import { shareReads } from "./shared.ts";
import { fileRoutes } from "./files.ts";
import { pageRoutes } from "./site-routes.ts";

/** After how many seconds a client may try again when the store is away. */
const RETRY_SECONDS = 2;

/** What scripts of other sites may read. */
const EXPOSED = ["ETag", "Age", "Warning", "Retry-After"];

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
    now,
    sleep,
  } = parts;
  const shared = shareReads(reader, now, sleep);
  const send = new Sender(encoders, now);
  const refuse = refuseWith(pages);
  const histories = new Histories(shared);
  const relays = new Relays(askRoom, now);
  const api = createApi({ reader: shared, desk, histories, relays, roomsUrl, send, now });
  const originOf = originBy(publicUrl);
  const askedOf = askedBy(originOf);
  const app = new Hono();

  app.use(security(roomsUrl));
  app.use(language(pages.languages));
  app.use(cors({ origin: "*", allowMethods: ["GET", "HEAD"], exposeHeaders: EXPOSED, maxAge: 86_400 }));
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
  app.route("/", descriptionRoutes(api));
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
  app.route("/", peopleRoutes({ reader: shared, send, pages, build: assets.build, refuse, askedOf }));
  app.route("/", discoveryRoutes({ reader: shared, originOf }));
  app.route("/", cardRoutes({ reader: shared, pages, build: assets.build, draw, refuse, now }));
  app.route(
    "/",
    embedRoutes({ reader: shared, send, pages, build: assets.build, rooms: roomsUrl, askedOf, now }),
  );
  app.route("/", oembedRoutes({ reader: shared, originOf }));
  app.route("/", fileRoutes(assets, encoders));

  app.notFound((c) => refuse(c, { status: 404, detail: `There is nothing at ${c.req.path}.` }));

  // One failure that many readers share is logged once.
  const logged = new WeakSet<Error>();
  app.onError((error, c) => {
    if (error instanceof Overloaded) {
      c.header("Retry-After", String(RETRY_SECONDS));
      return refuse(c, { status: 503, detail: `Too much is looked back at right now: ${error.message}.` });
    }
    const deskAway = error instanceof DeskAway;
    const away = deskAway || error instanceof StoreUnavailable;
    if (!logged.has(error)) {
      const said = { method: c.req.method, path: c.req.path, error, cause: error.cause };
      if (away) logger.warning("{method} {path}: store or desk is away: {error} {cause}", said);
      else logger.error("{method} {path}: {error} {cause}", said);
    }
    logged.add(error);
    if (!away) return refuse(c, { status: 500, detail: "Something went wrong on our side." });
    c.header("Retry-After", String(RETRY_SECONDS));
    const detail = deskAway
      ? "Nothing can be taken right now. Send it again with the same id."
      : "The scores cannot be read right now. Try again in a moment.";
    return refuse(c, { status: 503, detail });
  });

  return app;
}
