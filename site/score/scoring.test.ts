import { describe, expect, it } from "vitest";
import { createDesk } from "../../desk/app.ts";
import { Chronicles } from "../../desk/chronicles.ts";
import { mintKey } from "../../desk/key.ts";
import type { LogRecord } from "../../log/log.ts";
import type { Happening } from "../../match/event.ts";
import { matchId } from "../../match/ids.ts";
import { openEmbeddedDesk } from "../../store/desk-embedded.ts";
import { openEmbeddedStore } from "../../store/embedded.ts";
import { keptLogger } from "../../tests/api-parts.ts";
import { freshFile } from "../../tests/places.ts";
import { deskWith } from "./desk.ts";
import { Scoring } from "./scoring.ts";
import { Shelf } from "./shelf.ts";

const MATCH = matchId("moor-harbour");
const NOW = Date.parse("2026-06-06T14:00:00Z");

const OPENING: Happening[] = [
  {
    type: "announced",
    format: { sport: "football", halfMinutes: 45 },
    competition: "Sunday League",
    startsAt: "2026-06-06T14:00:00Z",
    sides: { a: { name: "Moor", short: "MOR" }, b: { name: "Harbour", short: "HAR" } },
  },
  { type: "started" },
  { type: "football.period-started", period: "first-half" },
];
const goal: Happening = { type: "football.goal-scored", side: "a", minute: 1, how: "open play" };

/** `localStorage` of a device, that lasts longer than its tabs. */
function device() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

/** A desk as the API has it, with scorers whose networks can be cut. */
async function open() {
  const file = await freshFile();
  const [store, records] = [openEmbeddedStore(file), openEmbeddedDesk(file)];
  const written: LogRecord[] = [];
  const log = { append: async (some: readonly LogRecord[]) => void written.push(...some) };
  const app = createDesk({
    log,
    store,
    chronicles: new Chronicles(store),
    desk: records,
    now: () => NOW,
    logger: keptLogger().logger,
  });
  const { text, ...key } = mintKey();
  const createdAt = new Date(NOW).toISOString();
  await records.putKey({ ...key, label: "Moor FC", scope: {}, announces: true, rate: 10_000, createdAt });

  /** `down`: nothing gets through. `deaf`: requests do, answers do not. */
  const line = { state: "up" as "up" | "down" | "deaf", asked: 0 };
  const network = async (path: string, init: RequestInit) => {
    line.asked += 1;
    if (line.state === "down") throw new TypeError("no network");
    const answer = await app.request(path, init);
    if (line.state === "deaf") throw new TypeError("connection lost");
    return answer;
  };
  function scorer(name: string, place = device(), keyText = text) {
    const timers: (() => void)[] = [];
    let n = 0;
    const shelf = new Shelf(place);
    const scoring = new Scoring(shelf.book(MATCH), {
      shelf,
      desk: deskWith(() => keyText, network as typeof fetch),
      now: () => NOW,
      newId: () => `${name} ${++n} ${place.kept.size}`,
      after: (_, run) => {
        timers.push(run);
        return () => void timers.splice(timers.indexOf(run), 1);
      },
    });
    /** Until all that can be sent now is sent. */
    const settle = () => scoring.work();
    return { scoring, place, settle, due: () => timers.splice(0).forEach((run) => run()) };
  }
  return { scorer, line, written };
}
const seqsIn = (written: readonly LogRecord[]) => written.map(({ value }) => JSON.parse(value).seq as number);

