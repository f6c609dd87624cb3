import { beforeEach, describe, expect, test } from "vitest";
import { epoch } from "../../match/ids.ts";
import {
  BEAT_MS,
  type Image,
  PROTOCOL_VERSION,
  type Publication,
  type RoomFrame,
} from "../../match/protocol.ts";
import { VirtualTime } from "../../tests/virtual-time.ts";
import { Room } from "./room.ts";
import { LULL_MS } from "./spread.ts";
import type { Viewer } from "./viewer.ts";

const EPOCH = epoch("epoch1");
const START = Date.UTC(2026, 5, 1, 12);
const at = "2026-06-01T12:00:00.000Z";
const long = "so that an image is longer than a delta ".repeat(10);
const MATCH = "final";

const image = (v: number) => ({ t: "i" as const, epoch: EPOCH, v, at, doc: { long, v }, entries: [] });
const delta = (from: number) => ({
  t: "d" as const,
  epoch: EPOCH,
  from,
  v: from + 1,
  at,
  o: { v: from + 1 },
  e: [],
});
const beat = (v: number) => ({ t: "h" as const, epoch: EPOCH, v, at, s: null });
const spread = (relays: number) => ({ t: "p" as const, relays });

interface Kept {
  image?: Image;
  relays?: number;
}

/** A host whose rooms reach each other, with shelves that outlive them. */
class Host {
  readonly time = new VirtualTime(START);
  readonly shelves = new Map<string, Kept>();
  readonly warnings: string[] = [];
  /** Rooms that cannot be reached. */
  readonly away = new Set<string>();
  /** What rooms published to each other. */
  readonly sent: { readonly to: string; readonly publication: Publication }[] = [];
  readonly #rooms = new Map<string, Promise<{ readonly room: Room; readonly viewers: Set<Seat> }>>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  find(name: string) {
    const found = this.#rooms.get(name) ?? this.#wake(name, new Set());
    this.#rooms.set(name, found);
    return found;
  }

  /** The room loses its memory; its sockets stay. */
  async evict(name: string): Promise<void> {
    const { room, viewers } = await this.find(name);
    await room.keep();
    this.#rooms.set(name, this.#wake(name, viewers));
  }

  async enter(name: string, count = 1): Promise<readonly Seat[]> {
    const { room, viewers } = await this.find(name);
    const seats = Array.from({ length: count }, () => new Seat());
    for (const seat of seats) {
      viewers.add(seat);
      room.connect(seat, { p: String(PROTOCOL_VERSION) });
    }
    await this.time.pass(0);
    return seats;
  }

  async leave(name: string, seats: readonly Seat[]): Promise<void> {
    const { room, viewers } = await this.find(name);
    for (const seat of seats) if (viewers.delete(seat)) room.disconnect();
  }

  async publish(publication: Publication, name = MATCH): Promise<unknown> {
    const answer = await this.#reach(name, JSON.stringify(publication));
    await this.time.pass(0);
    return answer.json();
  }

  async health(name = MATCH): Promise<unknown> {
    return (await this.#reach(name)).json();
  }

  /** Passes on beats for so long. */
  async beat(v: number, ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += BEAT_MS) {
      await this.publish(beat(v));
      await this.time.pass(BEAT_MS);
    }
  }

  #shelf(name: string): Kept {
    const kept = this.shelves.get(name) ?? {};
    this.shelves.set(name, kept);
    return kept;
  }

  async #wake(name: string, viewers: Set<Seat>) {
    const kept = this.#shelf(name);
    const room = new Room({
      name,
      limit: this.#limit,
      sockets: {
        tell(frames) {
          for (const viewer of viewers) for (const frame of frames) viewer.tell(frame);
          return viewers.size;
        },
        close() {},
      },
      shelf: {
        keep: async (newest) => void (kept.image = newest),
        kept: async () => kept.image,
        keepRelays: async (relays) => void (kept.relays = relays),
        keptRelays: async () => kept.relays,
      },
      sendMs: 0,
      reach: (to, body) => {
        if (body !== undefined) this.sent.push({ to, publication: JSON.parse(body) as Publication });
        return this.#reach(to, body);
      },
      find: async () => ({ status: "away", cause: "no API" }),
      warn: (event) => void this.warnings.push(event),
      clock: this.time,
      random: () => 0,
    });
    await room.wake();
    return { room, viewers };
  }

  async #reach(name: string, body?: string): Promise<Response> {
    if (this.away.has(name)) throw new Error("away");
    const { room } = await this.find(name);
    return room.answer({
      method: body === undefined ? "GET" : "POST",
      url: `http://rooms.example/parties/main/${name}`,
      headers: new Headers(),
      json: async () => JSON.parse(body ?? "") as unknown,
    });
  }
}

