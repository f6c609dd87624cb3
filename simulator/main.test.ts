/** The simulator as it is started: real processes, the embedded log, an API that answers. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedLog } from "../log/embedded.ts";
import { decodeEvent, type MatchEvent } from "../match/event.ts";
import { fold } from "../match/fold.ts";

const MAIN = join(import.meta.dirname, "main.ts");
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "touchline-simulator-"));
});
afterAll(() => rm(home, { recursive: true }));

function start(args: readonly string[], folder = home) {
  const env = { ...process.env, TOUCHLINE_HOME: folder, KAFKA_BROKERS: "", LOG_LEVEL: "info" };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const heard = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (heard.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (heard.err += chunk.toString()));
  return { child, heard };
}

async function run(args: readonly string[], folder = home) {
  const { child, heard } = start(args, folder);
  const [code] = await once(child, "close");
  return { code, ...heard };
}

const eventsIn = (lines: string): MatchEvent[] =>
  lines
    .trimEnd()
    .split("\n")
    .map((line) => {
      const decoded = decodeEvent(line);
      if (!decoded.ok) throw new TypeError(`${decoded.malformed.problem}: ${line}`);
      return decoded.event;
    });

/** What the embedded log in `folder` holds. */
async function logged(folder: string): Promise<MatchEvent[]> {
  await using log = openEmbeddedLog(join(folder, "touchline.sqlite"));
  const stop = new AbortController();
  const lines: string[] = [];
  setTimeout(() => stop.abort(), 300);
  await log.read(
    crypto.randomUUID(),
    async (batch) => void lines.push(...batch.map(({ value }) => value)),
    stop.signal,
  );
  return lines.length > 0 ? eventsIn(lines.join("\n")) : [];
}

describe("a dry run", () => {
  test("prints events and nothing else, the same every time", async () => {
    const args = ["play", "--seed", "4", "--matches", "2", "--format", "t10", "--dry-run"];
    const [first, second] = await Promise.all([run(args), run(args)]);
    expect(first).toEqual({ code: 0, out: second.out, err: "" });
    const matches = Map.groupBy(eventsIn(first.out), ({ match }) => match);
    expect(matches.size).toBe(2);
    for (const events of matches.values())
      expect(fold(events)).toMatchObject({ refused: [], doc: { status: { phase: "finished" } } });
  });

  test("ends quietly when its reader has had enough", async () => {
    const { child, heard } = start(["play", "--endless", "--dry-run"]);
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = await once(child, "close");
    expect(code).toBe(0);
    expect(heard.err).toBe("");
  });
});

describe("mistakes are one line and exit code 2", () => {
  test.each([
    ["a bad option", ["play", "--seed", "x"]],
    ["a file that is not there", ["replay", "/no/such/file.json"]],
    ["a file that is no JSON", ["replay", MAIN]],
  ])("%s", async (_, args) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/^error: [^\n]+\n$/);
  });

  test("JSON that is no recording", async () => {
    const file = join(home, "other.json");
    await writeFile(file, '{"hello": "world"}');
    const { code, err } = await run(["replay", file, "--dry-run"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: [^\n]+other\.json: [^\n]+\n$/);
  });
});

test("speed 0 writes whole matches into the log, in order", async () => {
  const folder = join(home, "at-once");
  const { code, out } = await run(["play", "--format", "t10", "--matches", "2", "--speed", "0"], folder);
  expect(code).toBe(0);
  expect(out.match(/Result/g)).toHaveLength(2);
  const matches = Map.groupBy(await logged(folder), ({ match }) => match);
  expect([...matches.keys()].toSorted()).toEqual(["pier-tens-1-1", "slipway-tens-1-2"]);
  for (const events of matches.values())
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
});

test("a signal stops it cleanly, and --resume goes on where the match stands", async () => {
  const folder = join(home, "resumed");
  const first = start(["play", "--matches", "1", "--speed", "2000", "--head-start"], folder);
  first.child.stdout.once("data", () => first.child.kill("SIGINT"));
  const [code] = await once(first.child, "close");
  expect(code).toBe(0);
  expect(first.heard.err).toBe("");
  const before = await logged(folder);
  expect(before.length).toBeGreaterThan(100);

  const server = createServer((request, response) => {
    const known = request.url === "/v1/matches/harbour-cup-1-1";
    response.writeHead(known ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify({ v: before.length, doc: { status: { phase: "live", label: "" } } }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const second = await run(
    ["play", "--matches", "1", "--speed", "0", "--resume", `http://127.0.0.1:${port}`],
    folder,
  );
  server.close();
  expect(second.code).toBe(0);
  const all = await logged(folder);
  expect(all.slice(0, before.length)).toEqual(before);
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, place) => place + 1));
  expect(fold(all)).toMatchObject({ refused: [], doc: { status: { phase: "finished" }, coverage: "full" } });
});
