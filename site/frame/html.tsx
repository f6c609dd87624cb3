import type { ComponentChild } from "preact";
import { renderToString } from "preact-render-to-string";
import type { GalleryOpening } from "../gallery/opening.ts";
import { type Speech, Speaking } from "../i18n/words.tsx";
import { APP_ID, inlineJson, OPENING_ID } from "../opening.ts";
import type { Dated } from "../players/newer.tsx";
import type { Opening } from "../view.ts";
import { Footer, Header, Still } from "./header.tsx";
import { Meta, type PageHead } from "./meta.tsx";

/** Addresses of the built files. */
export interface Assets {
  readonly css: string;
  /** Styles of matches and of tables of figures. */
  readonly match: string;
  /** Styles of dialogs, which come with the first of them. */
  readonly dialog: string;
  /** Styles of sheets of figures: players' pages, and those of leaders. */
  readonly sheet: string;
  readonly early: string;
  readonly browser: string;
  readonly icon: string;
  /** Styles of the API's reference. */
  readonly reference: string;
  /** The gallery's own. */
  readonly gallery: { readonly script: string; readonly styles: string };
  /** For the home screens of phones that know no manifest. */
  readonly touchIcon: string;
  /** What other sites load, with what it is held to. */
  readonly widget: Readonly<Record<"script" | "styles" | "frameScript" | "frameStyles", Pinned>>;
  /** The scorer's console, which has nothing to do with the other pages. */
  readonly score: string;
  readonly scoreCss: string;
  /** Modules that a page will load: by the kind of page, by its language, and of a match also by its sport. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

export interface Pinned {
  readonly address: string;
  /** Subresource Integrity: "sha384-…". */
  readonly integrity: string;
}

function modulesOf({ modules }: Assets, opening: Opening): readonly string[] {
  const { page, language } = opening;
  const shown = page === "match" ? [page, opening.image.doc.sport] : [page];
  const kinds = [
    modules[language],
    ...shown.flatMap((kind) => [modules[kind], modules[`${kind}-${language}`]]),
  ];
  return [...new Set(kinds.flatMap((some) => some ?? []))];
}

interface PageParts extends Dated {
  readonly assets: Assets;
  readonly speech: Speech;
  readonly head: PageHead;
  readonly origin: string;
  readonly body: ComponentChild;
  /** Whether the page is a sheet of figures. */
  readonly isSheet?: boolean;
  readonly isReference?: boolean;
  readonly opening?: Opening | GalleryOpening;
}

/** A whole HTML document. All that is text goes through the renderer, which escapes it. */
export function htmlPage({
  assets,
  speech,
  head,
  origin,
  body,
  isSheet = false,
  isReference = false,
  newest,
  opening,
}: PageParts): string {
  const isGallery = opening?.page === "gallery";
  const modules = opening && !isGallery ? modulesOf(assets, opening) : [];
  const page = renderToString(
    <html lang={speech.language} dir={speech.dir} data-newest={newest}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Before the title, which may be held back. */}
        <script src={assets.early} />
        <Meta head={head} origin={origin} speech={speech} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151c1f" />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <link rel="apple-touch-icon" href={assets.touchIcon} />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="stylesheet" href={assets.css} />
        {opening?.page !== "home" && <link rel="stylesheet" href={assets.match} />}
        {isSheet && <link rel="stylesheet" href={assets.sheet} />}
        {isReference && <link rel="stylesheet" href={assets.reference} />}
        {isGallery && <GalleryFiles assets={assets} />}
        {isGallery && <script type="module" src={assets.gallery.script} />}
        <script type="module" src={assets.browser} />
        {modules.map((module) => (
          <link key={module} rel="modulepreload" href={module} />
        ))}
      </head>
      <body>
        <Speaking speech={speech}>
          <a class="skip" href="#main">
            {speech.words.frame.skip}
          </a>
          <Header dialogStyles={assets.dialog} />
          {opening && <Still />}
          {opening && <p class="held">{speech.words.frame.held}</p>}
          <div id={APP_ID}>{body}</div>
          <Footer />
        </Speaking>
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

/** The gallery shows what it is for. */
function GalleryFiles({ assets: { gallery, widget } }: { assets: Assets }) {
  const { address, integrity } = widget.script;
  return (
    <>
      <link rel="stylesheet" href={gallery.styles} />
      <link rel="stylesheet" href={widget.styles.address} />
      <script src={address} integrity={integrity} async />
    </>
  );
}
