/** Processes of Bun whose port another process has. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

test.each([
  ["ingest/main.ts", "INGEST_PORT"],
  ["desk/main.ts", "DESK_PORT"],
  ["edge/rooms/bun/main.ts", "ROOMS_PORT"],
])("%s names a port that is taken, with the setting that moves it", async (program, setting) => {
  const home = await mkdtemp(join(tmpdir(), "touchline-ports-"));
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(async () => {
    other.close();
    await rm(home, { recursive: true });
  });
  const { port } = other.address() as AddressInfo;
  const started = spawn(process.execPath, [program], {
    env: { ...process.env, TOUCHLINE_HOME: home, [setting]: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  started.stderr.on("data", (text: Buffer) => (said += text.toString()));
  expect(await once(started, "close")).toEqual([2, null]);
  expect(said).toBe(`port ${port} is taken: free it, or set ${setting} to another\n`);
});
