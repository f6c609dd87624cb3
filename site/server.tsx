/** The server's half of the site, bundled with the addresses of the built files. */
import type { Assets } from "./frame/html.tsx";
import { createPages } from "./pages.tsx";

/** Put in by build.ts. */
declare const ASSETS: Assets;

export const pages = createPages(ASSETS);
