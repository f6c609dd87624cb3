import { describe, expect, test } from "vitest";
import { flawOf, REPLAY_WINDOW_MS, sign, SIGNATURE_HEADER, TIME_HEADER } from "./signature.ts";

const SECRET = "a secret of this test";
const NOW = Date.UTC(2026, 5, 1, 12);
const request = { path: "/parties/main/kestrels-redcliffe", body: '{"t":"h"}' };
const signed = async (secret = SECRET) => new Headers(await sign(secret, request, NOW));

describe("signature", () => {
  test("a signed request has no flaw", async () => {
    expect(await flawOf(SECRET, request, await signed(), NOW)).toBeUndefined();
  });

  test.each([
    ["body", { ...request, body: '{"t":"i"}' }],
    ["path", { ...request, path: "/parties/main/another-match" }],
  ])("another %s is refused", async (_, tampered) => {
    expect(await flawOf(SECRET, tampered, await signed(), NOW)).toMatch(/does not match/);
  });

  test("another time is refused", async () => {
    const headers = await signed();
    headers.set(TIME_HEADER, String(NOW + 1));
    expect(await flawOf(SECRET, request, headers, NOW)).toMatch(/does not match/);
  });

  test("another secret is refused", async () => {
    expect(await flawOf(SECRET, request, await signed("another secret"), NOW)).toMatch(/does not match/);
  });

  test.each([-1, 1])("the replay window ends on both sides (%i)", async (side) => {
    const headers = await signed();
    expect(await flawOf(SECRET, request, headers, NOW + side * REPLAY_WINDOW_MS)).toBeUndefined();
    expect(await flawOf(SECRET, request, headers, NOW + side * (REPLAY_WINDOW_MS + 1))).toMatch(/replay/);
  });

  test.each([
    ["no headers", {}],
    ["no time", { [SIGNATURE_HEADER]: "0".repeat(64) }],
    ["no signature", { [TIME_HEADER]: String(NOW) }],
    ["a time that is no number", { [TIME_HEADER]: "noon", [SIGNATURE_HEADER]: "0".repeat(64) }],
    ["a short signature", { [TIME_HEADER]: String(NOW), [SIGNATURE_HEADER]: "00" }],
    [
      "a signature that is not hexadecimal",
      { [TIME_HEADER]: String(NOW), [SIGNATURE_HEADER]: "z".repeat(64) },
    ],
  ])("%s: refused in words", async (_, headers) => {
    expect(await flawOf(SECRET, request, new Headers(headers), NOW)).toBeTypeOf("string");
  });
});
