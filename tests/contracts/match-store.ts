/**
 * What every match store keeps to. A rule is a function of a place where stores are opened, so that a suite can run
 * it against an adapter that keeps it, and another suite can see it fail on one that does not.
 */
import assert from "node:assert/strict";
import { describe, test } from "vitest";
import type { Listing } from "../../match/document.ts";
import { listing } from "../../match/listing.ts";
import type { Phase } from "../../match/head.ts";
import { epoch, matchId, playerId } from "../../match/ids.ts";
import { IMAGE_ENTRIES } from "../../match/protocol.ts";
import type { MatchDocument, SportName } from "../../match/sports.ts";
import { addUp, type Best, type PlayerOfMatch } from "../../match/statistics.ts";
import { chance } from "../../simulator/play/chance.ts";
import { placeOf } from "../../store/results.ts";
import {
  type Commit,
  type Committed,
  type MatchReader,
  type MatchStore,
  PLAYER_MATCHES,
  type ResultPlace,
  type ResultsQuery,
} from "../../store/store.ts";
import {
  EPOCH,
  MATCH,
  OTHER_MATCH,
  sampleCommit,
  sampleDocument,
  sampleEntry,
  samplePlayer,
  timeOf,
} from "../samples.ts";

/** Opens handles on one store, which is empty at first. */
export interface Place {
  store(): Promise<MatchStore>;
  /** What the edge opens: another connection, perhaps by another protocol. */
  reader(): Promise<MatchReader>;
}
export type StoreRule = (place: Place) => Promise<void>;

/** Runs rules as tests; `fresh` makes a new empty place for each. */
export function matchStoreContract(
  name: string,
  rules: Readonly<Record<string, StoreRule>>,
  fresh: () => Promise<Place>,
): void {
  describe(`${name} keeps the contract of the match store`, () => {
    // oxlint-disable-next-line vitest/expect-expect -- the rules assert
    test.each(Object.entries(rules))("%s", async (_, rule) => rule(await fresh()));
  });
}

