/** The pages of players: what one has done, and who leads. */
import { type Context, Hono } from "hono";
import * as v from "valibot";
import { isOver, type Listing } from "../../match/document.ts";
import { PlayerId } from "../../match/ids.ts";
import { type SportName, sports } from "../../match/sports.ts";
import { pageKey } from "./asked.ts";
import { SUMS } from "./caching.ts";
import { waitedFor } from "./newest.ts";
import type { Asked, Pages } from "./pages.ts";
import { type Refuse, unknown } from "./problem.ts";
import { statisticsOf } from "./resources/sports.ts";
import { type Age, type Sender, versionOf } from "./send.ts";
import type { SharedReader } from "./shared.ts";

export interface PeopleParts {
  readonly reader: Pick<SharedReader, "board" | "player" | "totals">;
  readonly send: Sender;
  readonly pages: Pick<Pages, "leaders" | "player">;
  readonly build: string;
  readonly refuse: Refuse;
  readonly askedOf: (c: Context) => Asked;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const LONGEST_COMPETITION = 100;

export function peopleRoutes({ reader, send, pages, build, refuse, askedOf, now }: PeopleParts): Hono {
  const routes = new Hono();

  /** When these matches last changed figures that were read at `asOf`; undefined where nobody waits for it any more. */
  function newestOf(matches: readonly Listing[], { asOf }: Age): number | undefined {
    const begun = matches.filter(({ status }) => status.phase !== "upcoming");
    // Figures are read apart from the board: of what is on, they may know more than that.
    const newest = Math.max(...begun.map((match) => (isOver(match) ? Date.parse(match.at) : asOf)));
    return waitedFor(newest, now());
  }

  routes.get("/players/:id", async (c) => {
    const id = v.safeParse(PlayerId, c.req.param("id"));
    if (!id.success) return refuse(c, unknown("player", c.req.param("id")));
    const asked = askedOf(c);
    // The board moves with every match, so its version is that of every player too.
    const { value: board, ...known } = await reader.board();
    const version = versionOf(board, build, asked.language);
    const make = async () => {
      const { value: record, ...age } = await reader.player(id.output);
      // Who is named in a line-up may not have played yet.
      if (!record) return c.html(pages.player({ record, ...asked }), 404, { "Cache-Control": "no-store" });
      const played = new Set<string>(record.matches.map(({ match }) => match));
      const matches = Object.values(board.doc.matches).filter(({ id: match }) => played.has(match));
      const value = () => pages.player({ record, newest: newestOf(matches, age), ...asked });
      return { version, caching: SUMS, age, value };
    };
    return send.html(c, { key: pageKey(asked, "player", id.output), version, age: known, make });
  });

  const sportNamed = (name: string): SportName | undefined =>
    sports.find((sport) => sport.name === name)?.name;

  async function leaders(c: Context, sportText: string, name?: string): Promise<Response> {
    const sport = sportNamed(sportText);
    if (!sport) return refuse(c, unknown("sport", sportText));
    const statistic = statisticsOf(sport).find((one) => one.name === name);
    if (name !== undefined && !statistic) return refuse(c, unknown(`statistic of ${sport}`, name));
    const competition = c.req.query("competition")?.slice(0, LONGEST_COMPETITION) || undefined;
    const asked = askedOf(c);
    const { value: board, ...known } = await reader.board();
    const version = versionOf(board, build, asked.language);
    const make = async () => {
      const { value: totals, ...age } = await reader.totals(sport, competition);
      const matches = Object.values(board.doc.matches).filter((match) => match.sport === sport);
      const competitions = competitionsOf(matches);
      const meant = matches.filter((match) => match.competition === (competition ?? match.competition));
      const list = { sport, totals, competitions, competition, statistic };
      const value = () => pages.leaders({ ...list, newest: newestOf(meant, age), ...asked });
      return { version, caching: SUMS, age, value };
    };
    return send.html(c, {
      key: pageKey(asked, "leaders", sport, name, competition),
      version,
      age: known,
      make,
    });
  }
  routes.get("/leaders/:sport", (c) => leaders(c, c.req.param("sport")));
  routes.get("/leaders/:sport/:statistic", (c) => leaders(c, c.req.param("sport"), c.req.param("statistic")));

  return routes;
}

const competitionsOf = (matches: readonly Listing[]): readonly string[] =>
  [...new Set(matches.map(({ competition }) => competition))].toSorted((a, b) => (a < b ? -1 : 1));
