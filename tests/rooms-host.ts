/** The rooms on either host, for tests: on a port of their own, with state in a folder of their own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./services/process.ts";

const READY_WITHIN_MS = 20_000;

export type HostKind = "partykit" | "bun";

export interface RoomsHost extends AsyncDisposable {
  readonly url: URL;
  /** Ends it as a crash would, workerd included. */
  kill(): Promise<void>;
}

interface RoomsHostOptions {
  readonly kind?: HostKind;
  readonly state: string;
  readonly secret: string;
  readonly apiUrl: string;
  /** Default: one that is free. */
  readonly port?: number;
  /** How many viewers a room should have at most. Default: the host's own. */
  readonly limit?: number;
}

/** Starts the rooms and waits until they answer. Disposal ends them, workerd included. */
export async function startRooms(options: RoomsHostOptions): Promise<RoomsHost> {
  const { kind = "partykit", port = await freePort() } = options;
  const child = kind === "bun" ? spawnBun(options, port) : spawnPartyKit(options, port);
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
  return {
    url,
    async kill() {
      // PartyKit's own death would leave workerd behind, with the port.
      for (const orphan of await childrenOf(child.pid ?? -1)) process.kill(orphan, "SIGKILL");
      await end(child, "SIGKILL");
    },
    [Symbol.asyncDispose]: () => end(child),
  };
}

const cwd = new URL("..", import.meta.url);

function spawnPartyKit({ state, secret, apiUrl, limit }: RoomsHostOptions, port: number) {
  const flags = ["--disable-request-cf-fetch", "--no-hotkeys", `--persist=${state}`];
  const vars = ["--var", `ROOMS_SECRET=${secret}`, "--var", `API_URL=${apiUrl}`];
  if (limit !== undefined) vars.push("--var", `ROOM_VIEWERS=${limit}`);
  return spawn("node", ["node_modules/partykit/dist/bin.mjs", "dev", "-p", String(port), ...flags, ...vars], {
    cwd,
    env: { ...process.env, NO_UPDATE_NOTIFIER: "1" },
    stdio: "pipe",
  });
}

function spawnBun({ state, secret, apiUrl, limit }: RoomsHostOptions, port: number) {
  const settings = {
    TOUCHLINE_HOME: state,
    ROOMS_PORT: String(port),
    ROOMS_URL: `http://127.0.0.1:${port}`,
    ROOMS_SECRET: secret,
    API_URL: apiUrl,
    ...(limit !== undefined && { ROOM_VIEWERS: String(limit) }),
  };
  const env = { ...process.env, ...settings };
  return spawn(process.execPath, ["edge/rooms/bun/main.ts"], { cwd, env, stdio: "pipe" });
}

const answers = (url: URL): Promise<boolean> =>
  fetch(new URL("/parties/main/ready", url), { signal: AbortSignal.timeout(1_000) }).then(
    async (response) => {
      await response.text();
      return response.ok;
    },
    () => false,
  );

/** The processes that `pid` started, as Linux knows them. */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter(Boolean).map(Number);
}

/** SIGTERM to the process itself takes workerd along; SIGKILL would leave it. */
async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
