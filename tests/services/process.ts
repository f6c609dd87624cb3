/** Child processes of tests: started on free ports, stopped by their own id, never left behind. */
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** A service that this machine cannot run; the message says why in one line. */
export class ServiceMissing extends Error {
  override readonly name = "ServiceMissing";
}

interface ServiceProcess extends AsyncDisposable {
  readonly pid: number;
  /** Resolves when the process ends well; rejects, with the end of its output, when it ends badly. */
  readonly ended: Promise<void>;
  /** SIGTERM, then SIGKILL after 10 s. Resolves when the process is gone. */
  stop(): Promise<void>;
}

const OUTPUT_KEPT = 4_000;
const STOP_MS = 10_000;

export const isInstalled = (command: string): boolean =>
  spawnSync("which", [command], { stdio: "ignore" }).status === 0;

/** Starts `command` with its output kept for the error of an early death. */
export function startProcess(command: string, args: readonly string[], folder: string): ServiceProcess {
  // A killed test run cannot stop its services; the kernel can.
  const leash = isInstalled("setpriv") ? ["setpriv", "--pdeathsig", "TERM"] : [];
  const [program = command, ...rest] = [...leash, command, ...args];
  const child = spawn(program, rest, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-OUTPUT_KEPT));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);

  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${signal ?? `code ${code}`}:\n${output}`));
    });
  });
  ended.catch(() => {});

  async function stop() {
    child.kill("SIGTERM");
    const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended.catch(() => {});
    clearTimeout(killer);
  }
  return { pid: child.pid ?? -1, ended, stop, [Symbol.asyncDispose]: stop };
}

/** A loopback port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no loopback port is free");
  return address.port;
}

/** Calls `ready` until it resolves. Rejects when the service ends first or is not ready within `limitMs`. */
export async function untilReady(
  service: ServiceProcess,
  ready: () => Promise<void>,
  limitMs: number,
): Promise<void> {
  const ended = service.ended.then(() => Promise.reject(new Error(`process ${service.pid} ended`)));
  // It also ends long after it was ready, when nobody waits here any more.
  ended.catch(() => {});
  const deadline = Date.now() + limitMs;
  for (;;) {
    try {
      return await ready();
    } catch (cause) {
      if (Date.now() > deadline) throw new Error(`not ready within ${limitMs} ms`, { cause });
      await Promise.race([sleep(50), ended]);
    }
  }
}
