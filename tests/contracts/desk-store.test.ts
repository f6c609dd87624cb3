import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, test } from "vitest";
import type { DeskStore } from "../../store/desk.ts";
import { openEmbeddedDesk } from "../../store/desk-embedded.ts";
import { openRedisDesk } from "../../store/desk-redis.ts";
import { openEmbeddedStore } from "../../store/embedded.ts";
import { openRedisStore } from "../../store/redis.ts";
import { emptied, freshFile } from "../places.ts";
import { needs } from "../services/needs.ts";
import { altered } from "./broken-stores.ts";
import { type DeskPlace, type DeskRule, deskRules, deskStoreContract } from "./desk-store.ts";

const DATABASE = 7;

async function embeddedDesk(): Promise<DeskPlace> {
  const file = await freshFile();
  return { desk: async () => openEmbeddedDesk(file), store: async () => openEmbeddedStore(file) };
}

deskStoreContract("the embedded file", embeddedDesk);

needs("redis", (redis) => {
  deskStoreContract("Redis", async () => {
    const url = await emptied(redis, DATABASE);
    return { desk: async () => openRedisDesk(url), store: async () => openRedisStore(url) };
  });
});

/** Desks that each break some rules, to see those fail. */
const broken: Readonly<
  Record<string, { breaks: readonly string[]; change: (inner: DeskStore) => Partial<DeskStore> }>
> = {
  "remembers nothing": {
    breaks: ["K2", "K3", "K4", "K6", "K7", "K8", "K9", "K13"],
    change: () => ({ claim: async () => true, putKey: async () => {} }),
  },
  "knows matches that nobody does": {
    breaks: ["K1"],
    change: (inner) => ({ standing: async (...of) => ({ ...(await inner.standing(...of)), logged: 1 }) }),
  },
  "looks at the last number before it claims, not while": {
    breaks: ["K5"],
    change: (inner) => ({
      async claim(match, after, claims, now) {
        if ((await inner.standing(match, [])).last !== after) return false;
        await sleep(1);
        const { last } = await inner.standing(match, []);
        const moved = claims.map((one, i) => ({ ...one, event: { ...one.event, seq: last + 1 + i } }));
        return inner.claim(match, last, moved, now);
      },
    }),
  },
  "counts for itself": {
    breaks: ["K10"],
    change: () => {
      let count = 0;
      return { count: async () => ++count };
    },
  },
  "takes the newest for the first": {
    breaks: ["K11", "K12"],
    change: () => ({ attempt: async (_, fingerprint) => ({ fingerprint }) }),
  },
};

describe("the rules of the desk's records", () => {
  const rules: Readonly<Record<string, DeskRule>> = deskRules;
  const numberOf = (title: string) => /^\[(K\d+)\]/.exec(title)?.[1] ?? "";
  const cases = Object.entries(broken).flatMap(([name, { breaks, change }]) =>
    breaks.map((number) => ({ name, number, change })),
  );

  test.each(cases)("$number fails on a desk that $name", async ({ number, change }) => {
    const place = await embeddedDesk();
    const desk = async () => {
      const inner = await place.desk();
      return altered(inner, change(inner));
    };
    const rule = Object.entries(rules).find(([title]) => numberOf(title) === number)?.[1];
    assert.ok(rule, `there is no rule ${number}`);
    await assert.rejects(rule({ ...place, desk }));
  });

  test("each of them can fail", () => {
    const proven = new Set(cases.map(({ number }) => number));
    assert.deepEqual(
      Object.keys(rules)
        .map(numberOf)
        .filter((number) => !proven.has(number)),
      [],
    );
  });
});
