/** The console as the server sends it: an empty page that the browser fills, for each device has books of its own. */
import { renderToString } from "preact-render-to-string";
import type { Assets } from "../frame/html.tsx";
import { directionOf, type Language } from "../i18n/languages.ts";
import { APP_ID, inlineJson, OPENING_ID } from "../opening.ts";
import type { ScoreWords } from "./i18n/en.ts";

/** What the browser's half starts from. */
export interface ScoreOpening {
  readonly language: Language;
  readonly rooms: string;
}

interface ScorePageParts {
  assets: Assets;
  words: ScoreWords;
  opening: ScoreOpening;
}

export function scorePage({ assets, words, opening }: ScorePageParts): string {
  const { language } = opening;
  const page = renderToString(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${words.title} · Touchline`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f4f6f4" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0c1113" />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <script src={assets.early} />
        <link rel="stylesheet" href={assets.scoreCss} />
        <script type="module" src={assets.score} />
      </head>
      <body class="scoring">
        <div id={APP_ID}>
          <p class="form-page muted">{words.line.loading}</p>
          <noscript>
            <p class="form-page">{words.needsScript}</p>
          </noscript>
        </div>
        <script
          type="application/json"
          id={OPENING_ID}
          // inlineJson leaves no sign that could end the element.
          dangerouslySetInnerHTML={{ __html: inlineJson(opening) }}
        />
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}
