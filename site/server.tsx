/** The server's half of the site, bundled with the addresses of the built files. */
import { createMeasure, type Weight, type Widths } from "./card/fit.ts";
import type { Assets } from "./frame/html.tsx";
import { createPages } from "./pages.tsx";

/** Put in by build.ts. */
declare const ASSETS: Assets;
declare const WIDTHS: Readonly<Record<Weight, Widths>>;

export const pages = createPages(ASSETS, createMeasure(WIDTHS));
