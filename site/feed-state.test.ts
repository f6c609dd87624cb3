import { describe, expect, test } from "vitest";
import type { Entry } from "../match/head.ts";
import { epoch } from "../match/ids.ts";
import { BEAT_MS, CLOSE, type Image, type RoomFrame } from "../match/protocol.ts";
import {
  beginFeed,
  type FeedEvent,
  type FeedState,
  isWorthRetrying,
  reduce,
  type Step,
} from "./feed-state.ts";

const NOW = Date.UTC(2026, 5, 1, 12);
const EPOCH = epoch("epoch1");
const OTHER = epoch("epoch2");
const at = "2026-06-01T11:59:59.800Z";

const entry = (seq: number): Entry => ({ seq, at, period: 1, tone: "plain", lead: `ball ${seq}` });
const image = (v: number, phase = "live", of = EPOCH): Image => ({
  epoch: of,
  v,
  at,
  doc: { score: v, status: { phase } },
  entries: [entry(v)],
});
const imageFrame = (v: number, phase?: string, of?: typeof EPOCH): RoomFrame => ({
  t: "i",
  ...image(v, phase, of),
});
const delta = (from: number, v = from + 1, of = EPOCH): RoomFrame => ({
  t: "d",
  epoch: of,
  from,
  v,
  at,
  o: { score: v },
  e: [entry(v)],
});
const current = (v: number, of = EPOCH): RoomFrame => ({ t: "r", epoch: of, v });
const beat = (v: number, s: "stale" | null = null, of = EPOCH): RoomFrame => ({
  t: "h",
  epoch: of,
  v,
  at,
  viewers: 12,
  s,
});
const empty: RoomFrame = { t: "h", v: 0, at, viewers: 1, s: "stale" };

const opened: FeedEvent = { type: "opened" };
const lost: FeedEvent = { type: "closed", code: 1006 };
const ticked: FeedEvent = { type: "ticked" };

/** The state after events, each a frame or an event, all at `now`. */
function after(state: FeedState, events: readonly (FeedEvent | RoomFrame)[], now = NOW): Step<object> {
  let step: Step<object> = { state };
  for (const event of events)
    step = reduce(step.state, "type" in event ? event : { type: "frame", frame: event }, now);
  return step;
}
const fresh = beginFeed(undefined, NOW);
/** As a room greets: with the image, and the last beat. */
const viewerAt = (v: number, phase = "live") => after(fresh, [opened, imageFrame(v, phase), beat(v)]).state;
const QUESTION = { t: "g", epoch: EPOCH, v: 3 };

describe("the client rule", () => {
  test("[W-15] an image is taken whole", () => {
    expect(viewerAt(3)).toMatchObject({ ...image(3), connection: "live" });
  });

  test("[W-15] a delta that starts at the viewer's version is applied", () => {
    const { state, send } = after(viewerAt(3), [delta(3)]);
    expect(state).toMatchObject({ v: 4, doc: { score: 4, status: { phase: "live" } }, latencyMs: 200 });
    expect(state.entries.map(({ seq }) => seq)).toEqual([4, 3]);
    expect(send).toBeUndefined();
  });

  test.each([
    ["a delta that is not newer", delta(2)],
    ["an older image", imageFrame(2)],
    ["current", current(3)],
    ["current, from a room that is behind", current(2)],
    ["a beat of a room that is behind", beat(2)],
  ])("%s changes nothing and asks nothing", (_, frame) => {
    const before = viewerAt(3);
    const { state, send } = after(before, [frame]);
    expect(state.doc).toBe(before.doc);
    expect(state.v).toBe(3);
    expect(send).toBeUndefined();
  });

  test.each([
    ["a delta that starts later", delta(5)],
    ["a delta that starts earlier and ends later", delta(2, 5)],
    ["a delta of another epoch", delta(3, 4, OTHER)],
    ["a beat with a newer version", beat(4)],
    ["a beat of another epoch", beat(3, null, OTHER)],
    ["current at a newer version", current(4)],
    ["current in another epoch", current(3, OTHER)],
  ])("%s is not applied, and the viewer asks", (_, frame) => {
    const before = viewerAt(3);
    const { state, send } = after(before, [frame]);
    expect(state.doc).toBe(before.doc);
    expect(send).toEqual(QUESTION);
  });

  test("a frame that nobody understands: the viewer asks", () => {
    expect(after(viewerAt(3), [{ type: "garbled" }]).send).toEqual(QUESTION);
  });

  test("a viewer that has nothing asks for everything", () => {
    expect(after(fresh, [opened, delta(3)]).send).toEqual({ t: "g" });
  });

  test("[W-16] it asks once, and again only after a while", () => {
    const asked = after(viewerAt(3), [delta(5)]).state;
    expect(after(asked, [delta(6)], NOW + 1_000).send).toBeUndefined();
    expect(after(asked, [delta(6)], NOW + 2_000).send).toEqual(QUESTION);
    expect(after(asked, [lost, opened, delta(6)], NOW + 1_000).send).toEqual(QUESTION);
  });

  test("an image of another epoch is taken, even with a lower version", () => {
    expect(after(viewerAt(3), [imageFrame(1, "live", OTHER)]).state).toMatchObject({ v: 1, epoch: OTHER });
  });
});

