import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LineParts } from "../feed-line.ts";
import { openSocket } from "./socket.ts";

/** A socket that does what it is told. */
class Socket extends EventTarget {
  readyState = 0;
  readonly sent: string[] = [];
  constructor() {
    super();
    made.push(this);
  }
  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
  }
  lose(code = 1006): void {
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event("close"), { code }));
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.readyState = 2;
  }
}
let made: Socket[] = [];

function line(over: Partial<LineParts> = {}) {
  const said: string[] = [];
  const parts: LineParts = {
    rooms: new URL("https://rooms.example"),
    room: "m-1",
    query: () => ({}),
    opened: () => said.push("opened"),
    heard: (data) => said.push(String(data)),
    closed: (code) => said.push(`closed ${code}`),
    blocked: undefined,
    isWorthRetrying: (code) => code < 4_000,
    pauses: { first: 1_000, most: 5_000, growth: 2 },
    ...over,
  };
  return { line: openSocket(parts, Socket), said };
}
const newest = (): Socket => made.at(-1) ?? new Socket();

describe("a line over a socket", () => {
  beforeEach(() => {
    made = [];
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it("[W-18] gives up a socket that does not open, and tries again", () => {
    const { said } = line();
    vi.advanceTimersByTime(7_999);
    expect([made.length, said]).toEqual([1, []]);
    vi.advanceTimersByTime(1);
    expect([newest().readyState, said]).toEqual([2, ["closed 1006"]]);
    vi.advanceTimersByTime(1_000);
    expect(made).toHaveLength(2);
    // What the first one still says is no news.
    made[0]?.open();
    made[0]?.lose();
    expect(said).toEqual(["closed 1006"]);
  });

  it("waits longer after each connection that did not last, and begins anew after one that did", () => {
    line();
    for (const pause of [1_000, 2_000, 4_000, 5_000]) {
      newest().open();
      newest().lose();
      vi.advanceTimersByTime(pause - 1);
      const before = made.length;
      vi.advanceTimersByTime(1);
      expect(made).toHaveLength(before + 1);
    }
    newest().open();
    vi.advanceTimersByTime(5_000);
    newest().lose();
    const before = made.length;
    vi.advanceTimersByTime(1_000);
    expect(made).toHaveLength(before + 1);
  });

  it("[W-28] counts as blocked if two did not open, and never once one did", () => {
    const blocked = vi.fn<() => void>();
    line({ blocked });
    newest().lose();
    vi.advanceTimersByTime(1_000);
    newest().lose();
    vi.advanceTimersByTime(2_000);
    expect([made.length, blocked.mock.calls.length]).toEqual([2, 1]);

    line({ blocked });
    newest().open();
    for (const pause of [1_000, 2_000, 4_000]) {
      newest().lose();
      vi.advanceTimersByTime(pause);
    }
    expect([made.length, blocked.mock.calls.length]).toEqual([6, 1]);
  });

  it("does not come back where nothing is to be had, nor after it was closed", () => {
    line();
    newest().open();
    newest().lose(4_004);
    vi.advanceTimersByTime(60_000);
    expect(made).toHaveLength(1);
    const { line: other, said } = line();
    newest().open();
    other.close();
    newest().lose();
    vi.advanceTimersByTime(60_000);
    expect([made.length, said]).toEqual([2, ["opened"]]);
  });

  it("asks only while it is open", () => {
    const { line: asked } = line();
    asked.ask("early");
    newest().open();
    asked.ask("now");
    expect(newest().sent).toEqual(["now"]);
  });
});
