import { expect, test } from "vitest";
import { matchId } from "../match/ids.ts";
import { PATIENCE_MS, standingOf, UNPLAYED } from "./resume.ts";
import { FakeClock } from "./testing/clock.ts";

const MATCH = matchId("harbour-cup-1-1");
const answer = (v: number, phase: string) =>
  Response.json({ v, epoch: "abcdef", doc: { status: { phase, label: "" } } });

function asking(...answers: readonly (() => Response)[]) {
  const asked: string[] = [];
  const clock = new FakeClock();
  const fetch = async (url: URL) => {
    const next = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(url.href);
    return next ? next() : Response.error();
  };
  const standing = (api = "http://api.test") =>
    standingOf(MATCH, new URL(api), { fetch, clock, signal: new AbortController().signal });
  return { asked, clock, standing };
}

const away = (): Response => {
  throw new TypeError("connection refused");
};

test.each([
  ["live", { v: 120, over: false }],
  ["paused", { v: 120, over: false }],
  ["finished", { v: 120, over: true }],
  ["abandoned", { v: 120, over: true }],
])("a match that is %s", async (phase, standing) => {
  expect(await asking(() => answer(120, phase)).standing()).toEqual(standing);
});

test("a match that the API does not know has not begun", async () => {
  expect(await asking(() => new Response("", { status: 404 })).standing()).toEqual(UNPLAYED);
});

test("the API may live under a path", async () => {
  const { asked, standing } = asking(() => answer(1, "live"));
  await standing("http://api.test/touchline");
  await standing("http://api.test/touchline/");
  expect(asked).toEqual(Array.from({ length: 2 }, () => `http://api.test/touchline/v1/matches/${MATCH}`));
});

test("an API that is away for a while is asked again", async () => {
  const unready = () => new Response("starting", { status: 503 });
  const { asked, standing } = asking(
    away,
    unready,
    () => Response.json({ v: "x" }),
    () => answer(7, "live"),
  );
  expect(await standing()).toEqual({ v: 7, over: false });
  expect(asked).toHaveLength(4);
});

test("an API that stays away is given up after a bounded time", async () => {
  const { clock, standing } = asking(away);
  const start = clock.now();
  expect(await standing()).toBeUndefined();
  expect(clock.now() - start).toBeGreaterThan(PATIENCE_MS / 2);
  expect(clock.now() - start).toBeLessThanOrEqual(PATIENCE_MS);
});
