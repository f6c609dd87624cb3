/** docs/score-by-curl.md does what it says, on all of Touchline with its real processes. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { needs } from "./services/needs.ts";
import { openStage, type Stage } from "./stage.ts";

const LONG = 90_000;
const root = fileURLToPath(new URL("..", import.meta.url));
const guide = await readFile(new URL("../docs/score-by-curl.md", import.meta.url), "utf8");

interface Step {
  readonly commands: string;
  /** What the last command prints, in part. */
  readonly answer?: unknown;
}

/** The guide's commands, each block with the answer that stands behind it. */
const steps: readonly Step[] = Array.from(
  guide.matchAll(/```sh\n(.*?)```(?:\n\n```json\n(.*?)```)?/gs),
  ([, commands = "", answer]) => ({ commands, ...(answer && { answer: JSON.parse(answer) as unknown }) }),
);

/** Runs all of it in one shell, as a reader would, and returns what each block printed last. */
async function follow(stage: Stage): Promise<string[]> {
  const script = steps.map(({ commands }) => `${commands}\necho; echo "=== next"`).join("\n");
  const { stdout } = await promisify(execFile)("bash", ["-euc", script], {
    cwd: root,
    env: { ...stage.env, TOUCHLINE: stage.address.origin },
  });
  return stdout.split("=== next\n").map((text) => text.trim().split("\n").at(-1) ?? "");
}

/** An answer of the guide, in which an ellipsis is any text. */
const asMatcher = (value: unknown): unknown => {
  if (value === "…") return expect.any(String);
  if (Array.isArray(value)) return value.map(asMatcher);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, asMatcher(member)] as const);
  return expect.objectContaining(Object.fromEntries(members));
};

async function scores(stage: Stage): Promise<void> {
  const printed = await follow(stage);
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
