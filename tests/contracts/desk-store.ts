/** What every keeper of the desk's records keeps to: rules as functions of a place, as those of the match store are. */
import assert from "node:assert/strict";
import { describe, test } from "vitest";
import type { MatchEvent } from "../../match/event.ts";
import {
  ATTEMPTS_KEPT_MS,
  type Claim,
  type DeskStore,
  type KeyRecord,
  RATE_WINDOW_MS,
} from "../../store/desk.ts";
import type { MatchStore } from "../../store/store.ts";
import { MATCH, OTHER_MATCH, sampleCommit, timeOf } from "../samples.ts";

/** Opens handles on one set of records, empty at first, beside one match store. */
export interface DeskPlace {
  desk(): Promise<DeskStore>;
  store(): Promise<MatchStore>;
}
export type DeskRule = (place: DeskPlace) => Promise<void>;

export function deskStoreContract(name: string, fresh: () => Promise<DeskPlace>): void {
  describe(`${name} keeps the contract of the desk's records`, () => {
    // oxlint-disable-next-line vitest/expect-expect -- the rules assert
    test.each(Object.entries(deskRules))("%s", async (_, rule) => rule(await fresh()));
  });
}

const NOW = Date.parse("2026-06-01T14:00:00Z");

const event = (seq: number, by = "ana"): MatchEvent => ({
  v: 1,
  id: `${by} ${seq}`,
  match: MATCH,
  seq,
  at: timeOf(seq),
  type: "noted",
  text: `Grüße, "${by}"`,
});
const claims = (from: number, to: number, by?: string): Claim[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    event: event(from + i, by),
    fingerprint: `f${from + i}`,
  }));
const seqs = (events: readonly MatchEvent[]) => events.map(({ seq }) => seq);

const KEY: KeyRecord = {
  id: "0a1b2c3d",
  hash: "ab".repeat(32),
  label: "Hillside CC – Jürgen",
  scope: { matches: [MATCH], sports: ["cricket"], competitions: ["Harbour Cup"] },
  announces: true,
  rate: 60,
  createdAt: timeOf(0),
};

