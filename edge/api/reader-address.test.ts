import { expect, test } from "vitest";
import { readerOf, saidBy } from "./reader-address.ts";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["172.15.0.1", "172.15.0.1"],
  // One household has a /64.
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["2001:db8:1:2::", "2001:db8:1:2"],
])("%s asks as %s", (address, reader) => {
  expect(readerOf(address)).toBe(reader);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.1.1",
  "100.64.0.1",
  "::1",
  "::ffff:10.0.0.1",
  "fe80::1%eth0",
  "fd12:3456::1",
])("%s is of one's own network, where a proxy stands", (address) => {
  expect(readerOf(address)).toBeUndefined();
});

test.each([
  "",
  "unknown",
  "203.0.113",
  "203.0.113.999",
  "1.2.3.4.5",
  "2001:db8",
  ":::",
  "2001:db8::x",
  "_hidden",
])("%s is no address", (text) => {
  expect(readerOf(text)).toBeUndefined();
});

test("of a proxy's header the last address counts: those before are what the reader says", () => {
  expect(saidBy("198.51.100.7, 203.0.113.9")).toBe("203.0.113.9");
  expect(saidBy("203.0.113.9")).toBe("203.0.113.9");
  expect(saidBy(null)).toBeUndefined();
});
