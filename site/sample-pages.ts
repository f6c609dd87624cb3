/** The pages with files of invented addresses, for tests. */
import { createMeasure } from "./card/fit.ts";
import { createPages } from "./pages.tsx";

export const samplePages = createPages(
  {
    css: "/assets/main-1.css",
    match: "/assets/match-page-1.css",
    dialog: "/assets/dialog-1.css",
    sheet: "/assets/sheet-1.css",
    reference: "/assets/reference-1.css",
    early: "/assets/early-1.js",
    browser: "/assets/browser-1.js",
    icon: "/assets/icon-1.svg",
    touchIcon: "/assets/touch-1.png",
    score: "/assets/console-1.js",
    scoreCss: "/assets/score-1.css",
    gallery: { script: "/assets/gallery-1.js", styles: "/assets/gallery-1.css" },
    widget: {
      script: { address: "/assets/widget-1.js", integrity: "sha384-1" },
      styles: { address: "/assets/widget-1.css", integrity: "sha384-2" },
      frameScript: { address: "/assets/widget-2.js", integrity: "sha384-3" },
      frameStyles: { address: "/assets/widget-2.css", integrity: "sha384-4" },
    },
    modules: { match: ["/assets/start-1.js"], cricket: ["/assets/view-1.js"], en: ["/assets/en-1.js"] },
  },
  createMeasure({ 400: [], 800: [] }),
);

/** What a reader of the page sees, without marks. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<script type="application\/.*?<\/script>/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
