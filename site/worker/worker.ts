/**
 * The service worker: keeps the site's own files, and stands in with a page of what is kept when the network is away.
 * It never answers for the API or with a page that was drawn before: what is old says so.
 */
import { KEPT } from "../kept.ts";
import { languageFor, outdated, wayOf } from "./answer.ts";

/** Put in by build-app.ts: the build's name, what it needs offline, and the languages. */
declare const BUILD: string;
declare const FILES: readonly string[];
declare const LANGUAGES: readonly string[];

/** The part of a service worker's scope that is used; the compiler knows windows alone. */
interface Scope {
  readonly location: { readonly origin: string };
  readonly navigator: { readonly languages: readonly string[] };
  readonly clients: {
    claim(): Promise<void>;
    openWindow(path: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "notificationclick", listener: (event: Clicked) => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Clicked extends Lasting {
  readonly notification: { readonly data: { readonly path: string }; close(): void };
}
interface FetchEvent extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const PREFIX = "touchline-build-";
const CACHE = PREFIX + BUILD;
/** A page that is kept stands in where the network has said nothing for so long, in milliseconds. */
const PATIENCE_MS = 6_000;

const offlinePage = (language: string): string => `/offline?lang=${language}`;

scope.addEventListener("install", (event) =>
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll([...FILES, ...LANGUAGES.map(offlinePage)])),
  ),
);

scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  await Promise.all(outdated(await caches.keys(), CACHE, PREFIX).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

// A page of this build asks for it; until one does, the tabs that are open keep the worker that they know.
scope.addEventListener("message", ({ data }) => {
  if (data === "take over") void scope.skipWaiting();
});

scope.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(scope.clients.openWindow(event.notification.data.path));
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  switch (wayOf(request, scope.location.origin)) {
    case "asset":
      return event.respondWith(asset(request));
    case "page":
      return event.respondWith(page(request));
    case "network":
      return undefined;
  }
});

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function page(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const isKept = (await (await caches.open(KEPT)).match(pathname)) !== undefined;
  const coming = fetch(request).catch(() => undefined);
  const come = await Promise.race([coming, ...(isKept ? [pause(PATIENCE_MS)] : [])]);
  return come ?? (await standIn(request)) ?? (await coming) ?? Response.error();
}

async function standIn(request: Request): Promise<Response | undefined> {
  const language = languageFor(request.url, scope.navigator.languages, LANGUAGES);
  return (await caches.open(CACHE)).match(offlinePage(language), { ignoreVary: true });
}

const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));
