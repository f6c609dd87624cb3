/** The built site, read once at the start. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Asset, Assets, Pages } from "./pages.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The server's half, which is for us alone. */
const SERVER = "server.js";

/** The site has not been built, or not by this version. */
export class SiteMissing extends Error {
  override readonly name = "SiteMissing";
}

/** Reads the site built into `folder`, a URL that ends in a slash. Throws SiteMissing. */
export async function loadSite(folder: URL): Promise<{ pages: Pages; assets: Assets }> {
  try {
    const server = await readFile(new URL(SERVER, folder));
    const module: { readonly pages?: Pages } = await import(new URL(SERVER, folder).href);
    if (!module.pages) throw new Error(`${SERVER} exports no pages`);
    const build = createHash("sha256").update(server).digest("hex").slice(0, 12);
    return { pages: module.pages, assets: { build, files: await readFiles(folder) } };
  } catch (cause) {
    throw new SiteMissing(`there is no built site in ${folder.pathname}`, { cause });
  }
}

async function readFiles(folder: URL): Promise<ReadonlyMap<string, Asset>> {
  const found = await readdir(folder, { recursive: true });
  const files = found.filter((name) => extname(name) in TYPES && name !== SERVER);
  const read = files.map(async (name) => {
    const body = new Uint8Array(await readFile(new URL(name, folder)));
    return [`/${name}`, { type: TYPES[extname(name)] ?? "application/octet-stream", body }] as const;
  });
  return new Map(await Promise.all(read));
}