/** What can be told from reading: for readers over any protocol, of what a store has written. */
export const matchReaderRules = {
  async "[S1] an empty store knows no match and has an empty board of version 0"(place) {
    await using reader = await place.reader();
    assert.equal(await reader.image(MATCH), undefined);
    assert.equal(await reader.stamp(MATCH), undefined);
    assert.equal(await reader.timeline(MATCH), undefined);
    assert.deepEqual((await reader.results({ limit: 10 })).listings, []);
    const board = await reader.board();
    assert.equal(board.v, 0);
    assert.deepEqual(board.doc, { matches: {} });
  },

  async "[S2] an image is what was committed last, and the stamp is its own"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    await store.commit(sampleCommit(MATCH, 0, 2));
    const last = sampleCommit(MATCH, 2, 5);
    await store.commit(last);
    const image = await reader.image(MATCH);
    assert.deepEqual(image?.doc, last.doc);
    assert.deepEqual([image.epoch, image.v, image.at], [EPOCH, 5, last.at]);
    assert.deepEqual(await reader.stamp(MATCH), { epoch: EPOCH, v: 5 });
  },

  async "[S3] an image carries the newest entries, newest first"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const last = IMAGE_ENTRIES + 65;
    await store.commit(sampleCommit(MATCH, 0, 60));
    await store.commit(sampleCommit(MATCH, 60, last));
    const image = await reader.image(MATCH);
    assert.deepEqual(
      image?.entries.map(({ seq }) => seq),
      Array.from({ length: IMAGE_ENTRIES }, (_, i) => last - i),
    );
  },

  async "[S4] an amended entry stands in the place of the old one"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    await store.commit(sampleCommit(MATCH, 0, 4));
    const amended = sampleEntry(2, "not out after all");
    const step = sampleCommit(MATCH, 4, 5);
    await store.commit({ ...step, entries: [amended, ...step.entries] });
    const timeline = await reader.timeline(MATCH);
    assert.deepEqual(
      timeline?.entries.map(({ seq }) => seq),
      [5, 4, 3, 2, 1],
    );
    assert.deepEqual(timeline.entries[3], amended);
  },

  async "[S5] a timeline has all entries, newest first, and its version"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const last = 2_500;
    await store.commit(sampleCommit(MATCH, 0, 23));
    await store.commit(sampleCommit(MATCH, 23, last));
    const timeline = await reader.timeline(MATCH);
    assert.deepEqual([timeline?.epoch, timeline?.v], [EPOCH, last]);
    assert.deepEqual(
      timeline?.entries.map(({ seq }) => seq),
      Array.from({ length: last }, (_, i) => last - i),
    );
  },

  async "[S6] the board grows by one version a commit, keeps its epoch, and has the newest listing of each match"(
    place,
  ) {
    await using store = await place.store();
    await using reader = await place.reader();
    const steps = [
      sampleCommit(MATCH, 0, 1),
      sampleCommit(OTHER_MATCH, 0, 7),
      sampleCommit(MATCH, 1, 9),
    ] as const;
    const seen: unknown[] = [];
    for (const step of steps) {
      const done = committed(await store.commit(step));
      const { epoch: drawn, v, at } = await reader.board();
      assert.deepEqual(done.board, { epoch: drawn, v });
      assert.equal(at, step.at);
      seen.push([drawn, v]);
    }
    assert.deepEqual(seen, [
      [EPOCH, 1],
      [EPOCH, 2],
      [EPOCH, 3],
    ]);
    const { doc } = await reader.board();
    assert.deepEqual(doc.matches, { [MATCH]: steps[2].listing, [OTHER_MATCH]: steps[1].listing });
  },

  async "[S7] text of any script and large documents come back as they were"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const text = `বাংলাদেশ 🏏 "O'Neill" \\ \u2028 {"a":1} 12345678901234567890 `;
    const doc = sampleDocument(MATCH, { text: text.repeat(6_000) });
    assert.ok(JSON.stringify(doc).length > 300_000);
    const step = sampleCommit(MATCH, 0, 1);
    const entries = [sampleEntry(1, text)];
    committed(await store.commit({ ...step, doc, entries, listing: { ...step.listing, competition: text } }));
    const image = await reader.image(MATCH);
    assert.deepEqual(image?.doc, doc);
    assert.deepEqual(image.entries, entries);
    assert.equal((await reader.board()).doc.matches[MATCH]?.competition, text);
  },

  async "[S8] what is read of a match during commits is of one version in all its parts"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const last = 150;
    await store.commit(sampleCommit(MATCH, 0, 1));
    const race = { over: false };
    const write = async () => {
      for (let v = 1; v < last && !race.over; v++)
        committed(await store.commit(sampleCommit(MATCH, v, v + 1)));
    };
    const read = async () => {
      while (!race.over) {
        const image = await reader.image(MATCH);
        assert.equal(image?.doc.headline.text, `ingest at ${image?.v}`);
        assert.equal(image?.entries[0]?.seq, image?.v);
        const timeline = await reader.timeline(MATCH);
        assert.equal(timeline?.entries[0]?.seq, timeline?.v);
        // SQLite answers at once: without a pause the writer would never get its turn.
        await new Promise(setImmediate);
      }
    };
    const stop = () => (race.over = true);
    const outcomes = await Promise.allSettled([write().finally(stop), read().finally(stop)]);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    assert.equal((await reader.stamp(MATCH))?.v, last);
  },

  async "[S9] a reader sees what is committed after it was opened and has read"(place) {
    await using reader = await place.reader();
    assert.equal(await reader.stamp(MATCH), undefined);
    await using store = await place.store();
    for (const v of [1, 2]) {
      committed(await store.commit(sampleCommit(MATCH, v - 1, v)));
      assert.equal((await reader.stamp(MATCH))?.v, v);
      assert.equal((await reader.board()).v, v);
    }
  },

  async "[S23] a reader has the events page by page, in the order of seq, and those that are held"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    assert.deepEqual(await reader.events(MATCH), []);
    const steps = [sampleCommit(MATCH, 0, 1), sampleCommit(MATCH, 1, 12)] as const;
    for (const step of steps) committed(await store.commit(step));
    const held = sampleCommit(MATCH, 13, 15).events;
    await store.hold(MATCH, held);
    const all = [...steps.flatMap(({ events }) => events), ...held];
    assert.deepEqual(await reader.events(MATCH), all);
    assert.deepEqual(await reader.events(MATCH, 0, 5), all.slice(0, 5));
    assert.deepEqual(await reader.events(MATCH, 5, 5), all.slice(5, 10));
    assert.deepEqual(await reader.events(MATCH, 11, 5), all.slice(11));
    assert.deepEqual(await reader.events(MATCH, 15, 5), []);
  },

  async "[S18] the lines of a sport's players add up over its matches, and over those of a competition"(
    place,
  ) {
    await using store = await place.store();
    await using reader = await place.reader();
    assert.deepEqual([await reader.totals("cricket"), await reader.totals("cricket", "Cup")], [[], []]);
    for (const [match, competition, players] of [
      ["m-1", "Cup", [samplePlayer("ode", { runs: 40, balls: 31 }), samplePlayer("varga", { wickets: 2 })]],
      ["m-2", "Cup", [samplePlayer("ode", { runs: 7, catches: 1 }), samplePlayer("ilic", { margin: -12 })]],
      ["m-3", "League : T20", [samplePlayer("ode", { runs: 100 })]],
    ] as const) {
      committed(await store.commit(played(match, players, { competition })));
    }
    committed(await store.commit(played("m-4", [samplePlayer("ode", { aces: 9 })], { sport: "tennis" })));
    assert.deepEqual(await totals(reader, "Cup"), {
      ilic: { matches: 1, margin: -12 },
      ode: { matches: 2, runs: 47, balls: 31, catches: 1 },
      varga: { matches: 1, wickets: 2 },
    });
    assert.deepEqual(await totals(reader, "League : T20"), { ode: { matches: 1, runs: 100 } });
    assert.deepEqual((await totals(reader))["ode"], { matches: 3, runs: 147, balls: 31, catches: 1 });
    assert.deepEqual(await totals(reader, "League"), {});
  },

  async "[S19] a commit puts its lines in the place of those that its match had"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    committed(await store.commit(played("other", [samplePlayer("ode", { runs: 10 })])));
    const steps = [
      [samplePlayer("ode", { runs: 4, fours: 1 }), samplePlayer("varga", { wickets: 1 })],
      [samplePlayer("ode", { runs: 4, fours: 1 }), samplePlayer("varga", { wickets: 1 })],
      [samplePlayer("ode", { runs: 0, legbyes: 4 }), samplePlayer("ilic", { wickets: 1 })],
    ];
    for (const [at, players] of steps.entries()) {
      committed(await store.commit({ ...played("m-1", players), from: at, v: at + 1 }));
    }
    assert.deepEqual(await totals(reader), {
      ilic: { matches: 1, wickets: 1 },
      ode: { matches: 2, runs: 10, legbyes: 4 },
    });
    assert.equal(await reader.player(playerId("varga")), undefined);
    assert.deepEqual((await reader.player(playerId("ode")))?.matches.length, 2);
  },

  async "[S20] a player's record has his totals by sport and competition, and his newest matches"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    assert.equal(await reader.player(playerId("a1")), undefined);
    const last = PLAYER_MATCHES + 20;
    // Not in the order of their dates, nor of their ids.
    for (let at = last; at > 0; at--) {
      const more = { competition: at % 2 ? "Odd Cup" : "Even Cup", startsAt: timeOf(at) };
      const players = [samplePlayer("a1", { runs: at }), samplePlayer("a11", { runs: 1_000 })];
      committed(await store.commit(played(`m-${(at * 7) % 1_000}`, players, more)));
    }
    const record = await reader.player(playerId("a1"));
    assert.deepEqual([record?.id, record?.name], ["a1", "Player a1"]);
    const half = last / 2;
    assert.deepEqual(record?.totals, [
      { sport: "cricket", competition: "Even Cup", line: { matches: half, runs: half * (half + 1) } },
      { sport: "cricket", competition: "Odd Cup", line: { matches: half, runs: half * half } },
    ]);
    assert.deepEqual(record.matches[0], {
      match: `m-${(last * 7) % 1_000}`,
      sport: "cricket",
      competition: "Even Cup",
      startsAt: timeOf(last),
      sides: { a: "Kestrels", b: "Redcliffe" },
      line: { matches: 1, runs: last },
    });
    assert.deepEqual(
      record.matches.map(({ line }) => line["runs"]),
      Array.from({ length: PLAYER_MATCHES }, (_, i) => last - i),
    );
  },

  async "[S21] a player has the name of his newest match, in any script"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const name = `J. "Jo" O'Neill \\ বাংলা 🏏 {} \u2028`;
    const ode = (called: string) => [samplePlayer("ode", { runs: 1 }, called)];
    committed(await store.commit(played("m-1", ode("Ode"), { startsAt: timeOf(5) })));
    committed(await store.commit(played("m-3", ode(name), { startsAt: timeOf(9), competition: name })));
    committed(await store.commit(played("m-2", ode("O."), { startsAt: timeOf(7) })));
    assert.deepEqual(
      (await reader.totals("cricket")).map((player) => player.name),
      [name],
    );
    assert.deepEqual(await totals(reader, name), { ode: { matches: 1, runs: 1 } });
    const record = await reader.player(playerId("ode"));
    assert.deepEqual([record?.name, record?.totals[0]?.competition], [name, name]);
  },

  async "[S22] a match that was of another competition takes its lines along"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const players = [samplePlayer("ode", { runs: 5 })];
    committed(await store.commit(played("m-1", players, { competition: "Cub" })));
    committed(await store.commit({ ...played("m-1", players, { competition: "Cup" }), from: 1, v: 2 }));
    assert.deepEqual(await totals(reader, "Cub"), {});
    assert.deepEqual(await totals(reader, "Cup"), { ode: { matches: 1, runs: 5 } });
    assert.deepEqual(await totals(reader), { ode: { matches: 1, runs: 5 } });
    const record = await reader.player(playerId("ode"));
    assert.deepEqual(
      record?.matches.map(({ competition }) => competition),
      ["Cup"],
    );
  },

  async "[S27] of bests the greatest of all matches stands, and of a competition's matches"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    for (const [match, competition, highest, bowling] of [
      ["m-1", "Cup", [99, 1], [5, -23]],
      ["m-2", "League", [118, 1], [5, -9]],
      ["m-3", "League", [118, 0], [4, -1]],
    ] as const) {
      const players = [samplePlayer("ode", { runs: highest[0], highest, bowling })];
      committed(await store.commit(played(match, players, { competition })));
    }
    const all = { matches: 3, runs: 335, highest: [118, 1], bowling: [5, -9] };
    assert.deepEqual(await totals(reader), { ode: all });
    const inCup = { matches: 1, runs: 99, highest: [99, 1], bowling: [5, -23] };
    assert.deepEqual(await totals(reader, "Cup"), { ode: inCup });
    const record = await reader.player(playerId("ode"));
    assert.deepEqual(record?.totals.find(({ competition }) => competition === "Cup")?.line, inCup);
  },

  async "[S28] a best falls with the match that had it, to the greatest of the others and of what is left"(
    place,
  ) {
    await using store = await place.store();
    await using reader = await place.reader();
    const put = async (
      match: string,
      from: number,
      best: Best | undefined,
      more: { readonly competition?: string; readonly sport?: string } = {},
    ) => {
      // A name that looks like what stands behind it.
      const players = best ? [samplePlayer("ode", { best }, `Jo "Ode" {"match":"m-1"} {}`)] : [];
      committed(await store.commit({ ...played(match, players, more), from, v: from + 1 }));
    };
    const bests = async () =>
      Promise.all(["Cup", "Cub", undefined].map(async (of) => (await totals(reader, of))["ode"]?.["best"]));
    await put("m-1", 0, [40, 1], { competition: "Cup" });
    await put("m-2", 0, [118, 0], { competition: "Cub" });
    await put("m-3", 0, [140, 0], { competition: "Cup" });
    await put("m-4", 0, [300], { sport: "tennis" });
    assert.deepEqual(await bests(), [
      [140, 0],
      [118, 0],
      [140, 0],
    ]);
    await put("m-3", 1, [12, 0], { competition: "Cup" });
    assert.deepEqual(await bests(), [
      [40, 1],
      [118, 0],
      [118, 0],
    ]);
    await put("m-3", 2, [41, 0], { competition: "Cup" });
    assert.deepEqual(await bests(), [
      [41, 0],
      [118, 0],
      [118, 0],
    ]);
    await put("m-2", 1, [90, 1], { competition: "Cub" });
    assert.deepEqual(await bests(), [
      [41, 0],
      [90, 1],
      [90, 1],
    ]);
    await put("m-2", 2, undefined, { competition: "Cub" });
    assert.deepEqual(await bests(), [[41, 0], undefined, [41, 0]]);
    await put("m-3", 3, [41, 0], { competition: "Cub" });
    assert.deepEqual(await bests(), [
      [40, 1],
      [41, 0],
      [41, 0],
    ]);
  },

  async "[S29] whatever is committed, sums and bests are those of the lines as they stand"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const random = chance(1, "lines of three players in four matches");
    const competitions = ["Cup", "League"];
    const stands = new Map<string, { readonly competition: string; readonly players: PlayerOfMatch[] }>();
    for (let step = 0; step < 120; step++) {
      const match = `m-${random.whole(1, 4)}`;
      const competition = random.happens(0.1) ? random.pick(competitions) : stands.get(match)?.competition;
      const players = ["ode", "varga", "ilic"].flatMap((id) =>
        random.happens(0.8)
          ? [samplePlayer(id, { runs: random.whole(0, 9), best: [random.whole(1, 5), random.whole(-2, 2)] })]
          : [],
      );
      const more = { competition: competition ?? "Cup" };
      const from = (await store.stamp(matchId(match)))?.v ?? 0;
      committed(await store.commit({ ...played(match, players, more), from, v: from + 1 }));
      stands.set(match, { players, ...more });
      for (const only of [...competitions, undefined]) {
        const all = [...stands.values()].filter((one) => only === undefined || one.competition === only);
        const lines = Map.groupBy(
          all.flatMap((one) => one.players),
          ({ id }) => id,
        );
        const expected = [...lines].map(([id, own]) => [id, addUp(own.map(({ line }) => line))]);
        assert.deepEqual(await totals(reader, only), Object.fromEntries(expected));
      }
    }
  },

  async "[S24] results are read page by page, the latest start first: all, a sport's, a competition's, a time's"(
    place,
  ) {
    await using store = await place.store();
    await using reader = await place.reader();
    // Nine start together, and one tells its time in another zone.
    for (let at = 0; at < 30; at++) {
      const sport = at % 3 ? "cricket" : "tennis";
      const startsAt = at === 29 ? "2026-06-01T16:00:08+02:00" : timeOf(Math.min(at % 10, 8));
      const more = { sport, competition: at % 2 ? "Cup : A" : "Cup", startsAt } as const;
      committed(await store.commit(ended(`m-${at}`, more)));
    }
    committed(await store.commit(sampleCommit(MATCH, 0, 1)));
    const ids = async (query: Omit<ResultsQuery, "limit">, limit = 7) => {
      const found: string[] = [];
      let after: ResultPlace | undefined;
      for (;;) {
        const { epoch: drawn, v, listings } = await reader.results({ ...query, after, limit });
        assert.deepEqual([drawn, v], [EPOCH, 31]);
        found.push(...listings.map(({ id }) => id));
        const last = listings.at(-1);
        if (listings.length < limit || !last) return found;
        after = placeOf(last);
      }
    };
    const all = Array.from({ length: 30 }, (_, at) => ({
      at,
      second: Math.min(at % 10, 8),
      id: `m-${at}`,
    })).toSorted((x, y) => y.second - x.second || (x.id < y.id ? 1 : -1));
    const those = (which: (at: number, second: number) => boolean) =>
      all.filter(({ at, second }) => which(at, second)).map(({ id }) => id);
    assert.deepEqual(
      await ids({}),
      those(() => true),
    );
    assert.deepEqual(
      await ids({}, 1),
      those(() => true),
    );
    assert.deepEqual(
      await ids({ sport: "cricket" }),
      those((at) => at % 3 > 0),
    );
    assert.deepEqual(
      await ids({ sport: "tennis", competition: "Cup" }),
      those((at) => at % 6 === 0),
    );
    assert.deepEqual(
      await ids({ sport: "cricket", competition: "Cup : A" }),
      those((at) => at % 2 > 0 && at % 3 > 0),
    );
    assert.deepEqual(await ids({ sport: "football" }), []);
    assert.deepEqual(
      await ids({ from: timeOf(3), to: timeOf(6) }),
      those((_, second) => second >= 3 && second < 6),
    );
    assert.deepEqual(
      await ids({ sport: "tennis", from: timeOf(7) }),
      those((at, second) => at % 3 === 0 && second > 6),
    );
  },

  async "[S25] a result is listed as its match stands now, and not while it is none"(place) {
    await using store = await place.store();
    await using reader = await place.reader();
    const listed = async (query: Omit<ResultsQuery, "limit"> = {}) =>
      (await reader.results({ ...query, limit: 9 })).listings.map(({ id, headline }) => [id, headline.text]);
    committed(await store.commit(ended("m-1", { competition: "Cub" })));
    assert.deepEqual(await listed({ sport: "cricket", competition: "Cub" }), [["m-1", "1"]]);
    committed(await store.commit(ended("m-1", { competition: "Cup", startsAt: timeOf(90), from: 1 })));
    assert.deepEqual(await listed({ sport: "cricket", competition: "Cub" }), []);
    for (const query of [{}, { sport: "cricket" }, { sport: "cricket", competition: "Cup" }] as const) {
      assert.deepEqual(await listed({ ...query, from: timeOf(90) }), [["m-1", "2"]]);
      assert.deepEqual(await listed({ ...query, to: timeOf(90) }), []);
    }
    committed(await store.commit(ended("m-1", { competition: "Cup", from: 2, phase: "live" })));
    assert.deepEqual(await listed(), []);
    assert.equal((await reader.board()).doc.matches[matchId("m-1")]?.status.phase, "live");
    committed(await store.commit(ended("m-1", { competition: "Cup", from: 3, phase: "abandoned" })));
    assert.deepEqual(await listed(), [["m-1", "4"]]);
  },

  async "[S26] the board has the newest hundred results, whatever there was before, and all that is not over"(
    place,
  ) {
    await using store = await place.store();
    await using reader = await place.reader();
    const most = 250;
    committed(await store.commit(sampleCommit(MATCH, 0, 1)));
    for (let at = 0; at < most; at++) committed(await store.commit(ended(`m-${at}`, { at: timeOf(at) })));
    const board = async () => new Set<string>(Object.keys((await reader.board()).doc.matches));
    const newest = (to: number) => new Set([MATCH, ...Array.from({ length: 100 }, (_, i) => `m-${to - i}`)]);
    assert.deepEqual(await board(), newest(most - 1));
    // What is taken back leaves room for the ones before.
    for (let at = most - 5; at < most; at++) {
      committed(await store.commit(ended(`m-${at}`, { at: timeOf(at), from: 1, phase: "live" })));
    }
    const live = Array.from({ length: 5 }, (_, i) => `m-${most - 1 - i}`);
    assert.deepEqual(await board(), newest(most - 6).union(new Set(live)));
    // An old one that is corrected is among the newest again.
    committed(await store.commit(ended("m-3", { at: timeOf(999), from: 1 })));
    assert.ok((await board()).has("m-3"));
    assert.equal((await reader.results({ limit: 1_000 })).listings.length, most - 5);
  },
} satisfies Record<string, StoreRule>;

