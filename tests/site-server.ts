/** The site as the edge API serves it, with matches of the simulator's own, for tests in a browser. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { createApp } from "../edge/api/app.ts";
import { openResvg } from "../edge/api/resvg.ts";
import { loadSite } from "../edge/api/site.ts";
import type { MatchReader } from "../store/store.ts";
import { keptLogger, noDesk } from "./api-parts.ts";
import { altered } from "./contracts/broken-stores.ts";
import { embeddedPlace } from "./places.ts";
import { playedCommit, type Staged } from "./played.ts";

export interface Served extends AsyncDisposable {
  readonly address: URL;
  /** Addresses of the matches, in the order in which they were asked for. */
  readonly matches: readonly string[];
}

const SITE = new URL("../site/dist/", import.meta.url);

interface Options {
  /** Changes the text of a file on its way: another build, say. */
  readonly alter?: (path: string, text: string) => string;
  /** Methods of the reader to put in the place of its own: a store that is away, say. */
  readonly reader?: Partial<MatchReader>;
}

/** Serves the built site. There are no rooms: pages stay as they were drawn. Call it inside of a test. */
export async function serveSite(
  staged: readonly Staged[],
  { alter, reader: over = {} }: Options = {},
): Promise<Served> {
  const place = await embeddedPlace();
  const store = await place.store();
  const commits = staged.map((match, index) => playedCommit(match, index));
  for (const commit of commits) await store.commit(commit);
  const reader = await place.reader();
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const { pages, assets } = await loadSite(SITE);
  const app = createApp({
    reader: altered(reader, over),
    desk: noDesk,
    pages,
    assets,
    roomsUrl: address.href,
    logger: keptLogger().logger,
    draw: openResvg(new URL("card/", SITE)),
    now: Date.now,
  });
  server.on("request", (asked, answer) => void serve(app, asked, answer, alter));
  return {
    address,
    matches: commits.map(({ match }) => `/matches/${match}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await reader[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

/** Until the worker has all files, and what the page shows is kept. */
export async function untilKept(page: Page): Promise<void> {
  const isKept = async () => {
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const kept = await (await caches.open("touchline-kept")).match(location.pathname);
    return active?.state === "activated" && kept !== undefined;
  };
  // The machine may be busy.
  await expect.poll(() => page.evaluate(isKept), { timeout: 10_000 }).toBe(true);
}

async function serve(
  app: Hono,
  asked: IncomingMessage,
  answer: ServerResponse,
  alter: Options["alter"],
): Promise<void> {
  // What is altered is another content: it is told neither as unchanged nor packed.
  const headers = Object.entries(asked.headers)
    .filter(([name]) => !alter || !["accept-encoding", "if-none-match"].includes(name))
    .map(([name, value]): [string, string] => [name, String(value)]);
  const given = await app.request(asked.url ?? "/", { headers });
  answer.writeHead(given.status, Object.fromEntries(given.headers));
  const body = Buffer.from(await given.arrayBuffer());
  const isText = /javascript/.test(given.headers.get("content-type") ?? "");
  answer.end(alter && isText ? alter(asked.url ?? "/", body.toString()) : body);
}
