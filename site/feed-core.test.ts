import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { epoch } from "../match/ids.ts";
import type { RoomFrame } from "../match/protocol.ts";
import { type Feed, openFeedOver } from "./feed-core.ts";
import type { LineParts } from "./feed-line.ts";

let parts: LineParts;
let feed: Feed<object>;

/** A feed whose chance is always one half. */
beforeEach(() => {
  feed = openFeedOver(
    {
      socket: (given) => {
        parts = given;
        return { ask() {}, reconnect() {}, close() {} };
      },
      stream: () => Promise.reject(new Error("there is none")),
    },
    {
      rooms: new URL("http://rooms.example"),
      room: "final",
      now: () => 0,
      random: () => 0.5,
      after: () => () => {},
    },
  );
  parts.opened();
});
afterEach(() => feed.close());

const hear = (frame: RoomFrame) => parts.heard(JSON.stringify(frame));
const watchedBy = (viewers: number) =>
  hear({ t: "h", epoch: epoch("epoch1"), v: 1, at: "2026-06-01T12:00:00.000Z", viewers, s: null });

describe("the first pause of a viewer that is cut off", () => {
  test("[W-40] is drawn from 300 to 2,000 ms", () => {
    expect(parts.pauses.first).toBe(1_150);
    watchedBy(1_000);
    expect(parts.pauses.first).toBe(1_150);
  });

  test("[W-40] is drawn from a millisecond for every viewer of a room that has more", () => {
    watchedBy(8_000);
    expect(parts.pauses.first).toBe(4_300);
  });

  test("[W-40] and counts those of its own relay alone", () => {
    hear({ t: "p", relays: 4 });
    watchedBy(8_000);
    expect(parts.pauses.first).toBe(1_300);
  });
});
