/** The edge API as a process of its own, for tests that ask it over HTTP. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { API_SETTINGS, denoArguments } from "../edge/api/command.ts";
import { buildNode } from "../edge/build.ts";
import { buildWorker } from "../edge/build-worker.ts";
import { readConfig } from "../runtime/config.ts";
import { freePort } from "./services/process.ts";

/** Deno itself: the wrapper in `.bin` would leave it running. */
export const DENO = fileURLToPath(new URL("../node_modules/deno/deno", import.meta.url));
/** The project's folder, in which processes are started. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** The API serves the built site, and does not start without. */
export const isBuilt = existsSync(new URL("../site/dist/server.js", import.meta.url));

export type Env = Readonly<Record<string, string>>;

export interface ApiProcess extends AsyncDisposable {
  readonly pid: number;
  /** Where it listens, if that is not for it to say. */
  readonly at?: string;
  /** The lines of both outputs so far. */
  readonly lines: readonly string[];
  readonly code: Promise<number | null>;
  /** Resolves with its exit code when the process is gone; it is killed after 8 s. */
  stop(signal?: "SIGTERM" | "SIGINT"): Promise<number | null>;
}

const STOP_MS = 8_000;

/** What every process has of the environment of the tests. */
const inherited = () => ({ PATH: process.env["PATH"], HOME: process.env["HOME"], NO_COLOR: "1" });

/** Starts a process in the project's folder with `env`, and nothing of it from elsewhere. */
function startApi(program: string, args: readonly string[], env: Env): ApiProcess {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...inherited(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on("line", (line) => lines.push(line));
  const code = once(child, "close").then(([exit]: (number | null)[]) => exit ?? null);
  const stop: ApiProcess["stop"] = async (signal = "SIGTERM") => {
    child.kill(signal);
    const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    const exit = await code;
    clearTimeout(killer);
    return exit;
  };
  return {
    pid: child.pid ?? -1,
    lines,
    code,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}

/** Starts the API in Deno with the command line that `bun run dev` starts it with. */
export function startOnDeno(env: Env): ApiProcess {
  const settings = { LOG_LEVEL: "info", ...env };
  return startApi(DENO, denoArguments(readConfig(settings, API_SETTINGS)), settings);
}

/**
 * Starts the entry point of `deno.json` as Deno Deploy does, with all permissions and an address of the platform's own, and
 * waits for it.
 */
export async function startAsDenoDeploy(env: Env): Promise<ApiProcess & { readonly at: string }> {
  const { deploy } = JSON.parse(await readFile(join(ROOT, "deno.json"), "utf8"));
  const port = await freePort();
  const address = { DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` };
  const api = startApi(DENO, ["run", "--allow-all", deploy.runtime.entrypoint], { ...env, ...address });
  await listening(api);
  return { ...api, at: `http://127.0.0.1:${port}` };
}

/** Starts the API on Node, from its bundle. */
export async function startOnNode(env: Env): Promise<ApiProcess> {
  await buildNode();
  return startApi("node", ["edge/dist/node.js"], env);
}

/** Starts the API on the Bun of this project. */
export const startOnBun = (env: Env): ApiProcess =>
  startApi("node_modules/.bin/bun", ["edge/api/main-bun.ts"], env);

const WORKERD = "node_modules/@cloudflare/workerd-linux-64/bin/workerd";
/** workerd comes with PartyKit's packages, for this platform alone. */
export const hasWorkerd = existsSync(join(ROOT, WORKERD));

/** Starts the API on workerd, which says nothing, and waits for it. */
export async function startOnWorkerd(env: Env): Promise<ApiProcess> {
  await buildWorker();
  const address = `127.0.0.1:${env["API_PORT"]}`;
  const args = ["serve", "edge/dist/worker/config.capnp", "--socket-addr", `http=${address}`];
  const api = startApi(WORKERD, args, env);
  const at = `http://${address}`;
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${at}/healthz`).catch(() => undefined);
    if (answer?.ok) return { ...api, at };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await api.stop();
  throw new Error(`workerd does not answer:\n${api.lines.join("\n")}`);
}

/** The address that the process says it listens on. Rejects with what it said when it ends before. */
export async function listening({ at, lines, code }: ApiProcess): Promise<string> {
  if (at !== undefined) return at;
  const over = { yes: false };
  void code.finally(() => (over.yes = true));
  while (!over.yes) {
    const said = lines.join("\n").match(/listening on (http:\S+)/);
    if (said?.[1]) return said[1];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the API ended:\n${lines.join("\n")}`);
}
