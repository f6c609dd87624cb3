import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CLOSE } from "../match/protocol.ts";
import type { LineParts } from "./feed-line.ts";
import { openStream } from "./feed-stream.ts";

/** The browser's EventSource, as far as a line uses it: a test says what happens to it. */
class Source extends EventTarget {
  static readonly all: Source[] = [];
  readonly url: URL;
  closed = false;

  constructor(url: URL) {
    super();
    this.url = url;
    Source.all.push(this);
  }

  close(): void {
    this.closed = true;
  }

  happens(type: string, data?: string): void {
    this.dispatchEvent(data === undefined ? new Event(type) : new MessageEvent(type, { data }));
  }
}

describe("a line of events", () => {
  let told: unknown[] = [];
  let version = 1;
  let now = 0;
  const newest = () => Source.all.at(-1) as Source;
  const open = () => {
    const parts: LineParts = {
      rooms: new URL("http://rooms.example"),
      room: "final",
      query: () => ({ p: "1", epoch: undefined, version: String(version) }),
      opened: () => told.push("opened"),
      heard: (data) => told.push(data),
      closed: (code) => told.push(code),
      blocked: () => told.push("blocked"),
      isWorthRetrying: (code) => code !== CLOSE.unknownMatch,
      pauses: { first: 300, most: 20_000, growth: 1.5 },
    };
    return openStream(parts, () => now, Source as unknown as typeof EventSource);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    version = 1;
    now = 0;
    Source.all.length = 0;
  });
  afterEach(() => void vi.useRealTimers());

  test("[W-28] tells what comes, and names what the viewer has", () => {
    open();
    expect(newest().url.href).toBe("http://rooms.example/parties/main/final?p=1&version=1");
    newest().happens("open");
    newest().happens("message", "a frame");
    expect(told).toEqual(["opened", "a frame"]);
  });

  test("[W-28] a question opens it anew with what the feed has by then", () => {
    const line = open();
    newest().happens("open");
    version = 7;
    line.ask("what do I miss?");
    expect(Source.all.map(({ closed }) => closed)).toEqual([true, false]);
    expect(newest().url.searchParams.get("version")).toBe("7");
  });

  test("[W-28] one that is lost comes back by itself, after a pause that grows", () => {
    open();
    newest().happens("open");
    newest().happens("error");
    expect(told).toEqual(["opened", 1006]);
    vi.advanceTimersByTime(299);
    expect(Source.all.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(Source.all.length).toBe(2);
  });

  test("[W-28] one that never opens, or is lost after five minutes, leaves it to the socket", () => {
    open();
    newest().happens("error");
    vi.runAllTimers();
    expect(told).toEqual([1006, "blocked"]);

    told = [];
    open();
    newest().happens("open");
    now = 300_001;
    newest().happens("error");
    vi.runAllTimers();
    expect(told).toEqual(["opened", 1006, "blocked"]);
  });

  test("[W-28] a room that has nothing to wait for ends it", () => {
    open();
    newest().happens("open");
    newest().happens("close", JSON.stringify({ code: CLOSE.unknownMatch, reason: "no such match" }));
    vi.runAllTimers();
    expect(told).toEqual(["opened", CLOSE.unknownMatch]);
    expect(newest().closed).toBe(true);
    expect(Source.all.length).toBe(1);
  });

  test("[W-28] closed by its owner, it stays closed", () => {
    const line = open();
    newest().happens("open");
    newest().happens("error");
    line.close();
    vi.runAllTimers();
    expect(Source.all.length).toBe(1);
  });
});
