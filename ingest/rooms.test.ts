import { describe, expect, test } from "vitest";
import { epoch } from "../match/ids.ts";
import type { Publication } from "../match/protocol.ts";
import { flawOf } from "../runtime/signature.ts";
import { publishTo } from "./rooms.ts";

const SECRET = "a secret of this test";
const NOW = Date.UTC(2026, 5, 1, 12);
const beat: Publication = { t: "h", epoch: epoch("epoch1"), v: 3, at: "2026-06-01T12:00:00.000Z", s: null };

/** Publishes to a room that answers so. */
const answered = (status: number, body: unknown) =>
  publishTo("http://rooms.example", SECRET, {
    fetch: () => Promise.resolve(Response.json(body, { status })),
  })("kestrels-redcliffe", beat);

describe("publishing to a room", () => {
  test("signs what it posts to the room's path", async () => {
    let seen: Request | undefined;
    const publish = publishTo("http://rooms.example", SECRET, {
      now: () => NOW,
      fetch: (url, init) => {
        seen = new Request(url, init);
        return Promise.resolve(Response.json({ v: 3, viewers: 2 }));
      },
    });
    expect(await publish("kestrels-redcliffe", beat)).toEqual({ status: "ok", v: 3, viewers: 2 });
    expect(seen?.method).toBe("POST");
    const path = "/parties/main/kestrels-redcliffe";
    expect(new URL(seen?.url ?? "").pathname).toBe(path);
    const body = (await seen?.text()) ?? "";
    expect(JSON.parse(body)).toEqual(beat);
    expect(await flawOf(SECRET, { path, body }, seen?.headers ?? new Headers(), NOW)).toBeUndefined();
  });

  test("409 asks for an image", async () => {
    expect(await answered(409, { v: 1, viewers: 0, needImage: true })).toEqual({ status: "needImage" });
  });

  test.each([408, 429, 500, 503])("%i may be better later", async (status) => {
    expect(await answered(status, {})).toMatchObject({ status: "unavailable" });
  });

  test.each([400, 401, 404, 413])("%i will not be better later", async (code) => {
    expect(await answered(code, { title: "No" })).toEqual({
      status: "refused",
      code,
      detail: '{"title":"No"}',
    });
  });

  test("an answer that is not a room's is refused", async () => {
    expect(await answered(200, { hello: "world" })).toMatchObject({ status: "refused", code: 200 });
  });

  test("a host that cannot be reached is unavailable, with its cause", async () => {
    const cause = new TypeError("connection refused");
    const publish = publishTo("http://rooms.example", SECRET, { fetch: () => Promise.reject(cause) });
    expect(await publish("kestrels-redcliffe", beat)).toEqual({ status: "unavailable", cause });
  });

  test("a connection that the host had closed meanwhile is tried again at once, and once", async () => {
    const reset = Object.assign(new Error("closed"), { code: "ECONNRESET" });
    let sent = 0;
    const publish = (resets: number) =>
      publishTo("http://rooms.example", SECRET, {
        fetch: async () => {
          if (++sent <= resets) throw reset;
          return Response.json({ v: 3, viewers: 2 });
        },
      })("kestrels-redcliffe", beat);
    expect(await publish(1)).toMatchObject({ status: "ok" });
    sent = 0;
    expect(await publish(2)).toEqual({ status: "unavailable", cause: reset });
    expect(sent).toBe(2);
  });

  test("a host that does not answer is unavailable in time, or when the caller gives up", async () => {
    const silent = (_: URL, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason as Error));
      });
    const hasty = publishTo("http://rooms.example", SECRET, { fetch: silent, timeoutMs: 10 });
    expect(await hasty("kestrels-redcliffe", beat)).toMatchObject({ status: "unavailable" });
    const patient = publishTo("http://rooms.example", SECRET, { fetch: silent });
    expect(await patient("kestrels-redcliffe", beat, AbortSignal.timeout(10))).toMatchObject({
      status: "unavailable",
    });
  });
});
