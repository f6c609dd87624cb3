import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fewAssets, openApp } from "../../tests/api-parts.ts";

const long = "let score = 0;\n".repeat(100);
const file = (type: string, text: string) => ({ type, body: new TextEncoder().encode(text) });
const assets = {
  build: "b1",
  files: new Map([
    ...fewAssets.files,
    ["/assets/long-1a2b.js", file("text/javascript; charset=utf-8", long)],
    ["/assets/font-1a2b.woff2", file("font/woff2", long)],
  ]),
};

describe("a built file", () => {
  test("[G-22] by a steady name is kept for minutes, and scripts of all sites may read it", async () => {
    const { get } = await openApp({ assets });
    const { headers } = await get("/widget.js", { origin: "https://news.example" });
    expect(headers.get("cache-control")).toContain("max-age=300");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  });

  test("is packed where that is worth it, and the client takes it", async () => {
    const { get } = await openApp({ assets });
    const packed = await get("/assets/long-1a2b.js", { "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toContain("Accept-Encoding");
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(long);
    const plain = await get("/assets/long-1a2b.js");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(long);
    for (const path of ["/assets/font-1a2b.woff2", "/widget.js"]) {
      expect((await get(path, { "accept-encoding": "gzip" })).headers.get("content-encoding")).toBeNull();
    }
  });

  test("is not sent again to whoever has it, in that coding", async () => {
    const { get } = await openApp({ assets });
    const etag = (await get("/assets/long-1a2b.js", { "accept-encoding": "gzip" })).headers.get("etag") ?? "";
    const again = (accepted: string) =>
      get("/assets/long-1a2b.js", { "if-none-match": etag, "accept-encoding": accepted });
    expect((await again("gzip")).status).toBe(304);
    expect((await again("identity")).status).toBe(200);
  });
});