/** A viewer that stays where it is. */
class Seat implements Viewer {
  readonly frames: RoomFrame[] = [];

  /** What it was told beside beats. */
  get changes(): readonly RoomFrame[] {
    return this.frames.filter(({ t }) => t !== "h");
  }

  tell(frame: string): void {
    this.frames.push(JSON.parse(frame) as RoomFrame);
  }

  close(): void {}
}

let host: Host;
beforeEach(() => {
  host = new Host(4);
});

describe("a tree that grows", () => {
  test("[W-32] with one viewer too many the room is spread, all are told, and the relays know the match", async () => {
    await host.publish(image(1));
    const early = await host.enter(MATCH, 4);
    expect(host.sent).toEqual([]);
    const [late] = await host.enter(MATCH);
    expect(host.shelves.get(MATCH)?.relays).toBe(3);
    for (const { changes } of [...early, late ?? new Seat()]) expect(changes).toEqual([image(1), spread(3)]);
    expect(host.sent.map(({ to, publication: { t } }) => [to, t])).toEqual([
      ...[1, 2, 3].map((place) => [`final~${place}`, "p"]),
      ...[1, 2, 3].map((place) => [`final~${place}`, "i"]),
      ...[1, 2, 3].map((place) => [`final~${place}`, "h"]),
    ]);
    const [moved] = await host.enter("final~2");
    expect(moved?.changes).toEqual([image(1), spread(3)]);
  });

  test("[W-31] relays tell what the room tells, and beats with the number of all", async () => {
    await host.publish(image(1));
    const here = await host.enter(MATCH, 5);
    const there = await host.enter("final~1", 2);
    await host.publish(delta(1));
    await host.publish(beat(2));
    expect(await host.publish(beat(2))).toEqual({ v: 2, epoch: EPOCH, viewers: 7 });
    for (const { changes, frames } of [...here, ...there]) {
      expect(changes).toEqual([image(1), spread(3), delta(1)]);
      expect(frames.slice(-2)).toEqual([
        { ...beat(2), viewers: 7 },
        { ...beat(2), viewers: 7 },
      ]);
    }
  });

  test("[W-31] a relay that is away gets as one delta what it missed, and the others wait for nothing", async () => {
    await host.publish(image(1));
    await host.enter(MATCH, 5);
    const [one] = await host.enter("final~1");
    const [two] = await host.enter("final~2");
    host.away.add("final~1");
    for (let v = 1; v < 5; v++) await host.publish(delta(v));
    expect(two?.frames.at(-1)).toEqual(delta(4));
    expect(host.warnings.filter((event) => event === "relay-away")).toHaveLength(1);
    host.away.delete("final~1");
    await host.time.pass(20_000);
    expect(one?.frames.at(-1)).toEqual({ ...delta(1), v: 5, o: { v: 5 } });
  });

  test("[W-31] a relay that lost its memory says what it holds, and gets what it lacks", async () => {
    await host.publish(image(1));
    await host.enter(MATCH, 5);
    const [viewer] = await host.enter("final~1");
    await host.evict("final~1");
    host.shelves.delete("final~1");
    await host.evict("final~1");
    await host.publish(delta(1));
    expect(viewer?.frames.at(-1)).toEqual({ ...image(2), doc: { long, v: 2 } });
    expect(host.sent.at(-1)).toMatchObject({ to: "final~1", publication: { t: "i", v: 2 } });
  });

  test("[W-31] relays feed relays: two levels end on the same document, and count together", async () => {
    host = new Host(1);
    await host.publish(image(1));
    await host.enter(MATCH, 60);
    expect(host.shelves.get(MATCH)?.relays).toBe(120);
    const [deep] = await host.enter("final~115");
    await host.publish(delta(1));
    await host.time.pass(10);
    expect(deep?.frames.at(-1)).toEqual(delta(1));
    expect(host.sent.filter(({ publication: { t } }) => t === "d")).toHaveLength(120);
    await host.publish(beat(2));
    await host.publish(beat(2));
    expect(await host.publish(beat(2))).toMatchObject({ viewers: 61 });
    expect(deep?.frames.at(-1)).toMatchObject({ t: "h", viewers: 61 });
  });

  test("[W-32] a number that cannot be kept is not told", async () => {
    await host.publish(image(1));
    const { room } = await host.find(MATCH);
    expect(room).toBeDefined();
    Object.defineProperty(host.shelves.get(MATCH), "relays", {
      get: () => undefined,
      set: () => {
        throw new Error("the disk is full");
      },
    });
    const [viewer] = await host.enter(MATCH, 5);
    expect(viewer?.changes).toEqual([image(1)]);
    expect(host.sent).toEqual([]);
    expect(host.warnings).toContain("relays-not-kept");
  });
});

