/** Ingest and the host of the rooms killed in the middle of a match that 200 sockets watch. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { openEmbeddedLog } from "../log/embedded.ts";
import type { MatchEvent } from "../match/event.ts";
import { advance, type MatchState, UNSEEN } from "../match/state.ts";
import { matchAt } from "../simulator/play/sports.ts";
import { type HostKind, startRooms } from "./rooms-host.ts";
import { Watched } from "./rooms-viewers.ts";
import { freePort } from "./services/process.ts";

const SECRET = "a secret of this test";
const START = Date.UTC(2026, 5, 1, 12);
const VIEWERS = 200;
const EVENTS = 240;
const BETWEEN_MS = 15;

/** Ingest as a process; `settings` lead it to its log and its rooms. */
async function startIngest(settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const port = await freePort();
  const env = { ...process.env, ...settings, INGEST_PORT: String(port) };
  const child = spawn(process.execPath, ["ingest/main.ts"], { env, stdio: "ignore" });
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/healthz`)
      .then(({ ok }) => ok)
      .catch(() => false);
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`ingest ended with ${child.exitCode}`);
    await sleep(50);
  }
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function until(what: () => boolean, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!what()) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${String(what)}`);
    await sleep(50);
  }
}

/** The newest and what came before it, by version. */
function foldAll(events: readonly MatchEvent[]) {
  const byVersion = new Map<number, MatchState>();
  let newest = UNSEEN;
  for (const event of events) {
    newest = advance(newest, [event]).state;
    byVersion.set(newest.v, newest);
  }
  return { byVersion, newest };
}

test.each(["partykit", "bun"] satisfies HostKind[])(
  "[W-25] ingest and rooms on %s killed under 200 feeds: each shows every version as it was folded, and the last",
  async (kind) => {
    await using stack = new AsyncDisposableStack();
    const folder = async () => {
      const path = await mkdtemp(join(tmpdir(), "touchline-crashes-"));
      stack.defer(() => rm(path, { recursive: true }));
      return path;
    };
    const [state, home] = [await folder(), await folder()];
    const options = { kind, state, port: await freePort(), secret: SECRET, apiUrl: "http://127.0.0.1:1" };
    let host = await startRooms(options);
    stack.defer(() => host[Symbol.asyncDispose]());
    const settings = { TOUCHLINE_HOME: home, ROOMS_URL: host.url.href, ROOMS_SECRET: SECRET };
    let ingest = await startIngest(settings);
    stack.defer(() => kill(ingest));
    const log = stack.use(openEmbeddedLog(join(home, "touchline.sqlite")));

    const events = [...matchAt({ sport: "cricket", seed: 1 }, 0, START).events].slice(0, EVENTS);
    const { byVersion, newest } = foldAll(events);
    let watched: readonly Watched[] = [];
    for (const [index, event] of events.entries()) {
      await log.append([{ key: event.match, value: JSON.stringify(event) }]);
      await sleep(BETWEEN_MS);
      if (index === 0) {
        watched = Array.from({ length: VIEWERS }, () => new Watched(host, event.match));
        stack.defer(() => watched.forEach((each) => each.close()));
      }
      if (index === EVENTS / 3) {
        await kill(ingest);
        ingest = await startIngest(settings);
      }
      if (index === (2 * EVENTS) / 3) {
        await host.kill();
        host = await startRooms(options);
      }
    }
    const isCurrent = ({ shown }: Watched) =>
      shown.at(-1)?.v === newest.v && shown.at(-1)?.connection === "live";
    await until(() => watched.every(isCurrent), 30_000);
    for (const [index, { shown, behind }] of watched.entries()) {
      const versions = shown.map(({ v }) => v);
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
      expect(behind).toEqual([]);
      // All of one in ten, and of the others what they ended on: comparing costs more than the match.
      const looked = index % 10 === 0 ? shown.filter(({ v }) => v > 0) : shown.slice(-1);
      for (const { v, doc } of looked) {
        const folded = { ...byVersion.get(v)?.doc };
        if (!isDeepStrictEqual(doc, folded)) expect(doc).toEqual(folded);
      }
    }
    expect(Math.min(...watched.map(({ shown }) => new Set(shown.map(({ v }) => v)).size))).toBeGreaterThan(
      50,
    );
  },
  90_000,
);