export const deskRules = {
  async "[K1] of a match that nobody knows, nothing is taken"(place) {
    await using desk = await place.desk();
    assert.deepEqual(await desk.standing(MATCH, ["x"]), {
      last: 0,
      logged: 0,
      waiting: [],
      claimed: new Map(),
    });
    assert.deepEqual(await desk.unconfirmed(), []);
    assert.equal(await desk.key("0a1b2c3d"), undefined);
    assert.deepEqual(await desk.keys(), []);
  },

  async "[K2] what is claimed waits as it was given, and is found by its id"(place) {
    await using desk = await place.desk();
    assert.equal(await desk.claim(MATCH, 0, claims(1, 3), NOW), true);
    await using other = await place.desk();
    const { last, logged, waiting, claimed } = await other.standing(MATCH, ["ana 2", "nobody", "last"]);
    assert.deepEqual([last, logged], [3, 0]);
    assert.deepEqual(waiting, [event(1), event(2), event(3)]);
    assert.deepEqual(claimed, new Map([["ana 2", { seq: 2, fingerprint: "f2" }]]));
    assert.equal((await other.standing(OTHER_MATCH, ["ana 2"])).claimed.size, 0);
  },

  async "[K3] a claim after another number than the last is none"(place) {
    await using desk = await place.desk();
    await desk.claim(MATCH, 0, claims(1, 2), NOW);
    for (const after of [0, 1, 3]) {
      assert.equal(await desk.claim(MATCH, after, claims(after + 1, after + 1, "ben"), NOW), false);
    }
    const { last, waiting } = await desk.standing(MATCH, []);
    assert.deepEqual([last, waiting], [2, [event(1), event(2)]]);
    assert.equal(await desk.claim(MATCH, 2, claims(3, 3, "ben"), NOW), true);
  },

  async "[K4] what the store has folded is taken too"(place) {
    await using desk = await place.desk();
    await using store = await place.store();
    await store.commit(sampleCommit(MATCH, 0, 5));
    assert.equal((await desk.standing(MATCH, [])).last, 5);
    assert.equal(await desk.claim(MATCH, 4, claims(5, 5), NOW), false);
    assert.equal(await desk.claim(MATCH, 5, claims(6, 6), NOW), true);
    assert.equal((await desk.standing(MATCH, [])).last, 6);
  },

  async "[K5] of many who claim one number, one gets it"(place) {
    const desks = await Promise.all(Array.from({ length: 4 }, () => place.desk()));
    try {
      for (let seq = 1; seq <= 10; seq++) {
        const got = await Promise.all(
          desks.map((desk, i) => desk.claim(MATCH, seq - 1, claims(seq, seq, `d${i}`), NOW)),
        );
        assert.equal(got.filter(Boolean).length, 1);
      }
      assert.deepEqual(
        seqs((await desks[0]?.standing(MATCH, []))?.waiting ?? []),
        Array.from({ length: 10 }, (_, i) => i + 1),
      );
    } finally {
      for (const desk of desks) await desk[Symbol.asyncDispose]();
    }
  },

  async "[K6] a match is unconfirmed until the log has its last claim"(place) {
    await using desk = await place.desk();
    await desk.claim(MATCH, 0, claims(1, 3), NOW);
    await desk.confirm(MATCH, 2);
    assert.deepEqual(await desk.unconfirmed(), [MATCH]);
    assert.equal((await desk.standing(MATCH, [])).logged, 2);
    await desk.confirm(MATCH, 3);
    assert.deepEqual(await desk.unconfirmed(), []);
    await desk.confirm(MATCH, 1);
    assert.equal((await desk.standing(MATCH, [])).logged, 3);
  },

  async "[K7] what log and store have no longer waits after the next claim, and its id stays known"(place) {
    await using desk = await place.desk();
    await using store = await place.store();
    await desk.claim(MATCH, 0, claims(1, 4), NOW);
    await desk.confirm(MATCH, 3);
    await store.commit(sampleCommit(MATCH, 0, 2));
    await desk.claim(MATCH, 4, claims(5, 5), NOW);
    const { waiting, claimed } = await desk.standing(MATCH, ["ana 1"]);
    assert.deepEqual(seqs(waiting), [3, 4, 5]);
    assert.equal(claimed.get("ana 1")?.seq, 1);
    // Folded although never confirmed: ingest had it from somewhere else, and the log gets it once more.
    await store.commit(sampleCommit(MATCH, 2, 5));
    await desk.claim(MATCH, 5, claims(6, 6), NOW);
    assert.deepEqual(seqs((await desk.standing(MATCH, [])).waiting), [4, 5, 6]);
  },

  async "[K8] what was kept is there when it is opened again"(place) {
    const first = await place.desk();
    await first.claim(MATCH, 0, claims(1, 2), NOW);
    await first.putKey(KEY);
    await first[Symbol.asyncDispose]();
    await using desk = await place.desk();
    assert.deepEqual(seqs((await desk.standing(MATCH, [])).waiting), [1, 2]);
    assert.deepEqual(await desk.key(KEY.id), KEY);
  },

  async "[K9] a key is found by its id, whole, and another under the same id takes its place"(place) {
    await using desk = await place.desk();
    const plain: KeyRecord = { ...KEY, id: "ffffffff", scope: {}, expiresAt: timeOf(9) };
    await desk.putKey(plain);
    await desk.putKey(KEY);
    assert.deepEqual(await desk.key(KEY.id), KEY);
    assert.deepEqual(await desk.keys(), [KEY, plain]);
    const revoked = { ...KEY, revokedAt: timeOf(3) };
    await desk.putKey(revoked);
    assert.deepEqual(await desk.keys(), [revoked, plain]);
  },

  async "[K10] requests of a key are counted together within a minute"(place) {
    await using desk = await place.desk();
    await using other = await place.desk();
    assert.equal(await desk.count("a", NOW), 1);
    assert.equal(await other.count("a", NOW + RATE_WINDOW_MS - 1), 2);
    assert.equal(await desk.count("b", NOW), 1);
    assert.equal(await desk.count("a", NOW + RATE_WINDOW_MS), 1);
  },

  async "[K11] what came first under a name stays, with its answer"(place) {
    await using desk = await place.desk();
    await using other = await place.desk();
    assert.deepEqual(await desk.attempt("n", "f1", NOW), { fingerprint: "f1" });
    assert.deepEqual(await other.attempt("n", "f2", NOW), { fingerprint: "f1" });
    await other.answer("n", '{"seq":4}');
    assert.deepEqual(await desk.attempt("n", "f2", NOW + ATTEMPTS_KEPT_MS - 1), {
      fingerprint: "f1",
      answer: '{"seq":4}',
    });
    assert.deepEqual(await desk.attempt("m", "f2", NOW), { fingerprint: "f2" });
  },

  async "[K12] of many who come under one name at once, one is first"(place) {
    const desks = await Promise.all(Array.from({ length: 4 }, () => place.desk()));
    try {
      const noted = await Promise.all(desks.map((desk, i) => desk.attempt("n", `f${i}`, NOW)));
      assert.equal(new Set(noted.map(({ fingerprint }) => fingerprint)).size, 1);
    } finally {
      for (const desk of desks) await desk[Symbol.asyncDispose]();
    }
  },

  async "[K13] ids are text of any kind"(place) {
    await using desk = await place.desk();
    const odd = ['"; DROP', "id last", "logged", "\u{1f3cf} \n", "%s"];
    const strange = odd.map((id, i) => ({ event: { ...event(i + 1), id }, fingerprint: `f${i + 1}` }));
    assert.equal(await desk.claim(MATCH, 0, strange, NOW), true);
    const { claimed, last, logged } = await desk.standing(MATCH, [...odd, "last"]);
    assert.deepEqual(
      Array.from(claimed, ([id, { seq }]) => [id, seq]),
      odd.map((id, i) => [id, i + 1]),
    );
    assert.deepEqual([last, logged], [5, 0]);
  },
} satisfies Record<string, DeskRule>;
