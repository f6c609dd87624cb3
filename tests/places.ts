/** Places for stores of tests: each empty at first. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { onTestFinished } from "vitest";
import { openEmbeddedReader, openEmbeddedStore } from "../store/embedded.ts";
import type { Place } from "./contracts/match-store.ts";

/** A file that does not exist yet, in a folder that goes with the test. */
export async function freshFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "touchline-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "home", "touchline.sqlite");
}

export async function embeddedPlace(): Promise<Place> {
  const file = await freshFile();
  return {
    store: async () => openEmbeddedStore(file),
    reader: async () => openEmbeddedReader(file),
  };
}

/** Empties database `db` of the Redis at `url`, and gives its address. Every test file has a number of its own. */
export async function emptied(url: string, db: number): Promise<string> {
  const address = `${url}/${db}`;
  const redis = new Redis(address);
  try {
    await redis.flushdb();
  } finally {
    redis.disconnect();
  }
  return address;
}
