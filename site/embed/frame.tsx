/** The page inside of an iframe: one widget, and what those without scripts are told. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { MatchDocument } from "../../match/sports.ts";
import type { Assets } from "../frame/html.tsx";
import { directionOf, languageOf } from "../i18n/languages.ts";

export interface Frame {
  readonly language: string;
  readonly element: "touchline-score" | "touchline-board";
  /** The widget's. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The match as it is now, where the frame shows one that there is. */
  readonly doc?: MatchDocument | undefined;
}

export function framePage(assets: Assets, { language, element, attributes, doc }: Frame): string {
  const { script, frameScript, frameStyles } = assets.widget;
  const title = doc ? `${doc.sides.a.name} v ${doc.sides.b.name}` : "Touchline";
  const tongue = languageOf(language);
  const page = renderToString(
    <html lang={tongue} dir={directionOf(tongue)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        {/* A frame of another scheme than its page is opaque around its corners: only where it follows the reader's. */}
        {attributes["theme"] === undefined && <meta name="color-scheme" content="light dark" />}
        <link rel="stylesheet" href={frameStyles.address} />
        {/* The frame has no origin, so that its own site's script is another's. */}
        <script src={script.address} integrity={script.integrity} crossorigin="anonymous" async />
        <script src={frameScript.address} crossorigin="anonymous" defer />
      </head>
      <body>
        {h(element, attributes, doc ? <Still doc={doc} isLate={Number(attributes["delay"]) > 0} /> : null)}
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}

/** The score as it was when the page was made; of what is to come late, whose match it is. */
function Still({ doc: { id, headline, sides }, isLate }: { doc: MatchDocument; isLate: boolean }) {
  const names = headline.order.map((side) => sides[side].name);
  const scores = headline.order.map((side) => `${sides[side].name} ${headline[side].score ?? ""}`.trim());
  return (
    <a href={`/matches/${id}`} target="_blank" rel="noopener">
      {(isLate ? names : [...scores, headline.text]).join(", ")}
    </a>
  );
}
