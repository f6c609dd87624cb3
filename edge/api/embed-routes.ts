/**
 * `/embed/:id` and `/embed/board`: a widget as a page of its own, for the iframes of other sites. `/embed`: the gallery,
 * where an editor puts one together.
 */
import { type Context, Hono } from "hono";
import * as v from "valibot";
import { MatchId } from "../../match/ids.ts";
import { pageKey } from "./asked.ts";
import { cachingOf, CODE, LIVE } from "./caching.ts";
import { spokenIn } from "./language.ts";
import type { Asked, Pages } from "./pages.ts";
import { query, whole } from "./parameters.ts";
import { type Sender, versionOf } from "./send.ts";
import type { SharedReader } from "./shared.ts";

export interface EmbedParts {
  readonly reader: Pick<SharedReader, "board" | "stamp" | "image">;
  readonly send: Sender;
  readonly pages: Pick<Pages, "frame" | "gallery">;
  readonly build: string;
  readonly rooms: string;
  readonly askedOf: (c: Context) => Asked;
  readonly now: () => number;
}

const LONGEST_DELAY_S = 600;
const MOST_ROWS = 20;
const WORDS_MAX = 2_000;

/** The widget's attributes, as far as a frame needs them; `lang` is every page's. */
const common = {
  theme: v.optional(v.picklist(["light", "dark"], "is light or dark")),
  delay: v.optional(v.pipe(whole(LONGEST_DELAY_S), v.transform(String))),
};
const ScoreQuery = v.object({
  ...common,
  size: v.optional(v.picklist(["nano", "compact"], "is nano or compact")),
});
const words = v.optional(v.pipe(v.string(), v.maxLength(WORDS_MAX, "is too long")));
const BoardQuery = v.object({
  ...common,
  sport: words,
  competition: words,
  matches: words,
  rows: v.optional(v.pipe(whole(MOST_ROWS), v.transform(String))),
});

/** What the gallery keeps in its address: as the widget's attributes, but for the page's own language. */
const GALLERY = ["show", "match", "sport", "competition", "rows", "size", "theme", "speaks", "delay"];

export function embedRoutes({ reader, send, pages, build, rooms, askedOf, now }: EmbedParts): Hono {
  const routes = new Hono();

  routes.get("/embed", async (c) => {
    const { value: board, ...age } = await reader.board();
    const asked = askedOf(c);
    const chosen = Object.fromEntries(GALLERY.map((name) => [name, c.req.query(name)?.slice(0, WORDS_MAX)]));
    const version = versionOf(board, build, asked.language);
    const value = () => pages.gallery({ board, rooms, query: chosen, ...asked });
    return send.html(c, {
      key: pageKey(asked, "/embed", JSON.stringify(chosen)),
      version,
      age,
      make: async () => ({ version, caching: LIVE, age, value }),
    });
  });

  routes.get("/embed/board", query(BoardQuery), (c) => {
    const { language } = spokenIn(c);
    c.header("Cache-Control", CODE);
    const attributes = given({ ...c.req.valid("query"), lang: language });
    return c.html(pages.frame({ language, element: "touchline-board", attributes }));
  });

  routes.get("/embed/:id", query(ScoreQuery), async (c) => {
    const name = c.req.param("id");
    const { language } = spokenIn(c);
    const attributes = given({ match: name, ...c.req.valid("query"), lang: language });
    const frame = { language, element: "touchline-score", attributes } as const;
    const id = v.safeParse(MatchId, name);
    const { value: stamp, ...age } = id.success ? await reader.stamp(id.output) : { value: undefined };
    // The widget says so itself, where a reader of the page around it sees it.
    const unknown = () => c.html(pages.frame(frame), 404, { "Cache-Control": "no-store" });
    if (!id.success || !stamp || !("asOf" in age)) return unknown();
    const options = JSON.stringify(attributes);
    return send.html(c, {
      key: `/embed ${options}`,
      version: versionOf(stamp, build),
      age,
      make: async () => {
        const { value: image, ...of } = await reader.image(id.output);
        if (!image) return unknown();
        const value = () => pages.frame({ ...frame, doc: image.doc });
        return { version: versionOf(image, build), caching: cachingOf(image.doc, now()), age: of, value };
      },
    });
  });

  return routes;
}

const given = (attributes: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
