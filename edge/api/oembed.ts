/** `/oembed`: what a page that links to a match may show instead of the link (oembed.com). */
import { type Context, Hono } from "hono";
import * as v from "valibot";
import { MatchId } from "../../match/ids.ts";
import { query, whole } from "./parameters.ts";
import { refuse, unknown } from "./problem.ts";
import type { SharedReader } from "./shared.ts";

export interface OembedParts {
  readonly reader: Pick<SharedReader, "image">;
  readonly originOf: (c: Context) => string;
}

/** What a consumer may keep the answer for, in seconds: it has no score in it. */
const CACHE_SECONDS = 86_400;
const MOST_PIXELS = 10_000;

/** The widget's sizes in pixels, at a text of 16 pixels: the least width of each, what it is given, and its height. */
const SIZES = [
  { size: undefined, least: 336, width: 400, height: 332 },
  { size: "compact", least: 240, width: 320, height: 152 },
  { size: "nano", least: 0, width: 170, height: 104 },
] as const;
const CARD = { width: 1_200, height: 630 };

const OembedQuery = v.object({
  url: v.pipe(v.string("is missing"), v.url("is no address")),
  format: v.optional(v.string()),
  maxwidth: v.optional(whole(MOST_PIXELS)),
  maxheight: v.optional(whole(MOST_PIXELS)),
});

export function oembedRoutes({ reader, originOf }: OembedParts): Hono {
  return new Hono().get("/oembed", query(OembedQuery), async (c) => {
    const { url, format = "json", maxwidth = MOST_PIXELS, maxheight = MOST_PIXELS } = c.req.valid("query");
    if (format !== "json") {
      return refuse(c, {
        status: 501,
        detail: `There is no format "${format}", only json.`,
        parameter: "format",
      });
    }
    const origin = originOf(c);
    const asked = new URL(url);
    const match = matchAt(asked, origin);
    const image = match && (await reader.image(match)).value;
    if (!image) return refuse(c, unknown("match at", url));

    const { id, sides } = image.doc;
    const title = `${sides.a.name} v ${sides.b.name}`;
    const { size, ...box } = sizeIn(maxwidth, maxheight);
    const [width, height] = [Math.min(box.width, maxwidth), Math.min(box.height, maxheight)];
    const address = new URL(`/embed/${id}`, origin);
    if (size) address.searchParams.set("size", size);
    const language = asked.searchParams.get("lang");
    if (language) address.searchParams.set("lang", language);
    const hasPicture = CARD.width <= maxwidth && CARD.height <= maxheight;
    c.header("Cache-Control", `public, max-age=${CACHE_SECONDS}`);
    return c.json({
      version: "1.0",
      type: "rich",
      title,
      provider_name: "Touchline",
      provider_url: origin,
      cache_age: CACHE_SECONDS,
      width,
      height,
      html: iframe(address.href, title, width, height),
      ...(hasPicture && {
        thumbnail_url: `${origin}/matches/${id}/card.png`,
        thumbnail_width: CARD.width,
        thumbnail_height: CARD.height,
      }),
    });
  });
}

/** The match whose page, or whose frame, is at that address of ours. */
function matchAt({ origin, pathname }: URL, ours: string): MatchId | undefined {
  const [, name] = /^\/(?:matches|embed)\/([^/]+)$/.exec(pathname) ?? [];
  const id = v.safeParse(MatchId, name);
  return origin === ours && id.success ? id.output : undefined;
}

const sizeIn = (width: number, height: number) =>
  SIZES.find((size) => size.least <= width && size.height <= height) ?? SIZES[2];

/** Works without inline styles, and can do nothing but run its own script and open what is clicked. */
const iframe = (address: string, title: string, width: number, height: number): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" frameborder="0" scrolling="no" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
