import { describe, expect, test } from "vitest";
import type { Entry } from "../../match/head.ts";
import { epoch } from "../../match/ids.ts";
import { BEAT_MS, CLOSE, type DeltaFrame, type Image, PROTOCOL_VERSION } from "../../match/protocol.ts";
import type { Allowance } from "./allowance.ts";
import { pauseMs } from "./pace.ts";
import { type Published, type Reply, Session } from "./session.ts";

const EPOCH = epoch("epoch1");
const OTHER = epoch("epoch2");
const NOW = Date.UTC(2026, 5, 1, 12);
const at = "2026-06-01T12:00:00.000Z";
const long = "so that an image is longer than a delta ".repeat(10);

const entry = (seq: number, lead = `ball ${seq}`): Entry => ({ seq, at, period: 1, tone: "plain", lead });
const image = (v: number, of = EPOCH): Image => ({
  epoch: of,
  v,
  at,
  doc: { long, score: v },
  entries: [entry(v)],
});
const imageFrame = (v: number, of = EPOCH) => ({ t: "i" as const, ...image(v, of) });
const delta = (from: number, v = from + 1): DeltaFrame => ({
  t: "d",
  epoch: EPOCH,
  from,
  v,
  at,
  o: { score: v },
  e: [entry(v)],
});
const beat = (v: number, s: "stale" | null = null, of = EPOCH) => ({ t: "h" as const, epoch: of, v, at, s });

const parsed = (frames: readonly string[]): unknown[] => frames.map((frame) => JSON.parse(frame) as unknown);
const framesOf = (reply: Reply): unknown[] => ("frames" in reply ? parsed(reply.frames) : [reply]);
const told = ({ broadcast }: Published): unknown[] => parsed(broadcast);

/** A room that took an image of version 1 and deltas up to `v`, without viewers. */
function roomAt(v: number): Session {
  const room = new Session();
  room.publish(imageFrame(1), 0, NOW);
  for (let from = 1; from < v; from++) room.publish(delta(from), 0, NOW);
  return room;
}
const greet = (room: Session, query: object = {}, now = NOW) => framesOf(room.connect(query, 1, now));
/** What a viewer is told beside the beat. */
const connect = (room: Session, query: object = {}, now = NOW) => greet(room, query, now).filter(isNoBeat);
const isNoBeat = (frame: unknown) => (frame as { readonly t?: string }).t !== "h";
const resume = (room: Session, version: number, of: string = EPOCH) =>
  connect(room, { p: String(PROTOCOL_VERSION), epoch: of, version: String(version) });

