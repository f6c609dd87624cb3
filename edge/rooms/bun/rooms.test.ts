import { expect, test } from "vitest";
import { Room } from "../room.ts";
import { Rooms } from "./rooms.ts";

/** Rooms that have a viewer if their name says so. */
function roomsOf(most?: number) {
  const made: string[] = [];
  const make = (name: string) => {
    made.push(name);
    return new Room({
      name,
      sockets: { tell: () => (name.startsWith("watched") ? 1 : 0), close() {} },
      shelf: {
        keep: async () => {},
        kept: async () => undefined,
        keepRelays: async () => {},
        keptRelays: async () => undefined,
      },
      limit: Number.POSITIVE_INFINITY,
      reach: () => Promise.reject(new Error("no other room")),
      sendMs: 0,
      find: async () => ({ status: "away", cause: "no API" }),
      warn: () => {},
      clock: { now: () => 0, after() {} },
    });
  };
  return { made, rooms: new Rooms(make, most) };
}

test("two that come at once come to one room", async () => {
  const { made, rooms } = roomsOf();
  await using _closing = rooms;
  const [one, other] = await Promise.all([rooms.find("a"), rooms.find("a")]);
  expect(one).toBe(other);
  expect(made).toEqual(["a"]);
});

test("[W-26] a room that is idle for two sweeps is let go, one with a viewer is not", async () => {
  const { rooms } = roomsOf();
  await using _closing = rooms;
  await rooms.find("empty");
  const watched = await rooms.find("watched");
  rooms.sweep();
  expect(rooms.size).toBe(2);
  rooms.sweep();
  expect(rooms.size).toBe(1);
  expect(await rooms.find("watched")).toBe(watched);
});

test("[W-26] ever new names do not fill the memory, and rooms in use are not let go for them", async () => {
  const { rooms } = roomsOf(3);
  await using _closing = rooms;
  const watched = await rooms.find("watched");
  for (let i = 0; i < 100; i++) await rooms.find(`name-${i}`);
  expect(rooms.size).toBe(3);
  expect(await rooms.find("watched")).toBe(watched);
  for (const name of ["watched-2", "watched-3"]) expect(await rooms.find(name)).toBeDefined();
  expect(await rooms.find("one-more")).toBeUndefined();
});
