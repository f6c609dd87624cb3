/** Starts processes, shows their logs under their names, and ends them all: none is left behind. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters, styleText } from "node:util";
import type { Process } from "./processes.ts";

const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 8_000;
const COLOURS = ["cyan", "magenta", "yellow", "green", "blue"] as const;

/** A process that ended although nobody told it to, or that did not become ready. */
export class ProcessFailed extends Error {
  override readonly name = "ProcessFailed";
}

interface Running {
  readonly name: string;
  readonly ends: boolean;
  readonly child: ChildProcess;
  readonly gone: Promise<string>;
}

export class Supervisor implements AsyncDisposable {
  readonly #running: Running[] = [];
  readonly #show: (line: string) => void;
  #stopping = false;

  constructor(show: (line: string) => void) {
    this.#show = show;
  }

  /** Starts a process and waits until it answers. Throws ProcessFailed if it ends or is not ready in time. */
  async start({
    name,
    command: [program, ...args],
    env,
    noise,
    ends = false,
    ready,
  }: Process): Promise<void> {
    // In a group of its own, so that Ctrl-C reaches this process alone and the end has an order.
    const child = spawn(program, args, {
      env: { ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const prefix = styleText(
      COLOURS[this.#running.length % COLOURS.length] ?? "white",
      `${name.padEnd(9)} │ `,
    );
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (raw) => {
        const line = stripVTControlCharacters(raw).trimEnd();
        if (line && !noise?.test(line)) this.#show(prefix + line);
      });
    }
    const gone = new Promise<string>((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    });
    const running = { name, ends, child, gone };
    this.#running.push(running);
    if (ready) await Promise.race([this.#untilReady(name, ready), this.#fail(running)]);
  }

  /** Rejects with ProcessFailed as soon as a process ends that was not told to. */
  async watch(): Promise<never> {
    return Promise.race(this.#running.map((running) => this.#fail(running)));
  }

  async #fail({ name, ends, gone }: Running): Promise<never> {
    const how = await gone;
    if (this.#stopping || (ends && how === "code 0")) return new Promise<never>(() => {});
    throw new ProcessFailed(`${name} ended with ${how}`);
  }

  async #untilReady(name: string, ready: URL): Promise<void> {
    for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
      const answer = await fetch(ready, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) return;
    }
    throw new ProcessFailed(`${name} was not ready within ${READY_WITHIN_MS / 1000} s (asked ${ready.href})`);
  }

  /** Ends the processes, the last started first; what does not go in time is killed with its group. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping = true;
    for (const { child, gone } of this.#running.toReversed()) {
      child.kill("SIGTERM");
      const ended = await Promise.race([gone, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
      if (ended === undefined && child.pid) process.kill(-child.pid, "SIGKILL");
    }
  }
}
