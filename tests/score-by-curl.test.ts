/** docs/score-by-curl.md does what it says, on all of Touchline with its real processes. */
import { describe, expect, test } from "vitest";
import { asMatcher, follow, readGuide } from "./guide.ts";
import { needs } from "./services/needs.ts";
import { openStage, type Stage } from "./stage.ts";

const LONG = 90_000;
const { steps } = await readGuide("score-by-curl.md");

async function scores(stage: Stage): Promise<void> {
  const printed = await follow(steps, { ...stage.env, TOUCHLINE: stage.address.origin });
  const answers = steps.flatMap(({ answer }, at) => (answer ? [{ at, answer }] : []));
  expect(answers.length).toBeGreaterThan(6);
  for (const { at, answer } of answers) expect(JSON.parse(printed[at] ?? "")).toEqual(asMatcher(answer));
  const match = new URL("/v1/matches/hillside-valley", stage.address);
  await expect.poll(async () => (await (await fetch(match)).json()).v, { timeout: 20_000 }).toBe(14);
  const { doc } = await (await fetch(match)).json();
  expect([doc.coverage, doc.status.phase, doc.headline.a.score]).toEqual(["full", "abandoned", "4/0d"]);
}

describe("a club scores by curl", () => {
  test(
    "[D-13] embedded",
    async () => {
      await using stage = await openStage();
      await scores(stage);
    },
    LONG,
  );

  needs("kafka", (brokers) => {
    needs("redis", (redis) => {
      test(
        "[D-13] with Kafka and Redis",
        async () => {
          const group = `curl-${process.pid}`;
          await using stage = await openStage({
            KAFKA_BROKERS: brokers,
            REDIS_URL: `${redis}/6`,
            INGEST_GROUP: group,
          });
          await scores(stage);
        },
        LONG,
      );
    });
  });
});