/** What can be told from writing. */
export const matchStoreRules = {
  async "[S10] the first commit draws the epoch that it is given, and later ones keep it"(place) {
    await using store = await place.store();
    const first = await store.commit(sampleCommit(MATCH, 0, 3));
    assert.deepEqual(first, { status: "committed", epoch: EPOCH, v: 3, board: { epoch: EPOCH, v: 1 } });
    const second = await store.commit({ ...sampleCommit(MATCH, 3, 4), epoch: epoch("another1") });
    assert.deepEqual(second, { status: "committed", epoch: EPOCH, v: 4, board: { epoch: EPOCH, v: 2 } });
  },

  async "[S11] a commit from another version is stale, says where the store is, and changes nothing"(place) {
    await using store = await place.store();
    await store.commit(sampleCommit(MATCH, 0, 3));
    await store.commit(sampleCommit(MATCH, 3, 6));
    const before = await contents(store);
    const late = [
      sampleCommit(MATCH, 0, 3, "late"),
      sampleCommit(MATCH, 3, 6, "late"),
      sampleCommit(MATCH, 7, 8),
    ];
    for (const step of late) {
      assert.deepEqual(await store.commit(step), { status: "stale", epoch: EPOCH, v: 6 });
    }
    assert.deepEqual(await contents(store), before);
  },

  async "[S12] a commit to a match that the store has never seen starts from 0"(place) {
    await using store = await place.store();
    const early = await store.commit(sampleCommit(MATCH, 4, 5));
    assert.deepEqual(early, { status: "stale", epoch: EPOCH, v: 0 });
    assert.deepEqual(await contents(store), {
      image: undefined,
      events: [],
      entries: [],
      results: [],
      players: {},
      board: [0, {}],
    });
  },

  async "[S13] of commits from one version at the same time exactly one is stored, and all of it"(place) {
    const stores = await Promise.all([place.store(), place.store(), place.store()]);
    try {
      for (let from = 0; from < 30; from += 3) {
        const racers = stores.map((store, i) =>
          store.commit(sampleCommit(MATCH, from, from + 3, `racer ${i}`)),
        );
        const outcomes = await Promise.all(racers);
        const winners = outcomes.flatMap(({ status }, i) => (status === "committed" ? [`racer ${i}`] : []));
        assert.equal(winners.length, 1);
        const [winner = ""] = winners;
        const [store] = stores;
        assert.ok(store);
        const { image, events, entries, board } = await contents(store);
        assert.equal(image?.doc.headline.text, `${winner} at ${from + 3}`);
        assert.equal(events.length, from + 3);
        for (const event of events.slice(-3)) assert.match(event.id, new RegExp(winner));
        for (const entry of entries.slice(0, 3)) assert.match(entry.lead, new RegExp(winner));
        assert.deepEqual(board, [1 + from / 3, { [MATCH]: listing(image.doc, image.at) }]);
      }
    } finally {
      await Promise.all(stores.map((store) => store[Symbol.asyncDispose]()));
    }
  },

  async "[S14] events come back as they arrived, all of them, in the order of seq"(place) {
    await using store = await place.store();
    const steps = [sampleCommit(MATCH, 0, 1), sampleCommit(MATCH, 1, 12), sampleCommit(MATCH, 12, 3_000)];
    for (const step of steps) {
      // As a feed may deliver them: a released hold is not in order.
      committed(await store.commit({ ...step, events: step.events.toReversed() }));
    }
    assert.deepEqual(
      await store.events(MATCH),
      steps.flatMap(({ events }) => events),
    );
  },

  async "[S15] one match does not touch another"(place) {
    await using store = await place.store();
    await store.commit(sampleCommit(MATCH, 0, 3));
    const before = await store.image(MATCH);
    committed(await store.commit(sampleCommit(OTHER_MATCH, 0, 5)));
    assert.deepEqual(await store.image(MATCH), before);
    assert.equal((await store.events(MATCH)).length, 3);
    assert.equal((await store.events(OTHER_MATCH)).length, 5);
    assert.equal((await store.timeline(OTHER_MATCH))?.entries.length, 5);
  },

  async "[S16] what was committed is there after the store was closed and opened again"(place) {
    let before: unknown;
    {
      await using store = await place.store();
      await store.commit(sampleCommit(MATCH, 0, 3));
      await store.commit(sampleCommit(OTHER_MATCH, 0, 2));
      before = await contents(store);
    }
    await using again = await place.store();
    assert.deepEqual(await contents(again), before);
    committed(await again.commit(sampleCommit(MATCH, 3, 4)));
    assert.equal((await again.board()).v, 3);
  },

  async "[S17] events that are held are kept, and a commit of the same events does not double them"(place) {
    const [first, second] = [sampleCommit(MATCH, 0, 2), sampleCommit(MATCH, 2, 6)];
    {
      await using store = await place.store();
      await store.hold(MATCH, second.events);
      assert.equal(await store.image(MATCH), undefined);
      committed(await store.commit(first));
    }
    await using store = await place.store();
    assert.deepEqual(await store.events(MATCH, 2), second.events);
    assert.equal((await store.stamp(MATCH))?.v, 2);
    committed(await store.commit(second));
    assert.deepEqual(await store.events(MATCH), [...first.events, ...second.events]);
    assert.deepEqual(await store.events(MATCH, 5), second.events.slice(-1));
  },
} satisfies Record<string, StoreRule>;

