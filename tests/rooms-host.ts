/** The rooms as they run in development, for tests: on a port of their own, with state in a folder of their own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./services/process.ts";

const READY_WITHIN_MS = 20_000;

export interface RoomsHost extends AsyncDisposable {
  readonly url: URL;
}

interface RoomsHostOptions {
  readonly state: string;
  readonly secret: string;
  readonly apiUrl: string;
  /** Default: one that is free. */
  readonly port?: number;
}

/** Starts the rooms and waits until they answer. Disposal ends them, workerd included. */
export async function startRooms(options: RoomsHostOptions): Promise<RoomsHost> {
  const port = options.port ?? (await freePort());
  const flags = ["--disable-request-cf-fetch", "--no-hotkeys", `--persist=${options.state}`];
  const vars = ["--var", `ROOMS_SECRET=${options.secret}`, "--var", `API_URL=${options.apiUrl}`];
  const child = spawn(
    "node",
    ["node_modules/partykit/dist/bin.mjs", "dev", "-p", String(port), ...flags, ...vars],
    { cwd: new URL("..", import.meta.url), env: { ...process.env, NO_UPDATE_NOTIFIER: "1" }, stdio: "pipe" },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      said = (said + text.toString()).slice(-4_000);
      if (process.env["TOUCHLINE_TEST_OUTPUT"]) process.stderr.write(text);
    });
  }
  const url = new URL(`http://127.0.0.1:${port}`);
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await end(child);
      throw new Error(`the rooms did not start: ${said}`);
    }
    await sleep(50);
  }
  return { url, [Symbol.asyncDispose]: () => end(child) };
}

const answers = (url: URL): Promise<boolean> =>
  fetch(new URL("/parties/main/ready", url), { signal: AbortSignal.timeout(1_000) }).then(
    async (response) => {
      await response.text();
      return response.ok;
    },
    () => false,
  );

/** SIGTERM to the node process itself takes workerd along; SIGKILL would leave it. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
