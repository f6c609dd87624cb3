import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { openApp } from "../../tests/api-parts.ts";
import { freePort } from "../../tests/services/process.ts";
import { deskAt } from "./desk.ts";

const PATH = "/v1/matches/hillside-valley/events";

async function open(answer: { status: number; headers: Record<string, string>; body: string }) {
  const asked: (Pick<IncomingMessage, "method" | "url" | "headers"> & { body: string })[] = [];
  const port = await freePort();
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: await text(request) });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { app } = await openApp({ desk: deskAt(`http://127.0.0.1:${port}`) });
  const send = (body: string) =>
    app.request(PATH, {
      method: "POST",
      headers: {
        authorization: "Bearer k",
        "content-type": "application/json",
        "idempotency-key": '"1"',
        cookie: "private=1",
      },
      body,
    });
  return { app, asked, send, server };
}

test("[D-14] what a scorer sends reaches the desk as it came, and the answer comes back as it was", async () => {
  const limits = { ratelimit: '"key";r=3;t=4', "retry-after": "4", "x-powered-by": "somebody" };
  const headers = { "content-type": "application/problem+json", ...limits };
  const { asked, send, app } = await open({ status: 409, headers, body: '{"seq":7}' });
  const answer = await send('{"type":"started"}');
  expect([answer.status, await answer.text()]).toEqual([409, '{"seq":7}']);
  for (const name of ["content-type", "ratelimit", "retry-after"] as const)
    expect(answer.headers.get(name)).toBe(headers[name]);
  expect(answer.headers.get("x-powered-by")).toBeNull();
  expect(answer.headers.get("content-security-policy")).not.toBeNull();
  expect(asked[0]).toMatchObject({ method: "POST", url: PATH, body: '{"type":"started"}' });
  expect(asked[0]?.headers).toMatchObject({ authorization: "Bearer k", "idempotency-key": '"1"' });
  expect(asked[0]?.headers.cookie).toBeUndefined();

  await app.request(`${PATH}?after=3`, { headers: { authorization: "Bearer k" } });
  expect(asked[1]).toMatchObject({ method: "GET", url: `${PATH}?after=3` });
  await app.request(`${PATH}?after=0`, { headers: { authorization: "Bearer k" } });
  expect(asked[2]).toMatchObject({ method: "GET", url: `${PATH}?after=0` });
  for (const none of ["-1", "x", "", "1000001"])
    expect((await app.request(`${PATH}?after=${none}`)).status).toBe(400);
  expect(asked).toHaveLength(3);
});

test("[D-14] a body that is too large is not passed on, and a desk that is away is a 503", async () => {
  const { asked, send, server } = await open({ status: 201, headers: {}, body: "{}" });
  expect((await send("x".repeat(300_000))).status).toBe(413);
  expect(asked).toEqual([]);
  server.closeAllConnections();
  server.close();
  const answer = await send("{}");
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("content-type")]).toEqual([
    503,
    "2",
    "application/problem+json",
  ]);
});
