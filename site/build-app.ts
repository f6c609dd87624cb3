/** What makes the site an app: its icons, its manifest, its service worker. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { LANGUAGES } from "./i18n/languages.ts";

const SITE = fileURLToPath(new URL(".", import.meta.url));

interface Icon {
  readonly name: string;
  readonly size: number;
  /** Fills the square, since the system cuts it out; what matters stays in the middle. */
  readonly isCut?: boolean;
}
const ICONS: readonly Icon[] = [
  { name: "touch", size: 180, isCut: true },
  { name: "small", size: 192 },
  { name: "large", size: 512 },
  { name: "cut", size: 512, isCut: true },
];

export interface App {
  /** Of the icon for a phone's home screen that knows no manifest. */
  readonly touchIcon: string;
  readonly icons: readonly string[];
}

/** Draws the icons into `folder` and writes the manifest into `dist`. Addresses are those of the browser. */
export async function buildManifest(
  dist: string,
  folder: string,
  address: (path: string) => string,
): Promise<App> {
  const svg = await Bun.file(join(SITE, "frame/icon.svg")).text();
  await isReady();
  const icons = await Promise.all(
    ICONS.map(async ({ name, size, isCut = false }) => {
      const drawn = new Resvg(isCut ? cut(svg) : svg, { fitTo: { mode: "width", value: size } })
        .render()
        .asPng();
      const path = join(folder, `${name}-${Bun.hash(drawn).toString(36).slice(0, 8).padStart(8, "0")}.png`);
      await Bun.write(path, drawn);
      return {
        src: address(path),
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose: isCut ? "maskable" : "any",
      };
    }),
  );
  const [touch, ...listed] = icons;
  if (!touch) throw new Error("there is no icon");
  const manifest = {
    id: "/",
    name: "Touchline",
    short_name: "Touchline",
    description: "Live scores, ball by ball.",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f4f6f4",
    theme_color: "#ffffff",
    categories: ["sports"],
    icons: listed,
  };
  await Bun.write(join(dist, "manifest.webmanifest"), JSON.stringify(manifest));
  return { touchIcon: touch.src, icons: icons.map(({ src }) => src) };
}

/** The icon on a full square, smaller, so that a round mask leaves all of it. */
const cut = (svg: string): string =>
  svg
    .replace('rx="8"', "")
    .replace(/(<path.*)(<\/svg>)/s, '<g transform="translate(3.2 3.2) scale(.8)">$1</g>$2');

let loading: Promise<void> | undefined;
/** The renderer is one for the process. */
async function isReady(): Promise<void> {
  loading ??= Bun.file(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")))
    .arrayBuffer()
    .then(initWasm);
  await loading;
}

/** Builds the worker into `dist`, beside the finished server's half; it keeps `files`, the addresses of what pages need. */
export async function buildAppWorker(dist: string, files: readonly string[]): Promise<void> {
  // The page that stands in is drawn by the server's half: another one is another build, even with the same files.
  const server = await Bun.file(join(dist, "server.js")).arrayBuffer();
  const build = Bun.hash(server).toString(36);
  const { outputs } = await Bun.build({
    entrypoints: [join(SITE, "worker/worker.ts")],
    outdir: dist,
    minify: true,
    target: "browser",
    format: "iife",
    naming: "worker.js",
    define: {
      BUILD: JSON.stringify(build),
      FILES: JSON.stringify(files),
      LANGUAGES: JSON.stringify(LANGUAGES),
    },
  });
  if (outputs.length !== 1) throw new Error("the worker was not built");
}