describe("a tree that shrinks", () => {
  test("[W-34] after a lull relays are told, fed while anybody is left, and then no more", async () => {
    await host.publish(image(1));
    const here = await host.enter(MATCH, 5);
    await host.leave(MATCH, here);
    const [last] = await host.enter("final~3");
    await host.beat(1, LULL_MS - BEAT_MS);
    expect(last?.frames.filter(({ t }) => t === "p")).toEqual([spread(3)]);
    await host.beat(1, 2 * BEAT_MS);
    expect(last?.frames.filter(({ t }) => t === "p")).toEqual([spread(3), spread(0)]);
    await host.publish(delta(1));
    expect(last?.frames.at(-1)).toEqual(delta(1));
    await host.leave("final~3", last ? [last] : []);
    await host.publish(delta(2));
    host.sent.length = 0;
    await host.publish(delta(3));
    await host.beat(4, BEAT_MS);
    expect(host.sent).toEqual([]);
  });

  test("[W-34] a relay that is grown again before its viewers left is fed on", async () => {
    await host.publish(image(1));
    const here = await host.enter(MATCH, 5);
    await host.leave(MATCH, here);
    const [last] = await host.enter("final~3");
    await host.beat(1, LULL_MS + BEAT_MS);
    await host.enter(MATCH, 5);
    await host.beat(1, LULL_MS + BEAT_MS);
    await host.publish(delta(1));
    expect(last?.frames.at(-1)).toEqual(delta(1));
    expect(last?.frames.filter(({ t }) => t === "p")).toEqual([spread(3), spread(0), spread(3)]);
  });
});

describe("a tree that forgets", () => {
  test("[W-35] a room that wakes feeds its relays on with the next publication, and tells who is in the wrong place", async () => {
    await host.publish(image(1));
    const [here] = await host.enter(MATCH, 5);
    const [there] = await host.enter("final~1");
    await host.evict(MATCH);
    await host.find(MATCH);
    expect(here?.changes).toEqual([image(1), spread(3), spread(3)]);
    expect(await host.health()).toMatchObject({ relays: 3 });
    await host.publish(delta(1));
    expect(there?.changes).toEqual([image(1), spread(3), delta(1)]);
  });

  test("[W-35] a relay that was never told asks the room of the match, once for all who come", async () => {
    await host.publish(image(1));
    const [first, second] = await host.enter("final~7", 2);
    expect(first?.frames.at(-1)).toEqual(spread(0));
    expect(second?.frames.at(-1)).toEqual(spread(0));
  });

  test("[W-35] so does one that nobody feeds any more", async () => {
    await host.publish(image(1));
    await host.enter(MATCH, 5);
    const [viewer] = await host.enter("final~3");
    await host.beat(1, BEAT_MS);
    host.shelves.set(MATCH, {});
    await host.evict(MATCH);
    host.shelves.set(MATCH, {});
    await host.evict(MATCH);
    await host.time.pass(3 * BEAT_MS);
    const { room } = await host.find("final~3");
    room.receive(viewer ?? new Seat(), '{"t":"g"}', undefined);
    await host.time.pass(0);
    expect(viewer?.frames.at(-1)).toEqual(spread(0));
  });
});
