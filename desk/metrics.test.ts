import { expect, test } from "vitest";
import { Chronicles } from "./chronicles.ts";
import { createDesk } from "./app.ts";
import { openMetrics } from "./metrics.ts";
import { openEmbeddedDesk } from "../store/desk-embedded.ts";
import { openEmbeddedStore } from "../store/embedded.ts";
import { keptLogger } from "../tests/api-parts.ts";
import { freshFile } from "../tests/places.ts";

async function open(metricsToken?: string) {
  const file = await freshFile();
  const [store, desk] = [openEmbeddedStore(file), openEmbeddedDesk(file)];
  const parts = {
    log: { append: async () => {} },
    store,
    desk,
    chronicles: new Chronicles(store),
    now: Date.now,
  };
  const { logger } = keptLogger();
  return createDesk({ ...parts, logger, metrics: openMetrics(() => 4_096), metricsToken });
}

test("[A-17] the desk counts requests by route and status, and tells them at /metrics", async () => {
  const desk = await open();
  for (const id of ["a-1", "b-2"]) await desk.request(`/v1/matches/${id}/events`, { method: "POST" });
  await desk.request("/healthz");
  await desk.request("/nowhere");
  const answer = await desk.request("/metrics");
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const text = await answer.text();
  const of = (route: string, status: number) =>
    `touchline_desk_requests_total{route="${route}",status="${status}"}`;
  expect(text).toContain(`${of("POST /v1/matches/:id/events", 401)} 2\n`);
  expect(text).toContain(`${of("GET /healthz", 200)} 1\n`);
  expect(text).toContain(`${of("none", 404)} 1\n`);
  expect(text).toContain("touchline_desk_request_duration_seconds_bucket");
  expect(text).toContain("process_resident_memory_bytes 4096");
});

test("[A-17] where there is a token the desk's metrics are for who has it", async () => {
  const desk = await open("secret");
  const ask = (headers: Record<string, string> = {}) => desk.request("/metrics", { headers });
  expect((await ask()).status).toBe(401);
  expect((await ask({ authorization: "Bearer secret2" })).status).toBe(401);
  expect((await ask({ authorization: "Bearer secret" })).status).toBe(200);
});
