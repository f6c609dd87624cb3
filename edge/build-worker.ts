/** The edge API for workerd: a bundle, the built site as modules, and the configuration that names them all. */
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { loadSite } from "./api/site.ts";
import { WORKER_SETTINGS } from "./api/worker-settings.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SITE = new URL("../site/dist/", import.meta.url);

/** Kinds of modules, by workerd's names for them. */
type Kind = "esModule" | "data" | "wasm";
interface Module {
  readonly name: string;
  readonly kind: Kind;
}

/** Builds into `folder`, which it empties first, from the built site. */
export async function buildWorker(folder = here("dist/worker")): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundle(folder);
  const modules = await siteModules(folder);
  await writeFile(
    join(folder, "config.capnp"),
    configuration([{ name: "worker.js", kind: "esModule" }, ...modules]),
  );
}

async function bundle(folder: string): Promise<void> {
  await using building = await rolldown({
    input: here("api/main-worker.ts"),
    platform: "browser",
    external: ["touchline:site"],
    transform: { target: "es2022" },
  });
  await building.write({
    file: join(folder, "worker.js"),
    format: "esm",
    codeSplitting: false,
    paths: { "touchline:site": "./site.js" },
  });
}

/** Copies the site's files, each a module of its own, and writes the module that gathers them. */
async function siteModules(folder: string): Promise<readonly Module[]> {
  const { assets } = await loadSite(SITE);
  const modules: Module[] = [];
  const lines: string[] = [];
  const add = async (kind: Kind, body: Uint8Array): Promise<string> => {
    const name = `file${modules.length}`;
    await writeFile(join(folder, name), body);
    modules.push({ name, kind });
    lines.push(`import ${name} from "./${name}";`);
    return name;
  };
  const files: string[] = [];
  for (const [path, { type, body }] of assets.files) {
    const name = await add("data", body);
    files.push(`[${JSON.stringify(path)}, { type: ${JSON.stringify(type)}, body: new Uint8Array(${name}) }]`);
  }
  const card = new URL("card/", SITE);
  const fonts: string[] = [];
  for (const font of (await readdir(card)).filter((name) => name.endsWith(".ttf")))
    fonts.push(`new Uint8Array(${await add("data", await Bun.file(new URL(font, card)).bytes())})`);
  const wasm = await add("wasm", await Bun.file(new URL("resvg.wasm", card)).bytes());
  await cp(new URL("server.js", SITE), join(folder, "server.js"));
  const text = [
    `export { pages } from "./server.js";`,
    ...lines,
    `export const assets = { build: ${JSON.stringify(assets.build)}, files: new Map([${files.join(",\n")}]) };`,
    `export const fonts = [${fonts.join(", ")}];`,
    `export { ${wasm} as wasm };`,
  ];
  await writeFile(join(folder, "site.js"), text.join("\n"));
  return [{ name: "site.js", kind: "esModule" }, { name: "server.js", kind: "esModule" }, ...modules];
}

const configuration = (modules: readonly Module[]): string => `# Made by edge/build-worker.ts.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "api", worker = .api),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "api")],
);

const api :Workerd.Worker = (
  compatibilityDate = "2024-07-18",
  modules = [
${modules.map(({ name, kind }) => `    (name = "${name}", ${kind} = embed "${name}"),`).join("\n")}
  ],
  bindings = [
${WORKER_SETTINGS.map((name) => `    (name = "${name}", fromEnvironment = "${name}"),`).join("\n")}
  ],
);
`;

if (import.meta.main) await buildWorker();
