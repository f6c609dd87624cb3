/** `bun run dev`: everything on one machine, until Ctrl-C. */
import { Command } from "commander";
import { BadSetting } from "../runtime/config.ts";
import { aborted, untilSignal } from "../runtime/signals.ts";
import { takenPorts } from "./ports.ts";
import { plan, type Plan, type Process } from "./processes.ts";
import { ProcessFailed, Supervisor } from "./supervisor.ts";

/** One match of each sport deep in it, and further on one about to start. */
const SHOWN = [
  "--sport",
  "all",
  "--matches",
  "6",
  "--speed",
  "20",
  "--seed",
  "1",
  "--head-start",
  "--endless",
];

const program = new Command("bun run dev")
  .description("Runs simulator, ingest, desk, rooms, edge API and site on this machine, until Ctrl-C.")
  .argument("[file]", "a recorded match to replay; without one the simulator plays matches of its own")
  .option("--services", "use the Kafka and Redis of docker compose instead of the embedded store")
  .option("--speed <factor>", "how much faster than real time a recorded match is replayed", "60")
  .option("--only <names>", "start these processes alone: some of rooms,api,ingest,desk,simulator")
  .option("--no-build", "serve the site as it was built last")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode && 2))
  .parse();

interface Options {
  readonly services?: true;
  readonly speed: string;
  readonly only?: string;
  readonly build: boolean;
}

async function run(): Promise<void> {
  const { services = false, speed, only, build } = program.opts<Options>();
  const [file] = program.args;
  const simulate = file ? ["replay", file, "--speed", speed] : ["play", ...SHOWN];
  const layout = chosen(plan(process.env, simulate, services), only);
  const taken = await takenPorts(layout.ports);
  if (taken.length > 0) throw new BadSetting(taken.join("\n"));
  if (build) await buildSite();
  await runAll(layout);
}

function chosen(layout: Plan, only: string | undefined): Plan {
  if (only === undefined) return layout;
  const names = only.split(",");
  const known = layout.processes.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new BadSetting(`--only ${only}: "${unknown}" is none of ${known.join(", ")}`);
  return {
    ...layout,
    processes: layout.processes.filter(({ name }) => names.includes(name)),
    ports: layout.ports.filter(({ process: name }) => names.includes(name)),
  };
}

async function buildSite(): Promise<void> {
  const built = Bun.spawn([process.execPath, "site/build.ts"], { stdout: "pipe", stderr: "inherit" });
  if ((await built.exited) !== 0) throw new ProcessFailed("the site could not be built");
}

async function runAll({ processes, address }: Plan): Promise<void> {
  const stop = untilSignal();
  const stopped = aborted(stop);
  await using supervisor = new Supervisor(console.log);
  const started = startAll(supervisor, processes);
  await Promise.race([started, stopped]);
  if (stop.aborted) return;
  if (processes.some(({ name }) => name === "api")) console.log(`\nTouchline is at ${address.href}`);
  console.log("Ctrl-C stops it; the next start goes on from here.\n");
  await Promise.race([supervisor.watch(), stopped]);
  console.log("\nStopping.");
}

async function startAll(supervisor: Supervisor, processes: readonly Process[]): Promise<void> {
  for (const process of processes) await supervisor.start(process);
}

// A terminal that was closed takes no more lines; the end goes on without them.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

try {
  await run();
} catch (error) {
  if (error instanceof BadSetting) {
    console.error(error.message);
    process.exitCode = 2;
  } else if (error instanceof ProcessFailed) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
}
