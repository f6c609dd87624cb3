/** The code that an editor copies. */
import type { Pinned } from "../frame/html.tsx";
import type { Choice } from "./choice.ts";

export interface Places {
  /** Where the site is: "https://scores.example". */
  readonly origin: string;
  readonly rooms: string;
  readonly script: Pinned;
  readonly styles: Pinned;
}

export type Attributes = Readonly<Record<string, string>>;

/** The element and the attributes that show what was chosen. */
export function elementOf(choice: Choice): { readonly name: string; readonly attributes: Attributes } {
  const { show, match, sport, competition, rows, size, theme, language, delay } = choice;
  const own =
    show === "match"
      ? { match, ...(size !== "auto" && { size }) }
      : { ...(sport && { sport }), ...(competition && { competition }), rows: String(rows) };
  return {
    name: show === "match" ? "touchline-score" : "touchline-board",
    attributes: {
      ...own,
      ...(theme !== "auto" && { theme }),
      ...(language && { lang: language }),
      ...(delay > 0 && { delay: String(delay) }),
    },
  };
}

/** `title` is what those without scripts are shown instead, as a link. */
export function tagOf(choice: Choice, places: Places, title: string, isPinned: boolean): string {
  const { origin, script, styles } = places;
  const { name, attributes } = elementOf(choice);
  const page = choice.show === "match" ? `${origin}/matches/${choice.match}` : `${origin}/`;
  const styled = isPinned ? held(origin, styles) : { href: `${origin}/widget.css` };
  const { href, ...hash } = isPinned ? held(origin, script) : { href: `${origin}/widget.js` };
  return [
    element("link", { rel: "stylesheet", ...styled }),
    `${element("script", { src: href, ...hash, async: "" })}</script>`,
    `${element(name, attributes)}${element("a", { href: page })}${escaped(title)}</a></${name}>`,
  ].join("\n");
}

const held = (origin: string, { address, integrity }: Pinned) => ({
  href: origin + address,
  integrity,
  crossorigin: "anonymous",
});

/** A frame's height before it tells its own, in pixels: a row of the board, and the widget's sizes. */
const ROW = 92.8;
const HEIGHTS = { auto: 332, compact: 152, nano: 104 };
const WIDTHS = { auto: 400, compact: 320, nano: 170 };

export function frameOf(choice: Choice, { origin }: Places, title: string): string {
  const { match, ...attributes } = elementOf(choice).attributes;
  const address = new URL(choice.show === "match" ? `/embed/${match ?? ""}` : "/embed/board", origin);
  for (const [name, value] of Object.entries(attributes)) address.searchParams.set(name, value);
  const isMatch = choice.show === "match";
  return [
    `${element("iframe", {
      src: address.href,
      title,
      width: String(isMatch ? WIDTHS[choice.size] : WIDTHS.auto),
      height: String(isMatch ? HEIGHTS[choice.size] : Math.ceil(choice.rows * ROW + 2)),
      frameborder: "0",
      scrolling: "no",
      loading: "lazy",
      sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
    })}</iframe>`,
    `${element("script", { src: `${origin}/embed.js`, async: "" })}</script>`,
  ].join("\n");
}

export const linkOf = ({ match }: Choice, { origin }: Places): string => `${origin}/matches/${match}`;

/** What a policy of the page has to allow for the tag. */
export function policyOf({ origin, rooms }: Places): string {
  const at = new URL(rooms).origin;
  return [
    `script-src ${origin};`,
    `style-src ${origin};`,
    `connect-src ${origin} ${at} ${at.replace(/^http/, "ws")}`,
  ].join("\n");
}

const element = (name: string, attributes: Attributes): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => (value === "" ? key : `${key}="${escaped(value)}"`))].join(" ")}>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
