import { afterEach, describe, expect, test } from "vitest";
import type { Entry } from "../match/head.ts";
import { epoch } from "../match/ids.ts";
import { BEAT_MS, IMAGE_ENTRIES, type Publication } from "../match/protocol.ts";
import { Outbox, type Outgoing, retryMs } from "./outbox.ts";
import type { Outcome } from "./rooms.ts";

const EPOCH = epoch("epoch1");
const at = "2026-06-01T12:00:00.000Z";
const OK: Outcome = { status: "ok", v: 0, viewers: 0 };
const AWAY: Outcome = { status: "unavailable", cause: "away" };

const entry = (seq: number, lead = `ball ${seq}`): Entry => ({ seq, at, period: 1, tone: "plain", lead });
const step = (v: number, more: Partial<Outgoing> = {}): Outgoing => ({
  epoch: EPOCH,
  v,
  at,
  doc: { score: v },
  entries: [entry(v)],
  changed: [entry(v)],
  live: true,
  ...more,
});
const image = (v: number) => ({ t: "i", epoch: EPOCH, v, at, doc: { score: v }, entries: [entry(v)] });
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Rooms whose answers, and a time whose passing, a test decides. */
class Stage {
  readonly sent: { room: string; publication: Publication }[] = [];
  readonly pauses: number[] = [];
  readonly #answers: ((outcome: Outcome) => void)[] = [];
  readonly #sleepers: { ms: number; wake: () => void }[] = [];
  readonly outbox = new Outbox(
    (room, publication, signal) => {
      this.sent.push({ room, publication });
      return new Promise((resolve) => {
        this.#answers.push(resolve);
        signal?.addEventListener("abort", () => resolve(AWAY));
      });
    },
    {
      now: () => Date.parse(at),
      random: () => 1,
      sleep: (ms, signal) => {
        if (ms !== BEAT_MS) this.pauses.push(ms);
        return new Promise((resolve) => {
          this.#sleepers.push({ ms, wake: resolve });
          signal.addEventListener("abort", () => resolve());
        });
      },
      flushMs: 2_000,
    },
  );

  get last(): Publication | undefined {
    return this.sent.at(-1)?.publication;
  }

  /** Answers the oldest request that waits for one. */
  async answer(outcome: Outcome): Promise<void> {
    this.#answers.shift()?.(outcome);
    await settled();
  }

  /** Lets the sleepers of so many milliseconds wake. */
  async pass(ms: number): Promise<void> {
    for (const sleeper of this.#sleepers.filter((each) => each.ms === ms)) {
      this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
      sleeper.wake();
    }
    await settled();
  }
}

let stage = new Stage();
afterEach(async () => {
  const disposed = stage.outbox[Symbol.asyncDispose]();
  await stage.pass(2_000);
  await disposed;
  stage = new Stage();
});
/** The room holds version `v`. */
async function heldAt(v: number): Promise<void> {
  stage.outbox.put("m", step(v));
  await stage.answer(OK);
  stage.sent.length = 0;
}

describe("what is sent", () => {
  test("an image first, then what changed", async () => {
    stage.outbox.put("m", step(1));
    expect(stage.last).toEqual(image(1));
    await stage.answer(OK);
    stage.outbox.put("m", step(2));
    expect(stage.last).toEqual({ t: "d", epoch: EPOCH, from: 1, v: 2, at, o: { score: 2 }, e: [entry(2)] });
  });

  test("[W-19] one request at a time a room; what happens meanwhile is merged", async () => {
    await heldAt(1);
    for (let v = 2; v <= 5; v++)
      stage.outbox.put("m", step(v, { changed: [entry(v), entry(1, `as of ${v}`)] }));
    expect(stage.sent).toHaveLength(1);
    await stage.answer(OK);
    const e = [entry(1, "as of 5"), entry(3), entry(4), entry(5)];
    expect(stage.last).toMatchObject({ t: "d", from: 2, v: 5, o: { score: 5 } });
    expect(stage.last).toHaveProperty("e", expect.arrayContaining(e));
    await stage.answer(OK);
    expect(stage.sent).toHaveLength(2);
    expect(stage.outbox.figures).toEqual({ rooms: 1, waiting: 0 });
  });

  test.each(Array.from({ length: 12 }, (_, turns) => turns))(
    "what comes %i turns after an answer is not left lying",
    async (turns) => {
      await heldAt(1);
      stage.outbox.put("m", step(2));
      const answered = stage.answer(OK);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      stage.outbox.put("m", step(3));
      await answered;
      expect(stage.last).toMatchObject({ t: "d", from: 2, v: 3 });
    },
  );

  test("[W-19] rooms do not wait for each other", () => {
    stage.outbox.put("slow", step(1));
    stage.outbox.put("quick", step(1));
    expect(stage.sent.map(({ room }) => room)).toEqual(["slow", "quick"]);
  });

  test("an image when the room asks for one", async () => {
    await heldAt(1);
    stage.outbox.put("m", step(2));
    await stage.answer({ status: "needImage" });
    expect(stage.last).toEqual(image(2));
  });

  test("an image when the epoch is another", async () => {
    await heldAt(7);
    stage.outbox.put("m", step(1, { epoch: epoch("epoch2") }));
    expect(stage.last).toMatchObject({ t: "i", epoch: "epoch2", v: 1 });
  });

  test("an image when more entries changed than an image has, even if that happens during a request", async () => {
    await heldAt(1);
    stage.outbox.put("m", step(2));
    const changed = Array.from({ length: IMAGE_ENTRIES + 1 }, (_, i) => entry(i));
    stage.outbox.put("m", step(3, { changed }));
    await stage.answer(OK);
    expect(stage.last).toEqual(image(3));
  });

  test("nothing for what the room has, or for what is older", async () => {
    await heldAt(3);
    stage.outbox.put("m", step(3));
    stage.outbox.put("m", step(2));
    expect(stage.sent).toEqual([]);
  });
});

