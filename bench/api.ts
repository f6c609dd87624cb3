/**
 * `bun bench/api.ts [--seconds N] [--rounds N]`: answers a second and their times, of the edge API and of a bare Hono app
 * that returns the same bytes, on the same Deno, one after the other.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { API_SETTINGS, denoArguments } from "../edge/api/command.ts";
import { readConfig } from "../runtime/config.ts";
import { openEmbeddedStore } from "../store/embedded.ts";
import { freePort } from "../tests/services/process.ts";
import { type Load, load, type Question } from "./http-load.ts";
import { playedSteps } from "./played.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DENO = fileURLToPath(new URL("../node_modules/deno/deno", import.meta.url));
const CONNECTIONS = 64;
const WARM_UP_MS = 1_500;
const PLAYED = 150;
const PACKED = { "Accept-Encoding": "gzip, br" };

interface Server extends AsyncDisposable {
  /** Microseconds of processor time that it has used. */
  readonly cpu: () => Promise<number>;
}

/** Runs Deno until it says that it listens; disposal ends it. */
async function startDeno(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Server> {
  const child = spawn(DENO, args, {
    cwd: ROOT,
    env: { ...env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lines = createInterface(child.stdout);
  await new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => line.includes("listening") && resolve());
    void ended.then(() => reject(new Error(`deno ${args.join(" ")} ended`)));
  });
  return {
    async cpu() {
      // Linux counts it in hundredths of a second, as the 14th and 15th field.
      const stat = await readFile(`/proc/${child.pid}/stat`, "utf8").catch(() => "");
      const [user, system] = stat.slice(stat.lastIndexOf(")")).split(" ").slice(12, 14).map(Number);
      return 10_000 * ((user ?? Number.NaN) + (system ?? Number.NaN));
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** A match of which so many events have been played, in a store of its own. */
async function playedMatch(home: string): Promise<{ readonly id: string; readonly bytes: string }> {
  await using store = openEmbeddedStore(join(home, "touchline.sqlite"));
  for (const step of playedSteps()) {
    await store.commit(step);
    if (step.v === PLAYED) return { id: step.match, bytes: JSON.stringify(await store.image(step.match)) };
  }
  throw new Error(`the match has no ${PLAYED} events`);
}

/** With the processor time that the server used for an answer, in microseconds: it tells most on a busy machine. */
interface Measured extends Load {
  readonly cpu: number;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures every question `rounds` times, in turns so short that whatever else runs meanwhile slows all of them. */
async function measure(seconds: number, rounds: number): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const home = await mkdtemp(join(tmpdir(), "touchline-bench-"));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rm(home, { recursive: true }));
  const { id, bytes } = await playedMatch(home);
  const [ours, bare] = [await freePort(), await freePort()];
  const file = join(home, "match.json");
  await writeFile(file, bytes);
  const settings = { API_PORT: String(ours), TOUCHLINE_HOME: home, RATE_LIMIT: "0" };
  const api = stack.use(await startDeno(denoArguments(readConfig(settings, API_SETTINGS)), settings));
  const rights = ["--no-remote", "--cached-only", `--allow-net=127.0.0.1:${bare}`, `--allow-read=${file}`];
  const hono = stack.use(await startDeno(["run", ...rights, "bench/bare-hono.ts", String(bare), file], {}));

  const at = (port: number, path: string) => new URL(path, `http://127.0.0.1:${port}`);
  const match = at(ours, `/v1/matches/${id}`);
  const { headers } = await fetch(match, { headers: { "accept-encoding": "identity" } });
  const etag = headers.get("etag") ?? "";
  const questions: Readonly<Record<string, Question & { readonly server?: Server }>> = {
    "bare Hono": { server: hono, url: at(bare, match.pathname), status: 200 },
    snapshot: { url: match, status: 200 },
    "snapshot, packed": { url: match, status: 200, headers: PACKED },
    "not modified": { url: match, status: 304, headers: { "If-None-Match": etag } },
    "page, packed": { url: at(ours, `/matches/${id}`), status: 200, headers: PACKED },
  };
  const found = new Map<string, Measured[]>(Object.keys(questions).map((name) => [name, []]));
  for (const question of Object.values(questions)) await load(question, CONNECTIONS, WARM_UP_MS);
  for (let round = 0; round < rounds; round++) {
    for (const [name, { server = api, ...question }] of Object.entries(questions)) {
      const before = await server.cpu();
      const measured = await load(question, CONNECTIONS, seconds * 1_000);
      const cpu = ((await server.cpu()) - before) / (measured.rate * seconds);
      found.get(name)?.push({ ...measured, cpu });
    }
  }
  return found;
}

if (import.meta.main) {
  const options = new Command("bun bench/api.ts")
    .description("Answers a second of the edge API beside those of a bare Hono app with the same bytes.")
    .option("--seconds <count>", "of each measurement", "0.5")
    .option("--rounds <count>", "measurements of each", "21")
    .parse()
    .opts<{ seconds: string; rounds: string }>();
  const found = await measure(Number(options.seconds), Number(options.rounds));
  const bare = found.get("bare Hono") ?? [];
  console.log("| | answers/s | of bare Hono | p50 ms | p99 ms | of bare Hono | µs of processor |");
  console.log("|---|---:|---:|---:|---:|---:|---:|");
  for (const [name, loads] of found) {
    const of = (what: keyof Measured) => middle(loads.map((one) => one[what]));
    const beside = (what: keyof Measured) =>
      middle(loads.map((one, round) => one[what] / (bare[round]?.[what] ?? Number.NaN))).toFixed(2);
    const times = `${of("p50").toFixed(2)} | ${of("p99").toFixed(2)} | ${beside("p99")}`;
    console.log(
      `| ${name} | ${of("rate").toFixed(0)} | ${beside("rate")} | ${times} | ${of("cpu").toFixed(1)} |`,
    );
  }
}