describe("what a room takes", () => {
  test("[W-1] an image when it has nothing, and tells all", () => {
    const { answer, broadcast } = new Session().publish(imageFrame(1), 3, NOW);
    expect(answer).toEqual({ v: 1, epoch: EPOCH, viewers: 3 });
    expect(parsed(broadcast)).toEqual([imageFrame(1), expect.objectContaining({ t: "h", v: 1, s: null })]);
  });

  test("[W-2] a delta that starts where it is", () => {
    const { answer, broadcast } = roomAt(3).publish(delta(3), 0, NOW);
    expect(answer).toEqual({ v: 4, epoch: EPOCH, viewers: 0 });
    expect(parsed(broadcast)).toEqual([delta(3)]);
  });

  test.each([
    ["a delta that it has", delta(2)],
    ["a delta that ends before it", delta(1, 2)],
    ["an image that is not newer", imageFrame(3)],
  ])("%s is fine and changes nothing", (_, publication) => {
    const room = roomAt(3);
    const { answer, broadcast } = room.publish(publication, 0, NOW);
    expect(answer).toEqual({ v: 3, epoch: EPOCH, viewers: 0 });
    expect(broadcast).toEqual([]);
    expect(room.image?.doc).toEqual({ long, score: 3 });
  });

  test.each([
    ["a delta from a later version", delta(4)],
    ["a delta that starts before it and ends after it", delta(2, 5)],
    ["a delta of another epoch", { ...delta(3), epoch: OTHER }],
    ["a beat of a later version", beat(4)],
    ["a beat of another epoch", beat(3, null, OTHER)],
  ])("%s needs an image", (_, publication) => {
    const room = roomAt(3);
    const { answer } = room.publish(publication, 0, NOW);
    expect(answer).toEqual({ v: 3, epoch: EPOCH, viewers: 0, needImage: true });
    expect(room.image?.v).toBe(3);
  });

  test("[W-3] a room without an image needs one, whatever comes", () => {
    for (const publication of [delta(0), beat(0)]) {
      expect(new Session().publish(publication, 0, NOW).answer.needImage).toBe(true);
    }
  });

  test.each([1, 3, 9])(
    "an image of another epoch, whatever its version (%i), and viewers get it whole",
    (v) => {
      const room = roomAt(3);
      expect(told(room.publish(imageFrame(v, OTHER), 0, NOW))).toEqual([imageFrame(v, OTHER)]);
      expect(resume(room, 3)).toEqual([imageFrame(v, OTHER)]);
    },
  );

  test("entries are kept with the image, the newest first", () => {
    expect(roomAt(3).image?.entries.map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  test("[W-14] an answer of the API that was on its way while another epoch was published is void", () => {
    const room = new Session();
    room.restore(image(9), 0, NOW);
    expect(parsed(room.restore(image(1, OTHER), 0, NOW))[0]).toEqual(imageFrame(1, OTHER));
    room.publish(imageFrame(2), 0, NOW);
    expect(room.restore(image(3, OTHER), 0, NOW)).toEqual([]);
    expect(parsed(room.restore(image(4), 0, NOW))[0]).toEqual(imageFrame(4));
  });

  test("what was kept elsewhere does not replace what is as new", () => {
    const room = roomAt(3);
    expect(room.restore(image(2), 0, NOW)).toEqual([]);
    expect(room.image?.v).toBe(3);
    expect(parsed(room.restore(image(5), 0, NOW))[0]).toEqual(imageFrame(5));
  });
});

describe("what a viewer gets", () => {
  test("[W-5] the image if it has nothing", () => {
    expect(connect(roomAt(1))).toEqual([imageFrame(1)]);
  });

  test("[W-6] current if it missed nothing", () => {
    expect(resume(roomAt(3), 3)).toEqual([{ t: "r", epoch: EPOCH, v: 3 }]);
  });

  test("[W-7] the missed span as one delta", () => {
    const e = [entry(3), entry(4), entry(5)];
    expect(resume(roomAt(5), 2)).toEqual([{ ...delta(2, 5), e }]);
  });

  test("[W-9] the same question in the middle of a connection gets the same answer", () => {
    const question = JSON.stringify({ t: "g", epoch: EPOCH, v: 2 });
    const query = { p: String(PROTOCOL_VERSION), epoch: EPOCH, version: "2" };
    const room = roomAt(5);
    room.spreadOver(4);
    expect(framesOf(room.receive(question, undefined, 1, NOW))).toEqual(greet(room, query));
  });

  test("an entry amended twice in the span comes once, as it is now", () => {
    const room = roomAt(3);
    room.publish({ ...delta(3), e: [entry(2, "six")] }, 0, NOW);
    room.publish({ ...delta(4), e: [entry(2, "four")] }, 0, NOW);
    expect(resume(room, 3)).toEqual([{ ...delta(3, 5), e: [entry(2, "four")] }]);
  });

  test("[W-8] the image if the span is longer", () => {
    const room = roomAt(1);
    room.publish(
      { ...delta(1), o: { long: null, other: "x" }, e: Array.from({ length: 60 }, (_, i) => entry(i)) },
      0,
      NOW,
    );
    expect(resume(room, 1)).toMatchObject([{ t: "i", v: 2 }]);
  });

  test("[W-8] the image if its version is forgotten: after 256 versions that are older than two minutes", () => {
    const room = roomAt(1);
    for (let from = 1; from < 300; from++) room.publish({ ...delta(from), e: [] }, 0, NOW);
    expect(resume(room, 2)).toMatchObject([{ t: "d", from: 2 }]);
    room.publish({ ...delta(300), e: [] }, 0, NOW + 120_001);
    expect(resume(room, 45)).toMatchObject([{ t: "i" }]);
    expect(resume(room, 46)).toMatchObject([{ t: "d", from: 46 }]);
  });

  test("[W-8] the image if its epoch is another", () => {
    expect(resume(roomAt(3), 3, OTHER)).toEqual([imageFrameAt(3)]);
  });

  test("current if it knows more than a room that lost its newest state", () => {
    expect(resume(roomAt(3), 7)).toEqual([{ t: "r", epoch: EPOCH, v: 3 }]);
  });

  test("nothing yet in a room that has nothing", () => {
    expect(connect(new Session())).toEqual([]);
  });

  test.each([
    ["an old page", { p: String(PROTOCOL_VERSION - 1) }, CLOSE.oldProtocol],
    ["a page newer than the room", { p: String(PROTOCOL_VERSION + 1) }, CLOSE.tryLater],
    ["a protocol that is no number", { p: "one" }, CLOSE.badFrame],
    ["a version that is no number", { version: "-1" }, CLOSE.badFrame],
  ])("%s is closed with its code", (_, query, close) => {
    expect(roomAt(1).connect(query, 1, NOW)).toMatchObject({ close });
  });

  test.each([
    ["no JSON", "hello"],
    ["a frame of another kind", '{"t":"i"}'],
    ["a frame that is too long", `{"t":"g"${" ".repeat(64)}}`],
    ["bytes", new ArrayBuffer(4)],
  ])("%s is closed as a bad frame", (_, data) => {
    expect(roomAt(1).receive(data, undefined, 1, NOW)).toMatchObject({ close: CLOSE.badFrame });
  });

  test("[W-10] too many questions are closed; in time one may ask again", () => {
    const room = roomAt(1);
    let allowance: Allowance | undefined;
    const ask = (now: number) => {
      const reply = room.receive('{"t":"g"}', allowance, 1, now);
      allowance = reply.allowance ?? allowance;
      return "close" in reply ? reply.close : "answered";
    };
    expect(Array.from({ length: 7 }, () => ask(NOW))).toEqual([...Array(6).fill("answered"), CLOSE.tooFast]);
    expect(ask(NOW + 2_000)).toBe("answered");
    expect(ask(NOW + 2_000)).toBe(CLOSE.tooFast);
  });
});

/** As a room that was led there by deltas tells it. */
const imageFrameAt = (v: number) => ({
  ...imageFrame(v),
  entries: Array.from({ length: v }, (_, i) => entry(v - i)),
});

describe("a room's pace", () => {
  const crowd = 10_000;
  const pause = pauseMs(crowd);

  test("[W-12] 2,000 viewers make it a tenth of a second", () => {
    expect(pauseMs(2_000)).toBeCloseTo(108);
  });

  test("[W-12] what comes within the pause waits and is told as one delta", () => {
    const room = roomAt(1);
    expect(told(room.publish(delta(1), crowd, NOW + pause))).toEqual([delta(1)]);
    const later = NOW + pause + 10;
    expect(room.publish(delta(2), crowd, later)).toMatchObject({ broadcast: [], flushInMs: pause - 10 });
    expect(room.publish(delta(3), crowd, later)).toMatchObject({ broadcast: [], flushInMs: pause - 10 });
    expect(parsed(room.flush(later + pause))).toEqual([{ ...delta(2, 4), e: [entry(3), entry(4)] }]);
    expect(room.flush(later + pause)).toEqual([]);
  });

  test("a viewer that connects meanwhile is where all others are, so that the next delta fits it", () => {
    const room = roomAt(3);
    room.publish(delta(3), crowd, NOW + 1);
    expect(room.image?.v).toBe(4);
    expect(connect(room)).toMatchObject([{ t: "i", v: 3 }]);
    expect(resume(room, 1)).toMatchObject([{ t: "d", from: 1, v: 3, e: [entry(2), entry(3)] }]);
  });

  test.each([
    ["the next publication after the pause", delta(3), pause, [{ ...delta(2, 4), e: [entry(3), entry(4)] }]],
    ["the next beat, even within it", beat(3), 2, [delta(2), { ...beat(3), viewers: crowd }]],
  ])("%s tells what waited, if the timer was lost", (_, publication, ms, frames) => {
    const room = roomAt(2);
    room.publish(delta(2), crowd, NOW + 1);
    expect(told(room.publish(publication, crowd, NOW + ms))).toEqual(frames);
  });

  test("an image within the pause waits too, and is told as an image", () => {
    const room = roomAt(2);
    room.publish(imageFrame(9), crowd, NOW + 1);
    room.publish(delta(9), crowd, NOW + 2);
    expect(parsed(room.flush(NOW + pause))).toMatchObject([{ t: "i", v: 10 }]);
  });
});

describe("a room's beats", () => {
  test("[W-13] pass on to viewers with the version shown and how many watch", () => {
    expect(told(roomAt(3).publish(beat(3, "stale"), 7, NOW))).toEqual([{ ...beat(3, "stale"), viewers: 7 }]);
  });

  test("[W-13] a beat of a version that the room does not have is no sign of life", () => {
    const room = roomAt(3);
    expect(told(room.publish(beat(5), 7, NOW + 3 * BEAT_MS))).toEqual([]);
    expect(greet(room, {}, NOW + 3 * BEAT_MS)[1]).toMatchObject({ t: "h", v: 3, s: "stale" });
  });

  test("a viewer is greeted with the last one", () => {
    const room = roomAt(3);
    room.publish(beat(3), 0, NOW);
    expect(greet(room)[1]).toEqual({ ...beat(3), viewers: 1 });
  });

  test("a viewer that comes when the source has fallen silent is told so at once", () => {
    const room = roomAt(3);
    room.publish(beat(3), 0, NOW);
    expect(greet(room, {}, NOW + 3 * BEAT_MS)[1]).toEqual({ ...beat(3, "stale"), viewers: 1 });
  });

  test("[W-13] a relay tells how many watch in all rooms together, which it was told", () => {
    const relay = roomAt(3);
    expect(told(relay.publish({ ...beat(3), viewers: 9_000 }, 7, NOW))).toEqual([
      { ...beat(3), viewers: 9_000 },
    ]);
  });

  test("[W-17] a room that nobody feeds says so, wherever its image comes from", () => {
    const woken = new Session();
    const silent = { t: "h", epoch: EPOCH, v: 3, at, viewers: 2, s: "stale" };
    expect(parsed(woken.restore(image(3), 2, NOW))).toEqual([imageFrame(3), silent]);
    expect(greet(woken)).toEqual([imageFrame(3), { ...silent, viewers: 1 }]);
    expect(told(woken.publish(delta(3), 0, NOW))).toEqual([
      delta(3),
      expect.objectContaining({ t: "h", v: 4, s: null }),
    ]);
    expect(greet(woken)[1]).toMatchObject({ t: "h", v: 4, s: null });
  });

  test("[W-17] a relay knows of the source by beats alone", () => {
    const relay = new Session({ isRelay: true });
    relay.publish(imageFrame(3), 0, NOW);
    expect(greet(relay)).toMatchObject([imageFrame(3), { t: "h", s: "stale" }]);
    relay.publish(beat(3), 0, NOW);
    expect(greet(relay)).toMatchObject([imageFrame(3), { t: "h", s: null }]);
  });

  test("a room with nothing has no epoch to name", () => {
    expect(JSON.parse(new Session().emptyFrame(2, NOW))).toEqual({
      t: "h",
      v: 0,
      at,
      viewers: 2,
      s: "stale",
    });
  });
});

describe("a room with relays", () => {
  const spread = (relays: number) => ({ t: "p" as const, relays });

  test("[W-30] tells over how many viewers are spread: those here when it changes, and those who come", () => {
    const room = roomAt(3);
    expect(connect(room)).toEqual([imageFrameAt(3)]);
    expect(told(room.publish(spread(4), 7, NOW))).toEqual([spread(4)]);
    expect(told(room.publish(spread(4), 7, NOW))).toEqual([]);
    expect(resume(room, 3)).toEqual([{ t: "r", epoch: EPOCH, v: 3 }, spread(4)]);
  });

  test("[W-31] answers a publication with what it holds, and who watches here and below", () => {
    const room = new Session({ below: () => 100 });
    expect(room.publish(spread(4), 7, NOW).answer).toEqual({ v: 0, viewers: 107 });
    expect(room.publish(imageFrame(2), 7, NOW).answer).toEqual({ v: 2, epoch: EPOCH, viewers: 107 });
  });

  test("[W-31] tells a relay what it lacks, as it would tell a viewer, but the newest and not what is shown", () => {
    const room = roomAt(2);
    room.publish(delta(2), 10_000, NOW + 1);
    const lacking = (held?: { epoch: string; v: number }) => {
      const text = room.lacking(held);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    };
    expect(lacking()).toEqual(imageFrameAt(3));
    expect(lacking({ epoch: OTHER, v: 2 })).toEqual(imageFrameAt(3));
    expect(lacking({ epoch: EPOCH, v: 1 })).toEqual({ ...delta(1, 3), e: [entry(2), entry(3)] });
    expect(lacking({ epoch: EPOCH, v: 3 })).toBeUndefined();
    expect(connect(room)).toMatchObject([{ t: "i", v: 2 }]);
  });

  test("[W-31] passes the last beat on as it is true now", () => {
    const room = roomAt(3);
    expect(new Session().relayBeat(7, NOW)).toBeUndefined();
    room.publish(beat(3), 7, NOW);
    const passed = (now: number) => JSON.parse(room.relayBeat(7, now) ?? "") as unknown;
    expect(passed(NOW)).toEqual({ ...beat(3), viewers: 7 });
    expect(passed(NOW + 3 * BEAT_MS)).toEqual({ ...beat(3, "stale"), viewers: 7 });
  });
});
