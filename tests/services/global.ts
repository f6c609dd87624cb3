/** Starts, once for the whole run, the services that the selected test files need. */
import { readFile } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";
import { startKafka } from "./kafka.ts";
import { type Service, type ServiceName } from "./needs.ts";
import { ServiceMissing } from "./process.ts";
import { startRedis } from "./redis.ts";

type Started = AsyncDisposable & { readonly at: string };

const start: Readonly<Record<ServiceName, () => Promise<Started>>> = {
  async kafka() {
    const kafka = await startKafka();
    return { at: kafka.brokers, [Symbol.asyncDispose]: () => kafka.stop() };
  },
  async redis() {
    const redis = await startRedis();
    return { at: redis.url, [Symbol.asyncDispose]: () => redis.stop() };
  },
  async chromium() {
    return { at: findChromium(), [Symbol.asyncDispose]: async () => {} };
  },
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = new AsyncDisposableStack();
  // What the command line selects; vitest's types keep it to themselves, and without it every file counts.
  const selected: unknown = Reflect.get(project.vitest, "filenamePattern");
  const { testFiles } = await project.globTestFiles(Array.isArray(selected) ? selected.map(String) : []);
  const sources = await Promise.all(testFiles.map((file) => readFile(file, "utf8")));

  async function provide(name: ServiceName): Promise<Service> {
    if (process.env["TOUCHLINE_SERVICES"] === "none") return { why: "TOUCHLINE_SERVICES is none" };
    if (!sources.some((source) => source.includes(`needs("${name}"`)))
      return { why: "no selected file needs it" };
    try {
      return { at: running.use(await start[name]()).at };
    } catch (error) {
      if (!(error instanceof ServiceMissing) || process.env["CI"]) throw error;
      console.warn(`Tests that need ${name} are skipped: ${error.message}.`);
      return { why: error.message };
    }
  }

  try {
    const [kafka, redis, chromium] = await Promise.all([
      provide("kafka"),
      provide("redis"),
      provide("chromium"),
    ]);
    project.provide("services", { kafka, redis, chromium });
  } catch (error) {
    await running.disposeAsync();
    throw error;
  }
  return () => running.disposeAsync();
}
