/** Examples of what needs a key, as docs/score-by-curl.md has them. */
import type { Example } from "./pages.ts";

const EVENTS = "/v1/matches/hillside-valley/events";

export const WITH_KEY: Readonly<Record<string, Example>> = {
  listEvents: {
    target: `${EVENTS}?after=11`,
    key: true,
    answer: {
      match: "hillside-valley",
      last: 12,
      events: [
        {
          v: 1,
          id: "over 1 ball 3",
          match: "hillside-valley",
          seq: 12,
          at: "2026-06-06T13:04:10.000Z",
          type: "cricket.delivery-bowled",
          over: 0,
          striker: "jo-marsh",
          nonStriker: "sam-ode",
          bowler: "ana-ilic",
          runs: { batter: 0 },
        },
      ],
    },
  },
  sendEvents: {
    target: EVENTS,
    key: true,
    body: { type: "noted", text: "Drinks are brought on." },
    answer: {
      match: "hillside-valley",
      seq: 13,
      events: [{ id: "0b7c1a52-8c1e-4c57-9a7e-5f0f6d1f2a11", seq: 13 }],
      score: { a: "4/0", text: "Hillside 4/0", status: "1st innings" },
    },
  },
  getKey: {
    target: "/v1/key",
    key: true,
    answer: { label: "Hillside CC", scope: { sports: ["cricket"] }, announces: true, rate: 120 },
  },
};
