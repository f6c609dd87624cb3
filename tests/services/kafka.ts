/** A real Kafka broker for tests: KRaft, one node, on loopback, its jars from Maven Central. */
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kafka, logLevel } from "kafkajs";
import { freePort, isInstalled, ServiceMissing, startProcess, untilReady } from "./process.ts";

const READY_MS = 60_000;
const here = fileURLToPath(new URL("kafka/", import.meta.url));
/** A small heap and the quick compiler alone: the broker serves a handful of tests, not a stadium. */
const JVM = ["-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"];

interface KafkaService extends AsyncDisposable {
  /** "127.0.0.1:9092" */
  readonly brokers: string;
  /** Stops the broker and starts it again on the same port with the same data; `whileDown` runs in between. */
  restart(whileDown?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a broker on `port` (a free one if not given). Throws ServiceMissing where it cannot run. */
export async function startKafka(port?: number): Promise<KafkaService> {
  if (!isInstalled("java")) throw new ServiceMissing("java is not installed (Kafka needs 17 or newer)");
  const jars = await kafkaJars();
  const folder = await mkdtemp(join(tmpdir(), "touchline-kafka-"));
  const java = (...args: string[]) =>
    startProcess(
      "java",
      [
        ...JVM,
        "-cp",
        join(jars, "*"),
        `-Dlog4j2.configurationFile=${join(here, "log4j2.properties")}`,
        ...args,
      ],
      folder,
    );
  const at = port ?? (await freePort());
  const brokers = `127.0.0.1:${at}`;
  const properties = join(folder, "server.properties");
  await writeFile(properties, serverProperties(at, await freePort(), join(folder, "data")));

  // Never begins with a hyphen, which the tool would take for an option.
  const id = `T${randomBytes(16).toString("base64url").slice(1)}`;
  await java("kafka.tools.StorageTool", "format", "--cluster-id", id, "--config", properties).ended;

  const run = async () => {
    const broker = java("kafka.Kafka", properties);
    try {
      await untilReady(broker, () => answer(brokers), READY_MS);
    } catch (cause) {
      await broker.stop();
      throw new Error("Kafka did not start", { cause });
    }
    return broker;
  };
  let broker = await run();
  const stop = async () => {
    await broker.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    brokers,
    stop,
    [Symbol.asyncDispose]: stop,
    async restart(whileDown) {
      await broker.stop();
      await whileDown?.();
      broker = await run();
    },
  };
}

/** The folder of the broker's jars: cached outside the repository, fetched by maven the first time. */
async function kafkaJars(): Promise<string> {
  const pom = await readFile(join(here, "pom.xml"));
  const version = createHash("sha256").update(pom).digest("hex").slice(0, 12);
  const cache = process.env["TOUCHLINE_CACHE"] ?? join(homedir(), ".cache", "touchline");
  const jars = join(cache, `kafka-${version}`);
  if (existsSync(jars)) return jars;
  if (!isInstalled("mvn"))
    throw new ServiceMissing("mvn is not installed and Kafka's jars are not cached yet");
  const fetched = `${jars}.${process.pid}`;
  await mkdir(dirname(jars), { recursive: true });
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${fetched}`];
  try {
    await startProcess("mvn", ["-q", "-B", "-f", join(here, "pom.xml"), ...goal], cache).ended;
  } catch (cause) {
    await rm(fetched, { recursive: true, force: true });
    throw new ServiceMissing("mvn could not fetch Kafka's jars", { cause });
  }
  // Whole or not at all: another run may be fetching too, and then either's folder is good.
  await rename(fetched, jars).catch(() => rm(fetched, { recursive: true, force: true }));
  return jars;
}

const serverProperties = (port: number, controllerPort: number, data: string): string =>
  Object.entries({
    "process.roles": "broker,controller",
    "node.id": 1,
    "controller.quorum.voters": `1@127.0.0.1:${controllerPort}`,
    "controller.listener.names": "CONTROLLER",
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    "advertised.listeners": `PLAINTEXT://127.0.0.1:${port}`,
    "log.dirs": data,
    "auto.create.topics.enable": false,
    "offsets.topic.replication.factor": 1,
    "offsets.topic.num.partitions": 1,
    "transaction.state.log.replication.factor": 1,
    "transaction.state.log.min.isr": 1,
    // 3 s by default, for large groups to gather before the first assignment.
    "group.initial.rebalance.delay.ms": 0,
    "num.network.threads": 2,
    "num.io.threads": 2,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");

async function answer(brokers: string): Promise<void> {
  const client = new Kafka({
    brokers: [brokers],
    connectionTimeout: 1_000,
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
  });
  const admin = client.admin();
  try {
    await admin.connect();
    await admin.describeCluster();
  } finally {
    await admin.disconnect();
  }
}