function committed(outcome: Committed): Extract<Committed, { status: "committed" }> {
  assert.equal(outcome.status, "committed");
  return outcome;
}

/** The first step of a match in which some players took part. */
function played(
  id: string,
  players: readonly PlayerOfMatch[],
  more: { readonly competition?: string; readonly startsAt?: string; readonly sport?: string } = {},
): Commit {
  const step = sampleCommit(matchId(id), 0, 1);
  return { ...step, doc: { ...step.doc, ...more } as MatchDocument, players };
}

/** A step after which a match is over, or in another phase; its headline is its version. */
function ended(
  id: string,
  more: {
    readonly from?: number;
    readonly phase?: Phase;
    readonly at?: string;
    readonly competition?: string;
    readonly startsAt?: string;
    readonly sport?: string;
  },
): Commit {
  const { from = 0, phase = "finished", at = timeOf(0), ...head } = more;
  const v = from + 1;
  const step = sampleCommit(matchId(id), from, v);
  const asCricket = sampleDocument(matchId(id), { phase, text: String(v) });
  // Whatever sport it is said to be, the card is one of cricket.
  const doc = { ...asCricket, ...head } as MatchDocument;
  return { ...step, at, doc, listing: { ...listing(asCricket, at), ...head } as Listing };
}

async function totals(reader: MatchReader, competition?: string, sport: SportName = "cricket") {
  const players = await reader.totals(sport, competition);
  return Object.fromEntries(players.map(({ id, line }) => [id, line]));
}

/** All that a store tells of MATCH, and its board and players. */
async function contents(store: MatchStore) {
  const board = await store.board();
  return {
    image: await store.image(MATCH),
    events: await store.events(MATCH),
    entries: (await store.timeline(MATCH))?.entries ?? [],
    results: (await store.results({ limit: 1_000 })).listings,
    players: await totals(store),
    board: [board.v, board.doc.matches] as const,
  };
}
