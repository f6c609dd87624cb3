/** The API's contract in Deno, with the permissions that it is started with and no other, over every store. */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { API_SETTINGS, denoArguments } from "../edge/api/command.ts";
import { readConfig } from "../runtime/config.ts";
import { openEmbeddedStore } from "../store/embedded.ts";
import { openRedisStore } from "../store/redis.ts";
import { DENO, type Env, isBuilt, listening, ROOT, startOnDeno } from "./api-process.ts";
import { httpApiContract } from "./contracts/http-api.ts";
import { emptied } from "./places.ts";
import { needs } from "./services/needs.ts";
import { serveOverUpstash, settingsOver } from "./served-api.ts";

const DATABASE = 12;

describe.skipIf(!isBuilt)("the API in Deno over the embedded store", () => {
  httpApiContract({
    async open() {
      const served = new AsyncDisposableStack();
      const home = await mkdtemp(join(tmpdir(), "touchline-deno-"));
      served.defer(() => rm(home, { recursive: true, force: true }));
      const store = served.use(openEmbeddedStore(join(home, "touchline.sqlite")));
      const api = served.use(startOnDeno(await settingsOver({ TOUCHLINE_HOME: home })));
      return { at: await listening(api), store, [Symbol.asyncDispose]: () => served.disposeAsync() };
    },
  });
});

needs("redis", (redis) => {
  describe.skipIf(!isBuilt)("the API in Deno over Redis", () => {
    httpApiContract({
      async open() {
        const url = await emptied(redis, DATABASE);
        const served = new AsyncDisposableStack();
        const store = served.use(openRedisStore(url));
        const api = served.use(startOnDeno(await settingsOver({ REDIS_URL: url })));
        return { at: await listening(api), store, [Symbol.asyncDispose]: () => served.disposeAsync() };
      },
    });
  });

  describe.skipIf(!isBuilt)("the API in Deno over Upstash's protocol", () => {
    httpApiContract({ open: () => serveOverUpstash(redis, DATABASE, startOnDeno) });
  });
});

/** Runs a line of code with the permissions of the command line, and gives what it printed. */
function withPermissions(env: Env, code: string): string {
  const permissions = denoArguments(readConfig(env, API_SETTINGS)).slice(0, -1);
  const { stdout, stderr } = spawnSync(DENO, [...permissions, "-"], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NO_COLOR: "1", SECRET: "s3cret", ...env },
    input: `try { console.log("done", await (${code})) } catch (error) { console.log(error.name, error.message) }`,
    encoding: "utf8",
  });
  return stdout + stderr;
}

describe("the permissions of the API in Deno", () => {
  const STORES: readonly (readonly [store: string, env: Env, host: string, files: string])[] = [
    ["the embedded store", { TOUCHLINE_HOME: "/srv/touchline" }, "", ",/srv/touchline/touchline.sqlite"],
    ["Redis", { REDIS_URL: "redis://redis.example" }, ",redis.example:6379", ""],
    [
      "Upstash",
      {
        UPSTASH_REDIS_REST_URL: "https://us1.upstash.example",
        UPSTASH_REDIS_REST_TOKEN: "t",
        REDIS_URL: "redis://redis.example",
      },
      ",us1.upstash.example:443",
      "",
    ],
  ];

  test.each(STORES)("[A-41] over %s are four lists of names", (_, env, host, files) => {
    const args = denoArguments(readConfig(env, API_SETTINGS));
    expect(args.filter((arg) => arg.startsWith("--allow"))).toEqual([
      `--allow-net=127.0.0.1:8787,127.0.0.1:8789,127.0.0.1:1999${host}`,
      `--allow-env=${API_SETTINGS.join(",")}`,
      `--allow-read=site/dist${files}`,
    ]);
    expect(args).not.toContain("-A");
  });

  const env = { REDIS_URL: "redis://127.0.0.1:6390", TOUCHLINE_HOME: "/srv/touchline" };

  test.each([
    ['Deno.env.get("REDIS_URL")', "done redis://127.0.0.1:6390"],
    ['Deno.stat("site/dist").then((it) => it.isDirectory)', "done true"],
    ['Deno.connect({ hostname: "127.0.0.1", port: 6390 })', "ConnectionRefused"],
  ])("[A-41] let it do what it has to: %s", (code, told) => {
    expect(withPermissions(env, code)).toContain(told);
  });

  test.each([
    // A variable that is not named is as one that is not set, so that no library trips over it.
    ['Deno.env.get("SECRET")', "done undefined"],
    ['JSON.stringify(Deno.env.toObject()).includes("s3cret")', "done false"],
    ['import("node:process").then(({ env }) => env.SECRET)', "done undefined"],
    ['Deno.connect({ hostname: "127.0.0.1", port: 6391 })', "NotCapable Requires net access"],
    ['fetch("http://127.0.0.1:6391")', "NotCapable Requires net access"],
    ['Deno.resolveDns("upstash.io", "A")', "NotCapable Requires net access"],
    ['Deno.listen({ hostname: "0.0.0.0", port: 8787 })', "NotCapable Requires net access"],
    ['Deno.readTextFile("package.json")', "NotCapable Requires read access"],
    ['Deno.readTextFile("/etc/passwd")', "NotCapable Requires read access"],
    ['Deno.readTextFile("/srv/touchline/touchline.sqlite")', "NotCapable Requires read access"],
    ['import("node:fs").then(({ readFileSync }) => readFileSync(".env"))', "NotCapable Requires read access"],
    ['Deno.writeTextFile("site/dist/widget.js", "")', "NotCapable Requires write access"],
    ['new Deno.Command("true").output()', "NotCapable Requires run access"],
    ["Deno.hostname()", "NotCapable Requires sys access"],
    ['Deno.dlopen("libc.so.6", {})', "NotCapable Requires ffi access"],
    ['import("https://deno.land/x/oak/mod.ts")', "--no-remote is specified"],
  ])("[A-41] deny it what they do not name: %s", (code, told) => {
    expect(withPermissions(env, code)).toContain(told);
  });
});
