/** The console's service worker: opens the console where there is no network. Phones close pages that are not looked at. */

/** Addresses of all files of the console, and a mark of this build. Put in by build.ts. */
declare const FILES: readonly string[];
declare const BUILD: string;

/** What a service worker has and a page, which the compiler knows, has not. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listen: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listen: (event: Fetching) => void): void;
}
const scope = self as unknown as WorkerScope;

/** The page is the same for all matches: what it shows is kept elsewhere. */
const PAGE = "/score";
const PREFIX = "touchline-score-";
const CACHE = PREFIX + BUILD;
/** A network that says nothing for so long is none, milliseconds. */
const PATIENCE_MS = 4_000;

scope.addEventListener("install", (event) => {
  const keep = async () => (await caches.open(CACHE)).addAll([PAGE, ...FILES]);
  event.waitUntil(keep().then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map(forget));
    await scope.clients.claim();
  };
  event.waitUntil(tidy());
});
const forget = (name: string) => caches.delete(name);

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.respondWith(newest(request));
  else if (FILES.includes(new URL(request.url).pathname)) event.respondWith(fileOf(request));
});

/** The page from the network, so that a new build is seen; without one, as it was kept. */
async function newest(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const page = await caches.match(PAGE);
    if (page) return page;
    throw error;
  }
}

/** A file's name carries the hash of what is in it: what is kept is right. */
const fileOf = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);
