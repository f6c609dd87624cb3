/** What the edge API needs beside a store, made of as little as possible. */
import { configureSync, getLogger, getTextFormatter, type Logger } from "@logtape/logtape";
import { type AppParts, createApp } from "../edge/api/app.ts";
import { type Desk, DeskAway } from "../edge/api/desk.ts";
import type { Draw } from "../edge/api/cards.ts";
import type { Assets, Pages } from "../edge/api/pages.ts";
import type { MatchReader } from "../store/store.ts";
import { altered } from "./contracts/broken-stores.ts";
import { embeddedPlace } from "./places.ts";

export const ROOMS = "https://rooms.example";

/** A desk that is away. */
export const noDesk: Desk = () => Promise.reject(new DeskAway("there is none"));

/** Pages that say what they were given. */
export const plainPages: Pages = {
  languages: ["en", "es"],
  home: ({ board, rooms, language }) =>
    `<!doctype html><html lang="${language}"><p>${Object.keys(board.doc.matches).join(" ")} ${rooms}`,
  match: ({ image, rooms, newest, language }) =>
    `<!doctype html><html lang="${language}"><p>${image.doc.headline.text} ${rooms}${newest === undefined ? "" : ` ${image.v} of ${newest}`}`,
  player: ({ record, language }) => `<!doctype html><html lang="${language}"><p>${JSON.stringify(record)}`,
  leaders: ({ sport, totals, competitions, competition, statistic }) =>
    `<!doctype html><p>${JSON.stringify([sport, totals, competitions, competition, statistic?.name])}`,
  gallery: ({ board, query, language }) =>
    `<!doctype html><html lang="${language}"><p>${Object.keys(board.doc.matches).join(" ")} ${JSON.stringify(query)}`,
  frame: ({ element, attributes, doc, language }) =>
    `<!doctype html><html lang="${language}"><p>${element} ${JSON.stringify(attributes)} ${doc?.headline.text ?? "none"}`,
  offline: ({ language }) => `<!doctype html><html lang="${language}"><p>offline`,
  cardLanguages: ["en"],
  card: ({ doc, v }) => `<svg>${doc.headline.text} ${v}</svg>`,
  score: ({ rooms }) => `<!doctype html><p>score ${rooms}`,
  reference: ({ examples, origin }) => `<!doctype html><p>${origin} ${JSON.stringify(examples)}`,
  problem: ({ status, detail, language }) =>
    `<!doctype html><html lang="${language}"><h1>${status}</h1><p>${detail}`,
};

/** A picture that is its own description. */
export const plainDraw: Draw = async (svg) => new TextEncoder().encode(svg);

const file = (type: string, text: string) => ({ type, body: new TextEncoder().encode(text) });
export const fewAssets: Assets = {
  build: "b1",
  files: new Map([
    ["/assets/browser-1a2b.js", file("text/javascript; charset=utf-8", "1;")],
    ["/notes.txt", file("text/plain; charset=utf-8", "2")],
    ["/widget.js", file("text/javascript; charset=utf-8", "2;")],
  ]),
};

/** A logger whose lines are kept. */
export function keptLogger(): { readonly logger: Logger; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = getTextFormatter();
  configureSync({
    reset: true,
    sinks: { kept: (record) => lines.push(keep(record)) },
    loggers: [
      { category: ["logtape", "meta"], lowestLevel: "warning", sinks: ["kept"] },
      { category: ["test"], lowestLevel: "debug", sinks: ["kept"] },
    ],
  });
  return { logger: getLogger(["test"]), lines };
}

/** All that an app needs beside its reader and its clock. */
export const appParts = () => ({
  desk: noDesk,
  pages: plainPages,
  assets: fewAssets,
  roomsUrl: ROOMS,
  draw: plainDraw,
  logger: keptLogger().logger,
});

/** An app over an empty embedded store, with a clock that stands still until it is moved. */
export async function openApp(
  given: Partial<Omit<AppParts, "reader">> & { readonly reader?: Partial<MatchReader> } = {},
) {
  const { reader: over = {}, ...parts } = given;
  const place = await embeddedPlace();
  const [store, reader] = [await place.store(), await place.reader()];
  const clock = { now: Date.UTC(2026, 5, 1, 15) };
  const common = appParts();
  const { logger, lines } = keptLogger();
  const all = { ...common, logger, now: () => clock.now, ...parts };
  const app = createApp({ ...all, reader: altered(reader, over) });
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, { headers });
  return { app, get, store, reader, clock, lines, parts: all };
}
