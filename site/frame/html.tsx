import type { ComponentChild } from "preact";
import { renderToString } from "preact-render-to-string";
import { APP_ID, inlineJson, OPENING_ID } from "../opening.ts";
import type { Opening } from "../view.ts";
import { Footer, Header } from "./header.tsx";

/** Addresses of the built files. */
export interface Assets {
  readonly css: string;
  readonly theme: string;
  readonly browser: string;
  readonly icon: string;
  /** Modules that a page will load: by the kind of page, and of a match also by its sport. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The page's own path; absent on a page that is not to be found again. */
  readonly path?: string;
}

function modulesOf({ modules }: Assets, opening: Opening): readonly string[] {
  const sport = opening.page === "match" ? (modules[opening.image.doc.sport] ?? []) : [];
  return [...new Set([...(modules[opening.page] ?? []), ...sport])];
}

/** A whole HTML document. All that is text goes through the renderer, which escapes it. */
export function htmlPage(assets: Assets, head: PageHead, body: ComponentChild, opening?: Opening): string {
  const modules = opening ? modulesOf(assets, opening) : [];
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{head.title}</title>
        <meta name="description" content={head.description} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content="Touchline" />
        <meta property="og:title" content={head.title} />
        <meta property="og:description" content={head.description} />
        <meta name="twitter:card" content="summary" />
        {head.path === undefined ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={head.path} />
        )}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151c1f" />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <script src={assets.theme} />
        <link rel="stylesheet" href={assets.css} />
        {opening && <script type="module" src={assets.browser} />}
        {modules.map((module) => (
          <link key={module} rel="modulepreload" href={module} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <Header />
        <div id={APP_ID}>{body}</div>
        <Footer />
        {opening && (
          // The one place where text is not escaped by the renderer: inlineJson leaves no sign that could end it.
          <script
            type="application/json"
            id={OPENING_ID}
            dangerouslySetInnerHTML={{ __html: inlineJson(opening) }}
          />
        )}
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}
