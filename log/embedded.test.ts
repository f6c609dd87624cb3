import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventLogContract } from "../tests/contracts/event-log.ts";
import { openEmbeddedLog } from "./embedded.ts";
import { LogUnavailable, type ReadRecord } from "./log.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "touchline-log-"));
});
afterAll(() => rm(folder, { recursive: true }));
const newFile = () => join(folder, crypto.randomUUID(), "touchline.db");

eventLogContract("the embedded log", async () => {
  const file = newFile();
  return async () => openEmbeddedLog(file);
});

describe("the embedded log", () => {
  test("takes what several processes append to one file, which they open at the same moment", async () => {
    const file = newFile();
    const writers = ["one", "two", "three", "four"];
    const read: ReadRecord[] = [];
    await using log = openEmbeddedLog(file);
    const stop = new AbortController();
    const reading = log.read("readers", async (batch) => void read.push(...batch), stop.signal);
    await Promise.all(writers.map((key) => writeInProcess(file, key)));
    await expect.poll(() => read.length, { timeout: 5_000 }).toBe(writers.length * WRITES);
    stop.abort();
    await reading;
    for (const key of writers) {
      const values = read.filter((record) => record.key === key).map((record) => record.value);
      expect(values).toEqual(Array.from({ length: WRITES }, (_, i) => String(i)));
    }
  });

  test("keeps what a process appended that was then killed", async () => {
    const file = newFile();
    await writeInProcess(file, "one", "process.kill(process.pid, 'SIGKILL');");
    await using log = openEmbeddedLog(file);
    const stop = new AbortController();
    let count = 0;
    const reading = log.read("readers", async (batch) => void (count += batch.length), stop.signal);
    await expect.poll(() => count).toBe(WRITES);
    stop.abort();
    await reading;
  });

  test("says that it is unavailable when the file is no database", async () => {
    const file = join(folder, "text.db");
    await writeFile(file, "not a database, but long enough to look at its first page ".repeat(100));
    assert.throws(() => openEmbeddedLog(file), LogUnavailable);
  });

  test("hands out batches that a memory can hold", async () => {
    await using log = openEmbeddedLog(newFile());
    await log.append(Array.from({ length: 1_200 }, (_, i) => ({ key: "one", value: String(i) })));
    const sizes: number[] = [];
    const stop = new AbortController();
    const reading = log.read("readers", async (batch) => void sizes.push(batch.length), stop.signal);
    await expect.poll(() => sizes).toEqual([500, 500, 200]);
    stop.abort();
    await reading;
  });
});

const WRITES = 50;

/** A process of its own that appends WRITES records under `key`, then does `last`. */
async function writeInProcess(file: string, key: string, last = ""): Promise<void> {
  const program = `
    const { openEmbeddedLog } = await import(${JSON.stringify(join(import.meta.dirname, "embedded.ts"))});
    const log = openEmbeddedLog(${JSON.stringify(file)});
    for (let i = 0; i < ${WRITES}; i += 1) await log.append([{ key: ${JSON.stringify(key)}, value: String(i) }]);
    ${last}
    await log[Symbol.asyncDispose]();`;
  const child = spawn(process.execPath, ["-e", program], { stdio: "inherit" });
  const [code, signal] = await once(child, "exit");
  if (code !== 0 && !(last && signal === "SIGKILL"))
    throw new Error(`the writer ended with ${code ?? signal}`);
}
