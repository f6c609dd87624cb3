import { beforeEach, describe, expect, test } from "vitest";
import { matchId } from "../../match/ids.ts";
import { BOARD_ROOM } from "../../match/protocol.ts";
import { openApp, plainPages, ROOMS } from "../../tests/api-parts.ts";
import { MATCH, sampleCommit } from "../../tests/samples.ts";
import { EVERY_MS } from "./kept.ts";

const numbers = new Map<string, number>();
const asked: string[] = [];
const askRoom = async (room: string) => {
  asked.push(room);
  const relays = numbers.get(room);
  if (relays === undefined) throw new Error("the rooms are away");
  return relays;
};
const pages = {
  ...plainPages,
  home: ({ relays }: { readonly relays: number }) => `over ${relays}`,
  match: ({ relays }: { readonly relays: number }) => `over ${relays}`,
};

beforeEach(() => {
  numbers.clear();
  asked.length = 0;
});

async function open() {
  const opened = await openApp({ askRoom, pages });
  await opened.store.commit(sampleCommit(MATCH, 0, 3));
  const json = async (path: string): Promise<unknown> => (await opened.get(path)).json();
  const text = async (path: string) => (await opened.get(path)).text();
  return { ...opened, json, text };
}

describe("where a match is told", () => {
  test("[W-37] is where the rooms are, the room, and over how many relays its viewers are spread", async () => {
    const { json } = await open();
    numbers.set(MATCH, 8);
    expect(await json(`/v1/matches/${MATCH}/room`)).toEqual({ rooms: ROOMS, room: MATCH, relays: 8 });
    numbers.set(BOARD_ROOM, 2);
    expect(await json("/v1/board/room")).toEqual({ rooms: ROOMS, room: BOARD_ROOM, relays: 2 });
  });

  test("[W-37] a room is asked once a second however many want to know", async () => {
    const { json, clock } = await open();
    numbers.set(MATCH, 8);
    const many = Array.from({ length: 20 }, () => json(`/v1/matches/${MATCH}/room`));
    expect(new Set((await Promise.all(many)).map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(asked).toEqual([MATCH]);
    numbers.set(MATCH, 16);
    clock.now += EVERY_MS;
    expect(await json(`/v1/matches/${MATCH}/room`)).toMatchObject({ relays: 16 });
  });

  test("[W-37] a room that is away is where it was, with the last number that is known", async () => {
    const { json, clock } = await open();
    expect(await json(`/v1/matches/${MATCH}/room`)).toMatchObject({ room: MATCH, relays: 0 });
    numbers.set(MATCH, 8);
    clock.now += EVERY_MS;
    expect(await json(`/v1/matches/${MATCH}/room`)).toMatchObject({ relays: 8 });
    numbers.delete(MATCH);
    clock.now += 10 * EVERY_MS;
    expect(await json(`/v1/matches/${MATCH}/room`)).toMatchObject({ relays: 8 });
  });

  test("a match that there is not has no room", async () => {
    const { get } = await open();
    const other = matchId("another-match");
    expect((await get(`/v1/matches/${other}/room`)).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe("a page", () => {
  test.each([
    ["/", BOARD_ROOM],
    [`/matches/${MATCH}`, MATCH],
  ])("[W-37] %s waits for no room, and is another page when the number is another", async (path, room) => {
    const { get, text, clock } = await open();
    numbers.set(room, 8);
    const first = await get(path);
    expect(await first.text()).toBe("over 0");
    clock.now += EVERY_MS;
    expect(await text(path)).toBe("over 8");
    const again = await get(path, { "If-None-Match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(200);
  });
});
