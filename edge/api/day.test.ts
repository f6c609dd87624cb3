import * as v from "valibot";
import { expect, test } from "vitest";
import { boundsOf, day, zone } from "./day.ts";

test.each([
  ["2026-06-01", "UTC", "2026-06-01T00:00", "2026-06-02T00:00"],
  ["2026-06-01", "Asia/Kolkata", "2026-05-31T18:30", "2026-06-01T18:30"],
  ["2026-06-01", "Pacific/Kiritimati", "2026-05-31T10:00", "2026-06-01T10:00"],
  ["2026-12-31", "Pacific/Pago_Pago", "2026-12-31T11:00", "2027-01-01T11:00"],
  // Of 23 and of 25 hours.
  ["2026-03-29", "Europe/London", "2026-03-29T00:00", "2026-03-29T23:00"],
  ["2026-10-25", "Europe/London", "2026-10-24T23:00", "2026-10-26T00:00"],
  // The clocks go forward at midnight: the day begins at one.
  ["2024-04-26", "Africa/Cairo", "2024-04-25T22:00", "2024-04-26T21:00"],
  // A day that a place left out.
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00", "2011-12-30T10:00"],
  ["2028-02-29", "America/New_York", "2028-02-29T05:00", "2028-03-01T05:00"],
])("%s in %s is from %s to %s", (text, timeZone, from, to) => {
  expect(boundsOf(text, timeZone)).toEqual({ from: `${from}:00.000Z`, to: `${to}:00.000Z` });
});

test.each(["2026-02-30", "2026-13-01", "2026-6-1", "today", "", "2026-06-01T00:00Z", "9999-99-99"])(
  "%s is no day",
  (text) => {
    expect(v.is(day, text)).toBe(false);
  },
);

test.each(["Mars/Olympus", "", "UTC; DROP TABLE", "x".repeat(65), "__proto__"])("%s is no zone", (name) => {
  expect(v.is(zone, name)).toBe(false);
});

test.each(["UTC", "Europe/London", "Asia/Kolkata"])("%s is a zone", (name) => {
  expect(v.is(zone, name)).toBe(true);
});
