/** The site: pages rendered with what the store has now. */
import { type Context, Hono } from "hono";
import * as v from "valibot";
import { MatchId } from "../../match/ids.ts";
import { BOARD_ROOM } from "../../match/protocol.ts";
import { pageKey } from "./asked.ts";
import { cachingOf, CODE, LIVE } from "./caching.ts";
import { spokenIn } from "./language.ts";
import type { Found, Histories } from "./histories.ts";
import { type Asked, HOME_PARAMETERS, type Pages, type Where } from "./pages.ts";
import { seqText } from "./parameters.ts";
import type { Relays } from "./relays.ts";
import { nothingAt, type Problem, type Refuse, unknownMatch } from "./problem.ts";
import { findPlayers } from "./search.ts";
import { type Age, type Sender, versionOf } from "./send.ts";
import type { SharedReader } from "./shared.ts";

export interface PageParts {
  readonly reader: SharedReader;
  readonly histories: Histories;
  readonly send: Sender;
  readonly pages: Pages;
  readonly build: string;
  readonly rooms: string;
  readonly relays: Relays;
  readonly askedOf: (c: Context) => Asked;
  readonly refuse: Refuse;
  readonly now: () => number;
}

export function pageRoutes(parts: PageParts): Hono {
  const { reader, histories, send, pages, build, askedOf, refuse, now } = parts;
  const whereIs = (room: string): Where => ({ rooms: parts.rooms, relays: parts.relays.known(room) });
  const routes = new Hono();

  routes.get("/", async (c) => {
    const asked = askedOf(c);
    const query = homeQuery(c);
    const { value: board, ...age } = await reader.board();
    const where = whereIs(BOARD_ROOM);
    const version = versionOf(board, build, asked.language, ...madeFor({ ...where, ...aged(age) }));
    const make = async () => {
      const players = await findPlayers(reader, query["q"] ?? "", PLAYERS_FOUND);
      const value = () => pages.home({ board, query, players, ...where, ...aged(age), ...asked });
      return { version, caching: LIVE, age, value };
    };
    return send.html(c, { key: pageKey(asked, "/", JSON.stringify(query)), version, age, make });
  });

  routes.get("/matches/:id", async (c) => {
    const name = c.req.param("id");
    const id = v.safeParse(MatchId, name);
    if (!id.success) return refuse(c, unknownMatch(name));
    const { value: stamp, ...known } = await reader.stamp(id.output);
    if (!stamp) return refuse(c, unknownMatch(name));
    const at = v.safeParse(v.optional(seqText), c.req.query("at"));
    if (!at.success) return refuse(c, badAt(at.issues[0].message));
    if (at.output !== undefined) return past(c, { match: id.output, stamp }, known, at.output);
    const asked = askedOf(c);
    const where = whereIs(id.output);
    const make = async () => {
      const { value: image, ...age } = await reader.image(id.output);
      if (!image) return refuse(c, unknownMatch(name));
      const place = { ...where, ...aged(age.stale ? age : known) };
      const value = () => pages.match({ image, ...place, ...asked });
      const version = versionOf(image, build, asked.language, ...madeFor(place));
      return { version, caching: cachingOf(image.doc, now()), age, value };
    };
    const version = versionOf(stamp, build, asked.language, ...madeFor({ ...where, ...aged(known) }));
    return send.html(c, { key: pageKey(asked, "match", name), version, age: known, make });
  });

  // One page for all matches: what is scored stands on the scorer's device.
  routes.get("/score/:id?", async (c) => {
    const { language, named } = askedOf(c);
    const version = [build, language].join("-");
    const age = { asOf: now(), stale: false };
    const value = () => pages.score({ rooms: parts.rooms, language, named });
    return send.html(c, {
      key: `score ${language}`,
      version,
      age,
      make: async () => ({ version, caching: LIVE, age, value }),
    });
  });

  async function past(c: Context, found: Found, age: Age, at: number): Promise<Response> {
    const { match, stamp } = found;
    if (at > stamp.v) return refuse(c, later(match));
    // The page also shows how far the match has come.
    const asked = askedOf(c);
    const version = versionOf(stamp, String(at), build, asked.language);
    const make = async () => {
      const image = await histories.image(found, at);
      if (!image) return refuse(c, nothingAt(match, at));
      const where = { rooms: parts.rooms, relays: 0 };
      const value = () => pages.match({ image, newest: stamp.v, ...where, ...asked });
      return { version, caching: LIVE, age, value };
    };
    return send.html(c, { key: pageKey(asked, "match", match, String(at)), version, age, make });
  }

  // Read by the service worker alone, which keeps it.
  routes.get("/offline", (c) => {
    const { language, named } = spokenIn(c);
    c.header("Cache-Control", CODE);
    return c.html(pages.offline({ rooms: parts.rooms, relays: 0, language, named }));
  });

  return routes;
}

/** A page that names another number of relays, or says that it is stale, is another page. */
const madeFor = ({ relays, staleSince }: Where): readonly string[] => [
  ...(relays === 0 ? [] : [`over${relays}`]),
  ...(staleSince === undefined ? [] : [`stale${staleSince}`]),
];

/** What a page says of the age of what it shows. */
const aged = ({ stale, asOf }: Age): Pick<Where, "staleSince"> => (stale ? { staleSince: asOf } : {});

const PLAYERS_FOUND = 8;
const LONGEST = 100;

function homeQuery(c: Context): Readonly<Record<string, string>> {
  const given = HOME_PARAMETERS.map((name) => [name, c.req.query(name)?.slice(0, LONGEST)] as const);
  return Object.fromEntries(given.flatMap(([name, text]) => (text ? [[name, text]] : [])));
}

/** How far the match has come is not said: the reader may want to know it later. */
const later = (match: string): Problem => ({
  status: 404,
  detail: `The parameter "at" is after the newest event of "${match}".`,
  parameter: "at",
});

const badAt = (why: string): Problem => ({
  status: 400,
  detail: `The parameter "at" ${why}.`,
  parameter: "at",
});
