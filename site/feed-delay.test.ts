import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { epoch } from "../match/ids.ts";
import type { Image, RoomFrame } from "../match/protocol.ts";
import { Delay } from "./feed-delay.ts";
import { beginFeed, type FeedState, reduce } from "./feed-state.ts";

const EPOCH = epoch("epoch1");
const START = Date.UTC(2026, 5, 1, 12);
const DELAY = 30_000;
const iso = (ms: number) => new Date(ms).toISOString();
const image = (v: number, at: number, phase = "live"): Extract<RoomFrame, { t: "i" }> => ({
  t: "i",
  epoch: EPOCH,
  v,
  at: iso(at),
  doc: { v, status: { phase } },
  entries: [],
});
const beat = (v: number, at: number): RoomFrame => ({
  t: "h",
  epoch: EPOCH,
  v,
  at: iso(at),
  viewers: 1,
  s: null,
});

/** A feed and its delay, told of frames at times of a device whose clock is `fast` milliseconds ahead. */
class Viewer {
  now = START;
  readonly #fast: number;
  #state: FeedState;
  readonly held: Delay;

  constructor(delay = DELAY, initial?: Image, fast = 0) {
    this.#fast = fast;
    this.#state = beginFeed(initial, this.device);
    this.held = new Delay(delay);
    this.held.begin(this.#state);
    this.#state = reduce(this.#state, { type: "opened" }, this.device).state;
  }

  get device(): number {
    return this.now + this.#fast;
  }

  get known(): number {
    return this.#state.v;
  }

  at(ms: number): this {
    this.now = START + ms;
    return this;
  }

  gets(frame: RoomFrame): this {
    this.#state = reduce(this.#state, { type: "frame", frame }, this.device).state;
    this.held.hear(frame, this.device);
    this.held.take(this.#state, this.device);
    return this;
  }

  get shown(): FeedState {
    return this.held.show(this.#state, this.device);
  }
}

describe("a feed that is held back", () => {
  test("[W-27] shows a change when it happened long enough ago, and knows it at once", () => {
    const viewer = new Viewer().gets(beat(0, START)).gets(image(1, START - 60_000));
    expect(viewer.shown.v).toBe(1);
    viewer.at(5_000).gets(image(2, START + 4_000));
    expect([viewer.known, viewer.shown.v]).toEqual([2, 1]);
    expect(viewer.at(33_999).shown.v).toBe(1);
    expect(viewer.at(34_000).shown.v).toBe(2);
  });

  test("[W-27] a clock that is wrong neither shows too early nor holds longer than the delay", () => {
    for (const fast of [-90_000, 90_000]) {
      const viewer = new Viewer(DELAY, undefined, fast).gets(beat(0, START)).gets(image(1, START - 60_000));
      viewer.at(1_000).gets(image(2, START + 1_000));
      expect(viewer.at(30_999).shown.v, `${fast}`).toBe(1);
      expect(viewer.at(31_000).shown.v, `${fast}`).toBe(2);
    }
  });

  test("[W-27] before anything tells of the source's clock, what comes waits for the whole delay", () => {
    const viewer = new Viewer().gets(image(1, START));
    expect(viewer.at(29_999).shown.doc).toBeUndefined();
    expect(viewer.at(30_000).shown.v).toBe(1);
  });

  test("[W-27] what the page was drawn with is on the screen and stays", () => {
    const viewer = new Viewer(DELAY, image(7, START));
    expect(viewer.shown.v).toBe(7);
  });

  test("[W-27] that the match is over is held back too, and the connection is not", () => {
    const viewer = new Viewer(DELAY, image(7, START)).gets(beat(7, START));
    viewer.at(1_000).gets(image(8, START + 1_000, "finished"));
    expect(viewer.shown.connection).toBe("live");
    expect(viewer.at(31_000).shown.connection).toBe("final");
  });

  test("[W-27] a shorter delay shows at once what it allows, a longer one takes nothing back", () => {
    const viewer = new Viewer(DELAY, image(1, START)).gets(beat(1, START));
    viewer.at(1_000).gets(image(2, START + 1_000));
    viewer.at(20_000).gets(image(3, START + 20_000));
    viewer.held.set(10_000);
    expect(viewer.shown.v).toBe(2);
    viewer.held.set(60_000);
    expect(viewer.shown.v).toBe(2);
    expect(viewer.at(79_999).shown.v).toBe(2);
    expect(viewer.at(80_000).shown.v).toBe(3);
  });

  test("[W-27] says when the next change is due", () => {
    const viewer = new Viewer(DELAY, image(1, START)).gets(beat(1, START));
    expect(viewer.held.dueIn(viewer.device)).toBeUndefined();
    viewer.at(1_000).gets(image(2, START + 1_000));
    expect(viewer.held.dueIn(viewer.device)).toBe(DELAY);
  });

  test("[W-27] every version is shown once, in order, as it would be without a delay", () => {
    const steps = fc.array(fc.record({ pause: fc.nat(5_000), age: fc.nat(10_000) }), { minLength: 1 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 60_000 }), fc.nat(200_000), (told, delay, fast) => {
        const viewer = new Viewer(delay, image(0, START), fast - 100_000).gets(beat(0, START));
        const seen = [viewer.shown.v];
        const look = () => {
          const { v } = viewer.shown;
          if (v !== seen.at(-1)) seen.push(v);
        };
        let ms = 0;
        for (const [index, { pause, age }] of told.entries()) {
          // What falls due between two frames is shown when it does.
          for (let end = ms + pause; ;) {
            const due = viewer.held.dueIn(viewer.device);
            if (due === undefined || ms + due > end) {
              viewer.at((ms = end));
              break;
            }
            viewer.at((ms += due));
            look();
          }
          viewer.gets(image(index + 1, START + ms - age));
        }
        for (
          let due = viewer.held.dueIn(viewer.device);
          due !== undefined;
          due = viewer.held.dueIn(viewer.device)
        ) {
          viewer.at((ms += due));
          look();
        }
        expect(seen.at(-1)).toBe(told.length);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
        expect(viewer.known).toBe(told.length);
      }),
    );
  });
});
