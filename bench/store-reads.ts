/**
 * `bun bench/store-reads.ts [--seconds N]`: how often the edge API asks the store for a match that changes twenty times a
 * second, while it answers as fast as it can: snapshots, timelines, players, steps and moments. The store is a Redis behind
 * Upstash's protocol, which counts the requests that reach it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import { createApp } from "../edge/api/app.ts";
import { openRedisStore } from "../store/redis.ts";
import { openUpstashReader } from "../store/upstash.ts";
import { appParts } from "../tests/api-parts.ts";
import { startRedis } from "../tests/services/redis.ts";
import { startUpstashBridge } from "../tests/services/upstash-bridge.ts";
import { playedSteps } from "./played.ts";

const READERS = 50;
const COMMIT_MS = 50;
/** Events that have been before it begins. */
const BEFORE = 60;
const ASKED = ["", "?at=7", "/timeline", "/timeline?key=true", "/players", "/moments", "/steps?from=9"];

const { seconds } = new Command("bun bench/store-reads.ts")
  .description(
    "Counts the requests to the store behind the edge API while one match is asked for without a pause.",
  )
  .option("--seconds <count>", "of the load", "10")
  .parse()
  .opts<{ seconds: string }>();

await using redis = await startRedis();
await using bridge = await startUpstashBridge(redis.url);
await using store = openRedisStore(redis.url);
await using reader = openUpstashReader(bridge);
const app = createApp({ ...appParts(), reader, now: Date.now });

const steps = playedSteps();
const commit = async () => {
  const { value } = steps.next();
  if (!value) throw new Error("the match is over before the measurement");
  await store.commit(value);
  return value;
};
for (let v = 0; v < BEFORE; v++) await commit();
const { match } = await commit();

const until = Date.now() + Number(seconds) * 1_000;
let answers = 0;
let versions = 0;
const write = async () => {
  for (; Date.now() < until; versions++) {
    await commit();
    await sleep(COMMIT_MS);
  }
};
const ask = async () => {
  for (let i = 0; Date.now() < until; i++) {
    const path = `/v1/matches/${match}${ASKED[i % ASKED.length]}`;
    const { status } = await app.request(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    answers++;
    if (i % 20 === 0) await sleep(0);
  }
};
await Promise.all([write(), ...Array.from({ length: READERS }, ask)]);
const perSecond = (count: number) => (count / Number(seconds)).toFixed(1);
console.log("| answers/s | versions/s | requests to the store/s |");
console.log("|---:|---:|---:|");
console.log(`| ${perSecond(answers)} | ${perSecond(versions)} | ${perSecond(bridge.requests())} |`);