describe("scoring through a network", () => {
  it("[D-19] sends what waits once it can, in order and once, also when answers were lost", async () => {
    const { scorer, line, written } = await open();
    const { scoring, settle, due } = scorer("ana");
    scoring.enter(OPENING);
    await settle();
    expect(scoring.snapshot).toMatchObject({ line: "idle", book: { queue: [] } });
    line.state = "deaf";
    scoring.enter([goal]);
    await settle();
    line.state = "down";
    scoring.enter([{ ...goal, minute: 2 }]);
    await settle();
    expect([scoring.snapshot.line, scoring.snapshot.book.queue.length]).toEqual(["waiting", 2]);
    expect(scoring.snapshot.book.doc?.headline.a.score).toBe("2");
    line.state = "up";
    due();
    await settle();
    expect(scoring.snapshot).toMatchObject({ line: "idle", book: { queue: [] } });
    expect(seqsIn(written)).toEqual([1, 2, 3, 4, 5]);
  });

  it("[D-19] what waits outlives the tab", async () => {
    const { scorer, line, written } = await open();
    const before = scorer("ana");
    before.scoring.enter(OPENING);
    await before.settle();
    line.state = "down";
    before.scoring.enter([goal]);
    await before.settle();
    line.state = "up";
    const after = scorer("later", before.place);
    await after.settle();
    expect(after.scoring.snapshot.book.queue).toEqual([]);
    expect(seqsIn(written)).toEqual([1, 2, 3, 4]);
  });

  it("[D-17] says that another scorer is there, and goes on after him or gives way", async () => {
    const { scorer, line } = await open();
    const ana = scorer("ana");
    ana.scoring.enter(OPENING);
    await ana.settle();
    const ben = scorer("ben");
    await ben.settle();
    expect(ben.scoring.snapshot.book.log).toHaveLength(3);

    line.state = "down";
    ben.scoring.enter([{ ...goal, side: "b" }]);
    await ben.settle();
    line.state = "up";
    ana.scoring.enter([goal]);
    await ana.settle();
    ben.due();
    await ben.settle();
    const { trouble, book } = ben.scoring.snapshot;
    expect(trouble).toMatchObject({
      kind: "overtaken",
      others: [{ id: ana.scoring.snapshot.book.log[3]?.id }],
    });
    expect(book.queue.map(({ seq }) => seq)).toEqual([5]);
    ben.scoring.goOn();
    await ben.settle();
    expect(ben.scoring.snapshot.trouble).toBeUndefined();
    expect(ben.scoring.snapshot.book.doc?.headline.b.score).toBe("1");

    // A screen that shows more than the book has brings it up to date.
    ana.scoring.heard(5);
    await ana.settle();
    expect(ana.scoring.snapshot.book.doc?.headline.b.score).toBe("1");
    expect(ana.scoring.snapshot.trouble).toBeUndefined();
  });

  it("[D-18] an event that the desk refuses stops the queue until it is dropped or put right", async () => {
    const { scorer, line, written } = await open();
    const ana = scorer("ana");
    ana.scoring.enter(OPENING);
    await ana.settle();
    const ben = scorer("ben");
    await ben.settle();
    line.state = "down";
    ben.scoring.enter([{ type: "football.stoppage-announced", minutes: 3 }]);
    ben.scoring.enter([{ type: "noted", text: "windy" }]);
    await ben.settle();
    line.state = "up";
    ana.scoring.enter([{ type: "football.period-ended", period: "first-half" }]);
    await ana.settle();
    ben.due();
    await ben.settle();
    ben.scoring.goOn();
    await ben.settle();
    expect(ben.scoring.snapshot.trouble).toMatchObject({ kind: "refused", index: 0, rule: "F-7.3" });
    expect(ben.scoring.snapshot.book.queue).toHaveLength(2);
    ben.scoring.drop(0);
    await ben.settle();
    expect(ben.scoring.snapshot).toMatchObject({ line: "idle", book: { queue: [] } });
    expect(seqsIn(written)).toEqual([1, 2, 3, 4, 5]);
  });

  it("[D-20] a key that is not good keeps the queue, and another sends it", async () => {
    const { scorer } = await open();
    const place = device();
    const bad = scorer("ana", place, "tl_none");
    bad.scoring.enter(OPENING);
    await bad.settle();
    expect(bad.scoring.snapshot.trouble).toMatchObject({ kind: "barred", code: 401 });
    const good = scorer("ana again", place);
    await good.settle();
    expect(good.scoring.snapshot).toMatchObject({ line: "idle", book: { queue: [] } });
  });

  it("says so when the device keeps nothing more", async () => {
    const { scorer } = await open();
    const place = device();
    const full = {
      ...place,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const { scoring } = scorer("ana", full);
    scoring.enter(OPENING);
    expect(scoring.snapshot.trouble).toMatchObject({ kind: "full" });
  });
});