describe("what a screen says of its connection", () => {
  test("connecting, live, reconnecting, live", () => {
    expect(fresh.connection).toBe("connecting");
    expect(after(fresh, [opened]).state.connection).toBe("connecting");
    expect(viewerAt(3).connection).toBe("live");
    const gone = after(viewerAt(3), [lost], NOW + 700).state;
    expect(gone).toMatchObject({ connection: "reconnecting", staleSince: NOW });
    expect(after(gone, [opened, current(3)], NOW + 900).state).toMatchObject({
      connection: "live",
      staleSince: undefined,
    });
  });

  test("[W-29] nothing is live before a sign of life of the source, nor for long called connecting", () => {
    const shown = after(fresh, [opened, imageFrame(3)]).state;
    expect(shown.connection).toBe("connecting");
    expect(after(shown, [beat(3)]).state.connection).toBe("live");
    expect(after(shown, [delta(3)]).state.connection).toBe("live");
    expect(after(shown, [ticked], NOW + 12_000).state).toMatchObject({
      connection: "stale",
      staleSince: NOW,
    });
    const other = after(viewerAt(3), [imageFrame(1, "live", OTHER)]).state;
    expect(other.connection).toBe("connecting");
    expect(after(other, [beat(1, null, OTHER)]).state.connection).toBe("live");
  });

  test("[W-29] a socket that has opened is not live before the room has answered", () => {
    const back = after(viewerAt(3), [lost, opened], NOW + 700);
    expect(back.state).toMatchObject({ connection: "reconnecting", staleSince: NOW });
    expect(after(back.state, [delta(3, 9)], NOW + 701).state).toMatchObject({ v: 9, connection: "live" });
    expect(after(beginFeed(image(3), NOW), [opened]).state.connection).toBe("connecting");
  });

  test("[W-29] nor is a screen after an answer, if its source was silent all the time", () => {
    const back = after(viewerAt(3), [lost, opened, current(3)], NOW + 20_000).state;
    expect(back).toMatchObject({ connection: "stale", staleSince: NOW });
    expect(after(back, [beat(3)], NOW + 20_100).state.connection).toBe("live");
  });

  test.each([
    ["a delta that starts later", delta(5)],
    ["a beat with a newer version", beat(6)],
    ["current in another epoch", current(3, OTHER)],
  ])("[W-29] %s: the screen is stale until what is missing is there", (_, frame) => {
    const behind = after(viewerAt(3), [frame]).state;
    expect(behind.connection).toBe("stale");
    expect(after(behind, [delta(2)]).state.connection).toBe("stale");
    expect(after(behind, [ticked, ticked]).state.connection).toBe("stale");
    expect(after(behind, [imageFrame(6, "live", OTHER), beat(6, null, OTHER)]).state.connection).toBe("live");
  });

  test("a page that was rendered with an image shows it from the start", () => {
    const begun = beginFeed(image(3), NOW);
    expect(begun).toMatchObject({ v: 3, connection: "connecting", doc: { score: 3 } });
    expect(after(begun, [opened, current(3), beat(3)]).state.connection).toBe("live");
  });

  test("[W-17] two missed beats make it stale, since the last sign of life", () => {
    const beaten = after(viewerAt(3), [beat(3)], NOW + 100).state;
    expect(after(beaten, [ticked], NOW + 100 + 2 * BEAT_MS).state.connection).toBe("live");
    const silent = after(beaten, [ticked], NOW + 1_200 + 2 * BEAT_MS).state;
    expect(silent).toMatchObject({ connection: "stale", staleSince: NOW + 100, viewers: 12 });
    expect(after(silent, [beat(3)], NOW + 20_000).state.connection).toBe("live");
    expect(after(silent, [delta(3)], NOW + 20_000).state.connection).toBe("live");
  });

  test("an answer of the room is no sign of life of the source", () => {
    const silent = after(viewerAt(3), [ticked], NOW + 20_000).state;
    expect(after(silent, [current(3)], NOW + 20_000).state.connection).toBe("stale");
    expect(after(silent, [imageFrame(3)], NOW + 20_000).state.connection).toBe("stale");
  });

  test("[W-17] a source that calls itself stale is stale, until it is well", () => {
    const stale = after(viewerAt(3), [beat(3, "stale")]).state;
    expect(stale.connection).toBe("stale");
    expect(after(stale, [imageFrame(3)]).state.connection).toBe("stale");
    expect(after(stale, [beat(3)]).state.connection).toBe("live");
  });

  test("a room that finds nobody to ask is stale, until it has an image", () => {
    const waiting = after(fresh, [opened, empty]);
    expect(waiting.state.connection).toBe("stale");
    expect(waiting.send).toBeUndefined();
    expect(after(waiting.state, [imageFrame(3), beat(3)]).state.connection).toBe("live");
  });

  test.each(["finished", "abandoned"])("a match that is %s is final, whatever the socket does", (phase) => {
    const final = viewerAt(3, phase);
    for (const events of [[ticked], [lost], [beat(3, "stale")], [lost, opened]] as const) {
      const { state, send } = after(final, events, NOW + 60_000);
      expect(state).toMatchObject({ connection: "final", staleSince: undefined });
      expect(send).toBeUndefined();
    }
    expect(after(final, [delta(3)]).state).toMatchObject({ v: 4, connection: "final" });
  });

  test("an upcoming match is quiet until its room has beaten", () => {
    const upcoming = after(fresh, [opened, imageFrame(3, "upcoming")]).state;
    expect(after(upcoming, [ticked], NOW + 60_000).state.connection).toBe("live");
    expect(after(after(upcoming, [beat(3)]).state, [ticked], NOW + 60_000).state.connection).toBe("stale");
  });

  test("a document that is not of a match expects beats", () => {
    const board = after(fresh, [opened, { ...image(3), t: "i", doc: { matches: {} } }]).state;
    expect(after(board, [ticked], NOW + 60_000).state.connection).toBe("stale");
  });

  test.each([
    [CLOSE.unknownMatch, "unknown", false],
    [CLOSE.oldProtocol, "outdated", false],
    [CLOSE.tooFast, "reconnecting", true],
    [CLOSE.tryLater, "reconnecting", true],
    [1006, "reconnecting", true],
  ] as const)("close code %i: %s", (code, connection, retried) => {
    expect(after(fresh, [opened, { type: "closed", code }]).state.connection).toBe(connection);
    expect(isWorthRetrying(code)).toBe(retried);
  });
});

