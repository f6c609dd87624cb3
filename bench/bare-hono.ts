/** A bare Hono app that answers with the bytes of a file: `deno run bench/bare-hono.ts PORT FILE`. */
import { readFile } from "node:fs/promises";
import { argv } from "node:process";
import { Hono } from "hono";

const [, , port = "", file = ""] = argv;
const bytes = new Uint8Array(await readFile(file));
const app = new Hono().get("/v1/matches/:id", (c) =>
  c.body(bytes, 200, { "Content-Type": "application/json" }),
);
Deno.serve(
  { hostname: "127.0.0.1", port: Number(port), onListen: () => console.log("listening") },
  app.fetch,
);
