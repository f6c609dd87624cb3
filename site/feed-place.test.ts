import { beforeEach, describe, expect, test } from "vitest";
import type { Line, LineParts } from "./feed-line.ts";
import { openPlaced, type PlacedLine } from "./feed-place.ts";

const FRAME = '{"t":"r","epoch":"epoch1","v":3}';

/** A line that does what the test says. */
class Told implements Line {
  readonly name: string;
  readonly ends: Pick<LineParts, "opened" | "heard" | "closed">;
  readonly asked: string[] = [];
  isClosed = false;

  constructor(name: string, ends: Told["ends"]) {
    this.name = name;
    this.ends = ends;
  }

  ask(question: string): void {
    this.asked.push(question);
  }

  reconnect(): void {}

  close(): void {
    this.isClosed = true;
    this.ends.closed(1000);
  }
}

let lines: Told[];
let said: string[];
let due: (() => void)[];
let pauses: number[];
let chance: number;
let located: number | undefined;
let placed: PlacedLine;

const begin = (relays = 0) =>
  openPlaced({
    room: "final",
    relays,
    open(name, ends) {
      const line = new Told(name, ends);
      lines.push(line);
      return line;
    },
    opened: () => void said.push("opened"),
    isOpen: () => said.findLast((line) => /^(?:opened|closed)/.test(line)) === "opened",
    heard: (data) => void said.push(String(data)),
    closed: (code) => void said.push(`closed ${code}`),
    locate: async () => located ?? Promise.reject(new Error("away")),
    after(ms, run) {
      pauses.push(ms);
      due.push(run);
      return () => void (due = due.filter((other) => other !== run));
    },
    random: () => chance,
  });
const names = () => lines.map(({ name, isClosed }) => (isClosed ? `${name} left` : name));
const pass = () => {
  for (const run of due.splice(0)) run();
};

beforeEach(() => {
  [lines, said, due, pauses, chance, located] = [[], [], [], [], 0.5, undefined];
  placed = begin();
  lines[0]?.ends.opened();
});

describe("a line to where a viewer belongs", () => {
  test("[W-33] leads to the room, or to one of the relays that the page knows of", () => {
    begin(4);
    expect(names()).toEqual(["final", "final~3"]);
  });

  test("[W-36] moves when the room is spread: the new room has spoken before the old one is left", () => {
    placed.spread(4);
    expect(names()).toEqual(["final"]);
    expect(pauses).toEqual([5_000]);
    pass();
    expect(names()).toEqual(["final", "final~3"]);
    const [old, next] = lines;
    next?.ends.opened();
    old?.ends.heard("told by the old one while the new one answers from before");
    next?.ends.heard(FRAME);
    expect(names()).toEqual(["final left", "final~3"]);
    old?.ends.heard("late");
    placed.ask("question");
    expect(said).toEqual(["opened", FRAME]);
    expect(next?.asked).toEqual(["question"]);
  });

  test.each([
    ["names the spread alone", '{"t":"p","relays":4}'],
    ["has no document yet", '{"t":"h","v":0,"at":"…","viewers":1,"s":"stale"}'],
  ])("[W-36] a relay that %s is waited for, in the old room", (_, frame) => {
    placed.spread(4);
    pass();
    lines[1]?.ends.opened();
    lines[1]?.ends.heard(frame);
    expect(names()).toEqual(["final", "final~3"]);
    expect(said).toEqual(["opened"]);
  });

  test("[W-36] a relay that nobody gets into leaves the viewer where it is, with all that was told meanwhile", () => {
    placed.spread(4);
    pass();
    lines[0]?.ends.heard("one");
    lines[0]?.ends.heard("two");
    expect(said).toEqual(["opened"]);
    lines[1]?.ends.closed(1006);
    lines[0]?.ends.heard("three");
    expect(said).toEqual(["opened", "one", "two", "three"]);
    pass();
    expect(pauses).toEqual([5_000, 2_000, 10_000]);
    expect(said).toEqual(["opened", "one", "two", "three"]);
    lines[1]?.ends.heard(FRAME);
    expect(names()).toEqual(["final left", "final~3"]);
  });

  test("[W-36] a relay that is silent for ten seconds more is tried anew", () => {
    placed.spread(4);
    pass();
    lines[1]?.ends.opened();
    pass();
    pass();
    expect(names()).toEqual(["final", "final~3 left", "final~3"]);
    lines[2]?.ends.heard(FRAME);
    expect(names()).toEqual(["final left", "final~3 left", "final~3"]);
    pass();
    expect(lines).toHaveLength(3);
  });

  test("[W-36] a move that is broken off loses nothing that was told meanwhile", () => {
    placed.spread(4);
    pass();
    lines[0]?.ends.heard("one");
    placed.spread(0);
    expect(said).toEqual(["opened", "one"]);
    placed.spread(4);
    pass();
    lines[0]?.ends.heard("two");
    lines[0]?.ends.closed(1006);
    expect(said).toEqual(["opened", "one", "two", "closed 1006"]);
  });

  test("[W-36] a viewer whose room is gone is there as soon as the new one speaks", () => {
    placed.spread(4);
    pass();
    lines[0]?.ends.closed(1006);
    lines[1]?.ends.opened();
    lines[1]?.ends.heard(FRAME);
    expect(said).toEqual(["opened", "closed 1006", "opened", FRAME]);
  });

  test("[W-36] a move that is no longer right is not made, or broken off", () => {
    placed.spread(4);
    placed.spread(0);
    pass();
    expect(names()).toEqual(["final"]);
    placed.spread(4);
    pass();
    placed.spread(0);
    expect(names()).toEqual(["final", "final~3 left"]);
    lines[1]?.ends.heard(FRAME);
    expect(said).toEqual(["opened"]);
  });

  test("[W-36] hearing the same again moves nobody, and delays nobody", () => {
    placed.spread(4);
    placed.spread(4);
    expect(pauses).toHaveLength(1);
    pass();
    placed.spread(4);
    expect(names()).toEqual(["final", "final~3"]);
  });

  test("[W-37] a room that nobody gets into: the API is asked, and the viewer goes there at once", async () => {
    lines[0]?.ends.closed(1006);
    expect(pauses).toEqual([]);
    located = 4;
    lines[0]?.ends.closed(1006);
    await Promise.resolve();
    await Promise.resolve();
    expect(pauses).toEqual([500]);
    pass();
    expect(names()).toEqual(["final", "final~3"]);
  });

  test("[W-37] an API that is away changes nothing", async () => {
    lines[0]?.ends.closed(1006);
    lines[0]?.ends.closed(1006);
    await Promise.resolve();
    expect(pauses).toEqual([]);
  });

  test("leaves everything when it is closed", () => {
    placed.spread(4);
    pass();
    placed.close();
    expect(names()).toEqual(["final left", "final~3 left"]);
    placed.spread(2);
    pass();
    expect(lines).toHaveLength(2);
  });
});