describe("a socket that died unnoticed", () => {
  test("[W-18] is asked in silence and given up when it does not answer", () => {
    const asked = after(viewerAt(3), [ticked], NOW + 12_000);
    expect(asked.send).toEqual(QUESTION);
    expect(after(asked.state, [ticked], NOW + 16_000)).not.toHaveProperty("reconnect");
    const given = after(asked.state, [ticked], NOW + 17_001);
    expect(given).toMatchObject({ reconnect: true, state: { connection: "reconnecting" } });
    // The new connection gets the time that it needs.
    expect(after(given.state, [ticked], NOW + 18_001)).not.toHaveProperty("reconnect");
    const answered = after(asked.state, [current(3)], NOW + 12_100).state;
    const later = after(answered, [ticked], NOW + 18_000);
    expect(later).toEqual({ state: expect.anything() as unknown });
    expect(after(answered, [ticked], NOW + 24_000).send).toEqual(QUESTION);
  });

  test("is asked by a viewer that never got an image", () => {
    expect(after(after(fresh, [opened]).state, [ticked], NOW + 12_000).send).toEqual({ t: "g" });
  });

  test("is not asked while it is known to be closed", () => {
    const gone = after(viewerAt(3), [lost]).state;
    expect(after(gone, [ticked], NOW + 60_000)).not.toHaveProperty("send");
  });
});
