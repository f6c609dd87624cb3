/** `bun edge/build.ts`: the edge API as `edge/dist/node.js` and what it loads, for a runtime that reads no TypeScript. */
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the process for Node into `folder`, which stands two folders below the project's, as `edge/dist` does. */
export async function buildNode(folder = here("dist")): Promise<void> {
  await using bundle = await rolldown({
    input: here("api/main-node.ts"),
    platform: "node",
    transform: { target: "node20" },
  });
  await bundle.write({
    dir: folder,
    format: "esm",
    entryFileNames: "node.js",
    chunkFileNames: "node-[name].js",
  });
}

if (import.meta.main) await buildNode();
