import { expect, test } from "vitest";
import { textOf } from "./text.ts";

const TEXT = '{"name":"Müller — “Ilić”"}';
const utf16 = (text: string) => Buffer.from(text, "utf16le");

test.each([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${TEXT}`)],
  ["UTF-16 with a mark", utf16(`\uFEFF${TEXT}`)],
  ["UTF-16 of the other order", utf16(`\uFEFF${TEXT}`).swap16()],
  ["UTF-16 without a mark", utf16(TEXT)],
  ["UTF-16 of the other order without a mark", utf16(TEXT).swap16()],
])("%s is read", (_name, bytes) => {
  expect(textOf(bytes)).toBe(TEXT);
});

test("what is no UTF-8 is Windows-1252", () => {
  expect(textOf(Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x93]))).toBe("Müller “");
});

test("nothing is no text", () => {
  expect(textOf(new Uint8Array())).toBe("");
});
