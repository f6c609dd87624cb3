/** All of Touchline as `bun run dev` lays it out, for tests: on free ports, with a home of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Env, plan, type Process } from "../dev/processes.ts";
import { Supervisor } from "../dev/supervisor.ts";
import { freePort } from "./services/process.ts";

export interface Stage extends AsyncDisposable {
  /** The edge API and the site. */
  readonly address: URL;
  /** The settings of its processes. */
  readonly env: Env;
  /** Runs the simulator with these arguments to its end. Rejects if it fails. */
  simulate(...args: string[]): Promise<void>;
  /** Ends all processes and starts them again, on the same ports and with what they had stored. */
  restart(): Promise<void>;
  /** The processes' logs. */
  readonly lines: readonly string[];
}

const LINES_KEPT = 400;

/** Starts rooms, API, ingest and desk; `given` are settings such as KAFKA_BROKERS. */
export async function openStage(given: Env = {}): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), "touchline-stage-"));
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [API_PORT, ROOMS_PORT, INGEST_PORT, DESK_PORT] = ports.map(String);
  const env: Env = {
    ...process.env,
    TOUCHLINE_HOME: home,
    API_PORT,
    ROOMS_PORT,
    INGEST_PORT,
    DESK_PORT,
    ...given,
  };
  const { processes, address } = plan(env, [], false);
  const servers = processes.filter(({ name }) => name !== "simulator");
  const lines: string[] = [];
  const keep = (line: string) => {
    lines.push(line);
    if (lines.length > LINES_KEPT) lines.shift();
  };
  let supervisor = await startAll(servers, keep);
  return {
    address,
    env,
    lines,
    async simulate(...args) {
      const child = spawn(process.execPath, ["simulator/main.ts", ...args], {
        env: { ...env },
        stdio: ["ignore", "ignore", "pipe"],
      });
      let complaint = "";
      child.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
      const [code] = await once(child, "exit");
      if (code !== 0) throw new Error(`simulator ${args.join(" ")}: code ${String(code)}\n${complaint}`);
    },
    async restart() {
      await supervisor[Symbol.asyncDispose]();
      supervisor = await startAll(servers, keep);
    },
    async [Symbol.asyncDispose]() {
      await supervisor[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function startAll(processes: readonly Process[], show: (line: string) => void): Promise<Supervisor> {
  const supervisor = new Supervisor(show);
  try {
    for (const process of processes) await supervisor.start(process);
    return supervisor;
  } catch (error) {
    await supervisor[Symbol.asyncDispose]();
    throw error;
  }
}
