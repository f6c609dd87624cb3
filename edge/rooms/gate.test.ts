import { describe, expect, test } from "vitest";
import { sign } from "../../runtime/signature.ts";
import { admit, PUBLICATION_MAX, withoutId } from "./gate.ts";

const SECRET = "a secret of this test";
const NOW = Date.UTC(2026, 5, 1, 12);
const PATH = "/parties/main/kestrels-redcliffe";
const url = `http://rooms.example${PATH}`;
const at = (request: Request, secret: string | undefined = SECRET) =>
  admit(request, "kestrels-redcliffe", secret, NOW);
const signed = async (body: string, path = PATH) =>
  new Request(url, { method: "POST", body, headers: await sign(SECRET, { path, body }, NOW) });
const status = (answer: Request | Response) => (answer instanceof Response ? answer.status : "admitted");

describe("the gate of a room", () => {
  test("admits what is signed, with its body", async () => {
    const admitted = await at(await signed('{"name":"Jürgen"}'));
    expect(status(admitted)).toBe("admitted");
    expect(await admitted.json()).toEqual({ name: "Jürgen" });
  });

  test("admits who asks how it is", async () => {
    expect(status(await at(new Request(url)))).toBe("admitted");
  });

  test("[W-4] turns away what is not signed, or for another room, in a problem's words", async () => {
    const answer = await at(new Request(url, { method: "POST", body: "{}" }));
    expect(status(answer)).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 401, title: "Not signed" });
    expect(status(await at(await signed("{}", "/parties/main/another")))).toBe(401);
  });

  test("[W-4] turns away what is too large, signed or not, and whether or not it says so", async () => {
    const body = "x".repeat(PUBLICATION_MAX + 1);
    expect(status(await at(await signed(body)))).toBe(413);
    const unsaid = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    expect(status(await at(new Request(url, { method: "POST", body: unsaid })))).toBe(413);
  });

  test("takes nothing without a secret", async () => {
    expect(status(await admit(await signed("{}"), "kestrels-redcliffe", undefined, NOW))).toBe(503);
  });

  test("knows two methods", async () => {
    const answer = await at(new Request(url, { method: "DELETE" }));
    expect(status(answer)).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, POST");
  });

  test("[W-30] admits to a relay what is signed for it", async () => {
    const relay = "/parties/main/kestrels-redcliffe~12";
    const request = new Request(`http://rooms.example${relay}`, {
      method: "POST",
      body: "{}",
      headers: await sign(SECRET, { path: relay, body: "{}" }, NOW),
    });
    expect(status(await admit(request, "kestrels-redcliffe~12", SECRET, NOW))).toBe("admitted");
  });

  test.each(["Upper", "a_b", "", "a".repeat(65), "a~0", "a~01", "a~10000", "a~", "~1", "a~1~2"])(
    "has no room named %j",
    async (room) => {
      expect(status(await admit(new Request(url), room, SECRET, NOW))).toBe(404);
    },
  );

  test("takes a viewer's choice of id away", () => {
    const request = withoutId(new Request(`${url}?_pk=same&version=4`));
    expect(new URL(request.url).search).toBe("?version=4");
  });
});
