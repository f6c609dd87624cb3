/** `deno.json` and docs/deploy-deno.md: what they say is so. */
import { execFile, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { API_SETTINGS, denoArguments } from "../edge/api/command.ts";
import { readConfig } from "../runtime/config.ts";
import { openRedisStore } from "../store/redis.ts";
import { DENO, isBuilt, ROOT, startAsDenoDeploy } from "./api-process.ts";
import { emptied } from "./places.ts";
import { playedCommit } from "./played.ts";
import { needs } from "./services/needs.ts";
import { startUpstashBridge } from "./services/upstash-bridge.ts";

const DATABASE = 14;
const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), "utf8");
const guide = await read("docs/deploy-deno.md");
const config = JSON.parse(await read("deno.json"));
const blocks = Array.from(guide.matchAll(/```sh\n(.*?)```/gs), ([, code = ""]) => code);

describe("deno.json", () => {
  test("[A-43] its `check` finds no mistake in the API, by Deno's own types", { timeout: 60_000 }, () => {
    const { status, stderr } = spawnSync(DENO, ["task", "check"], { cwd: ROOT, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, expect.stringContaining("edge/api/main.ts")]);
  });

  test("[A-43] its `api` has the permissions of the command line, for the settings' defaults", () => {
    // By its path: of `deno` a task would make the file in .bin, which is no script where it was installed as it should be.
    const line = ["node_modules/deno/deno", ...denoArguments(readConfig({}, API_SETTINGS))].join(" ");
    expect(config.tasks.api).toBe(line);
  });

  test("[A-43] it tells the platform to run what runs everywhere else", async () => {
    const { install, build, runtime } = config.deploy;
    expect(install).toMatch(/^deno install /);
    expect(build).toBe("node_modules/.bin/bun site/build.ts");
    expect(runtime).toEqual({ type: "dynamic", entrypoint: "edge/api/main.ts" });
    const { compilerOptions } = JSON.parse(await read("tsconfig.json"));
    const { lib: _, ...options } = config.compilerOptions;
    expect(compilerOptions).toMatchObject(options);
  });
});

describe("docs/deploy-deno.md", () => {
  test("[A-43] names every setting of the API, and sets no other", () => {
    for (const name of API_SETTINGS.filter((each) => each !== "LOG_LEVEL")) expect(guide).toContain(name);
    const set = Array.from(
      guide.matchAll(/deno deploy env add --org ORG --app touchline ([A-Z_]+) /g),
      ([, name]) => name,
    );
    expect(set.length).toBeGreaterThan(5);
    expect(API_SETTINGS).toEqual(expect.arrayContaining(set));
  });

  needs("redis", (redis) => {
    /** The API as the platform starts it, with what the guide sets. */
    async function deployed() {
      const url = await emptied(redis, DATABASE);
      const running = new AsyncDisposableStack();
      onTestFinished(() => running.disposeAsync());
      const store = running.use(openRedisStore(url));
      const bridge = running.use(await startUpstashBridge(url));
      const api = running.use(
        await startAsDenoDeploy({
          UPSTASH_REDIS_REST_URL: bridge.url,
          UPSTASH_REDIS_REST_TOKEN: bridge.token,
          PUBLIC_ROOMS_URL: "https://touchline.example.partykit.dev",
          ROOMS_URL: "http://127.0.0.1:1",
          PUBLIC_URL: "https://scores.example",
          METRICS_TOKEN: "a long secret",
        }),
      );
      return { at: api.at, store, requests: bridge.requests };
    }

    test.skipIf(!isBuilt)("[A-43] what it asks shows that it works, as the platform starts it", async () => {
      const { at } = await deployed();
      const asked = blocks.find((code) => code.includes("/readyz")) ?? "";
      // Not by spawnSync: the store's bridge runs in this process.
      const { stdout } = await promisify(execFile)("sh", ["-eu", "-c", asked], {
        env: { ...process.env, SITE: at },
      });
      const said = [...asked.matchAll(/# (\{.*?\}|text\/html.*)/g)].map(
        ([, line = ""]) => line.split(/: (?=[a-z])/)[0],
      );
      expect(said).toHaveLength(3);
      for (const line of said) expect(stdout).toContain(line);
      expect(stdout).toContain("https://touchline.example.partykit.dev");
    });

    test.skipIf(!isBuilt)("[A-43] a second costs what it says, however many ask", async () => {
      const { at, store, requests } = await deployed();
      const live = playedCommit({ sport: "cricket", share: 0.5 }, 0);
      await store.commit(live);
      const path = `${at}/matches/${live.match}`;
      /** How many requests the store has for a hundred readers of one second. */
      async function costOf(address: string): Promise<number> {
        // Whatever was read before is older than a second.
        await new Promise((resolve) => setTimeout(resolve, 1_050));
        const before = requests();
        await Promise.all(Array.from({ length: 100 }, async () => (await fetch(address)).text()));
        return requests() - before;
      }
      expect(await costOf(path)).toBe(2);
      expect(await costOf(path)).toBe(1);
      await store.commit({ ...playedCommit({ sport: "cricket", share: 0.6 }, 0), from: live.v });
      expect(await costOf(path)).toBe(2);
      expect(await costOf(`${at}/`)).toBe(1);
    });
  });
});
