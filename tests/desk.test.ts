/** Several desks, as processes, on one Kafka and one Redis. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { mintKey } from "../desk/key.ts";
import { matchId } from "../match/ids.ts";
import { openRedisDesk } from "../store/desk-redis.ts";
import { openRedisStore } from "../store/redis.ts";
import { emptied } from "./places.ts";
import { needs } from "./services/needs.ts";
import { freePort } from "./services/process.ts";
import { openStage, type Stage } from "./stage.ts";

const DATABASE = 5;
const LONG = 60_000;
const MATCH = matchId("two-desks");
const NOTES = 60;

/** One more desk with the stage's settings; it goes with the test, or dies earlier. */
async function anotherDesk(stage: Stage) {
  const port = await freePort();
  const child = spawn(process.execPath, ["desk/main.ts"], {
    env: { ...stage.env, DESK_PORT: String(port) },
    stdio: "ignore",
  });
  const gone = once(child, "exit");
  const at = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${at}/healthz`).then(
          (answer) => answer.ok,
          () => false,
        ),
      { timeout: 15_000 },
    )
    .toBe(true);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  return { at, kill: () => end("SIGKILL"), [Symbol.asyncDispose]: () => end("SIGTERM") };
}

needs("kafka", (brokers) => {
  needs("redis", (redis) => {
    describe("several desks", () => {
      test(
        "[D-8] give every number once, and what a desk that is killed had claimed comes into the log",
        async () => {
          const url = await emptied(redis, DATABASE);
          await using stage = await openStage({
            KAFKA_BROKERS: brokers,
            REDIS_URL: url,
            INGEST_GROUP: `desks-${process.pid}`,
          });
          await using desk = openRedisDesk(url);
          await using store = openRedisStore(url);
          const { text, ...key } = mintKey();
          const createdAt = new Date().toISOString();
          await desk.putKey({ ...key, label: "all", scope: {}, announces: true, rate: 10_000, createdAt });
          await using second = await anotherDesk(stage);
          const doomed = await anotherDesk(stage);

          const send = async (at: string, event: object) => {
            const answer = await fetch(new URL(`/v1/matches/${MATCH}/events`, at), {
              method: "POST",
              headers: { authorization: `Bearer ${text}`, "content-type": "application/json" },
              body: JSON.stringify(event),
            });
            return answer.status;
          };
          const announced = {
            type: "announced",
            format: { sport: "football", halfMinutes: 45 },
            competition: "Sunday League",
            startsAt: createdAt,
            sides: { a: { name: "Moor", short: "MOR" }, b: { name: "Harbour", short: "HAR" } },
          };
          expect(await send(stage.address.href, announced)).toBe(201);

          /** Sends notes one after the other through a desk, and each again until somebody has taken it. */
          async function scorer(name: string, first: string, then: string) {
            let at = first;
            for (let n = 0; n < NOTES; n++) {
              const event = { type: "noted", id: `${name} ${n}`, text: `${name} ${n}` };
              while ((await send(at, event).catch(() => 0)) !== 201) at = then;
              if (name === "cy" && n === NOTES / 2) await doomed.kill();
            }
          }
          await Promise.all([
            scorer("ana", stage.address.href, second.at),
            scorer("ben", second.at, stage.address.href),
            scorer("cy", doomed.at, second.at),
          ]);

          const last = 1 + 3 * NOTES;
          await expect.poll(async () => (await store.stamp(MATCH))?.v, { timeout: 20_000 }).toBe(last);
          const { doc } = (await store.image(MATCH)) ?? {};
          expect(doc?.coverage).toBe("full");
          const told = (await store.events(MATCH)).flatMap(({ id, type }) => (type === "noted" ? [id] : []));
          expect(new Set(told).size).toBe(3 * NOTES);
          await expect.poll(() => desk.unconfirmed(), { timeout: 15_000 }).toEqual([]);
        },
        LONG,
      );
    });
  });
});