describe("a room that is away", () => {
  test("[W-19] is tried again after growing pauses, with all that happened since", async () => {
    await heldAt(1);
    stage.outbox.put("m", step(2));
    await stage.answer(AWAY);
    stage.outbox.put("m", step(3));
    expect(stage.sent).toHaveLength(1);
    await stage.pass(250);
    expect(stage.last).toMatchObject({ t: "d", from: 1, v: 3, e: [entry(2), entry(3)] });
    await stage.answer(AWAY);
    await stage.pass(500);
    await stage.answer(AWAY);
    expect(stage.pauses).toEqual([250, 500, 1_000]);
    await stage.pass(1_000);
    await stage.answer(OK);
    stage.outbox.put("m", step(4));
    await stage.answer(AWAY);
    expect(stage.pauses.at(-1)).toBe(250);
  });

  test.each([
    [1, 0, 125],
    [1, 1, 250],
    [5, 1, 4_000],
    [40, 1, 15_000],
    [40, 0, 7_500],
  ])("after %i failures, with the die at %d: %i ms", (failures, random, ms) => {
    expect(retryMs(failures, random)).toBe(ms);
  });

  test("that refuses a delta gets an image after a pause", async () => {
    await heldAt(1);
    stage.outbox.put("m", step(2));
    await stage.answer({ status: "refused", code: 400, detail: "no" });
    expect(stage.sent).toHaveLength(1);
    await stage.pass(250);
    expect(stage.last).toEqual(image(2));
  });

  test("that asks for an image in answer to an image is not asked in a circle", async () => {
    stage.outbox.put("m", step(1));
    await stage.answer({ status: "needImage" });
    expect(stage.sent).toHaveLength(1);
    expect(stage.pauses).toEqual([250]);
  });
});

describe("beats", () => {
  const beat = { t: "h", epoch: EPOCH, v: 1, at, s: null };

  test("go to every live room", async () => {
    await heldAt(1);
    await stage.pass(BEAT_MS);
    expect(stage.last).toEqual(beat);
    await stage.answer(OK);
    await stage.pass(BEAT_MS);
    expect(stage.sent).toHaveLength(2);
  });

  test("a room that answers with another version gets an image", async () => {
    await heldAt(1);
    stage.outbox.beat("m");
    await stage.answer({ status: "needImage" });
    expect(stage.last).toEqual(image(1));
  });

  test("are not repeated for a room that is away", async () => {
    await heldAt(1);
    stage.outbox.beat("m");
    await stage.answer(AWAY);
    await stage.pass(250);
    expect(stage.sent).toHaveLength(1);
  });

  test("say that the source is stale, at once", async () => {
    await heldAt(1);
    stage.outbox.tellSource("stale");
    expect(stage.last).toEqual({ ...beat, s: "stale" });
  });

  test("end with the match, and so does the room's place in memory", async () => {
    await heldAt(1);
    stage.outbox.put("m", step(2, { live: false }));
    expect(stage.outbox.figures).toEqual({ rooms: 1, waiting: 1 });
    await stage.answer(OK);
    expect(stage.outbox.figures).toEqual({ rooms: 0, waiting: 0 });
    await stage.pass(BEAT_MS);
    expect(stage.sent).toHaveLength(1);
  });

  test("a room that is dropped is forgotten at once", async () => {
    await heldAt(1);
    stage.outbox.drop("m");
    await stage.pass(BEAT_MS);
    expect(stage.sent).toEqual([]);
  });
});

describe("disposal", () => {
  test("sends what is left, without waiting for pauses", async () => {
    await heldAt(1);
    stage.outbox.put("m", step(2));
    await stage.answer(AWAY);
    const disposed = stage.outbox[Symbol.asyncDispose]();
    await settled();
    expect(stage.last).toMatchObject({ t: "d", v: 2 });
    await stage.answer(OK);
    await disposed;
    stage.outbox.put("m", step(3));
    expect(stage.last).toMatchObject({ v: 2 });
  });

  test("does not wait longer than it may", async () => {
    await heldAt(1);
    stage.outbox.put("m", step(2));
    const disposed = stage.outbox[Symbol.asyncDispose]();
    await stage.pass(2_000);
    await disposed;
    expect(stage.outbox.figures).toEqual({ rooms: 1, waiting: 1 });
  });
});
