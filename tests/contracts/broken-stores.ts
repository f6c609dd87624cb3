/** Stores that each break the contract in one way, to see the rules fail on them. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Listing } from "../../match/document.ts";
import type { Entry } from "../../match/head.ts";
import { matchId } from "../../match/ids.ts";
import { totalsOf } from "../../store/appearances.ts";
import type { Best, PlayerTotals } from "../../match/statistics.ts";
import type { Commit, MatchReader, MatchStore } from "../../store/store.ts";
import { EPOCH } from "../samples.ts";

type Change<T> = (inner: T) => Partial<T>;

export interface BrokenStore {
  /** The numbers of the rules that have to fail. */
  readonly breaks: readonly string[];
  readonly store?: Change<MatchStore>;
  readonly reader?: Change<MatchReader>;
}

/** `inner` with some methods in the place of its own. */
export const altered = <T extends object>(inner: T, methods: Partial<T>): T =>
  new Proxy(inner, {
    get(target, name) {
      const found: unknown = Reflect.get(name in methods ? methods : target, name);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });

const ascii = (text: string) => text.replaceAll(/[^ -~]/g, "?");
const commits = (
  change: (commit: Commit, inner: MatchStore) => Commit | Promise<Commit>,
): Change<MatchStore> => {
  return (inner) => ({ commit: async (commit) => inner.commit(await change(commit, inner)) });
};
const atNewest = async (commit: Commit, inner: MatchStore): Promise<Commit> => ({
  ...commit,
  from: (await inner.stamp(commit.match))?.v ?? 0,
});

export const brokenStores: Readonly<Record<string, BrokenStore>> = {
  "ignores the version": { breaks: ["S11", "S12"], store: commits(atNewest) },

  "compares the version before it writes, not while": {
    breaks: ["S13"],
    store: (inner) => ({
      async commit(commit) {
        const found = await inner.stamp(commit.match);
        const v = found?.v ?? 0;
        if (v !== commit.from) return { status: "stale", epoch: found?.epoch ?? commit.epoch, v };
        await sleep(1);
        return inner.commit(await atNewest(commit, inner));
      },
    }),
  },

  "writes the document first and the entries later": {
    breaks: ["S6", "S8", "S10"],
    store: (inner) => ({
      async commit(commit) {
        const done = await inner.commit({ ...commit, entries: [], events: [] });
        if (done.status === "stale") return done;
        await sleep(1);
        return inner.commit({ ...commit, from: commit.v });
      },
    }),
  },

  "keeps the first of two entries": {
    breaks: ["S4"],
    store: commits(async (commit, inner) => {
      const known = new Set((await inner.timeline(commit.match))?.entries.map(({ seq }) => seq));
      return { ...commit, entries: commit.entries.filter(({ seq }) => !known.has(seq)) };
    }),
  },

  "keeps a few events only": {
    breaks: ["S13", "S14"],
    store: commits((commit) => ({ ...commit, events: commit.events.slice(0, 1) })),
  },

  "holds nothing": { breaks: ["S17"], store: () => ({ hold: async () => {} }) },

  "draws an epoch a commit": {
    breaks: ["S10"],
    store: (inner) => ({
      commit: async (commit) => ({ ...(await inner.commit(commit)), epoch: commit.epoch }),
    }),
  },

  "knows ASCII only": {
    breaks: ["S7"],
    store: commits((commit) => ({
      ...commit,
      entries: commit.entries.map((e) => ({ ...e, lead: ascii(e.lead) })),
    })),
  },

  "mixes matches up": {
    breaks: ["S15"],
    store: (inner) => ({
      async timeline(match) {
        const timeline = await inner.timeline(match);
        return timeline && { ...timeline, entries: [...timeline.entries, { ...STRAY }] };
      },
    }),
  },

  "answers the board from memory": {
    breaks: ["S6", "S9"],
    reader: (inner) => {
      const first = inner.board();
      return { board: () => first };
    },
  },

  "has an image of the oldest entries": {
    breaks: ["S3", "S8"],
    reader: (inner) => ({
      async image(match) {
        const image = await inner.image(match);
        return image && { ...image, entries: image.entries.toReversed() };
      },
    }),
  },

  "has only the newest of a timeline": {
    breaks: ["S5"],
    reader: (inner) => ({
      async timeline(match) {
        const timeline = await inner.timeline(match);
        return timeline && { ...timeline, entries: timeline.entries.slice(0, 100) };
      },
    }),
  },

  "reads the version of a timeline beside it": {
    breaks: ["S8"],
    reader: (inner) => ({
      async timeline(match) {
        const before = await inner.stamp(match);
        const timeline = await inner.timeline(match);
        return before && timeline && { ...timeline, v: before.v };
      },
    }),
  },

  "repeats the last result of a page": {
    breaks: ["S24"],
    reader: (inner) => ({
      results: ({ after, ...query }) =>
        inner.results({ ...query, after: after && { ...after, id: matchId(`${after.id}-0`) } }),
    }),
  },

  "knows no competition's results": {
    breaks: ["S24"],
    reader: (inner) => ({ results: (query) => inner.results({ ...query, competition: undefined }) }),
  },

  "remembers a result as it was first": {
    breaks: ["S25"],
    reader: (inner) => {
      const first = new Map<string, Listing>();
      return {
        async results(query) {
          const { listings, ...stamp } = await inner.results(query);
          for (const listing of listings) first.set(listing.id, first.get(listing.id) ?? listing);
          return { ...stamp, listings: [...first.values()].toReversed() };
        },
      };
    },
  },

  "lets the oldest results stay on the board": {
    breaks: ["S26"],
    reader: (inner) => ({
      async board() {
        const board = await inner.board();
        const { listings } = await inner.results({ limit: 1_000 });
        const all = listings.map((listing) => [listing.id, listing]);
        return { ...board, doc: { matches: { ...board.doc.matches, ...Object.fromEntries(all) } } };
      },
    }),
  },

  "reads all events, whatever is asked for": {
    breaks: ["S23"],
    reader: (inner) => ({ events: (match) => inner.events(match) }),
  },

  "has a stamp of its own": {
    breaks: ["S1", "S2"],
    reader: () => ({ stamp: async () => ({ epoch: EPOCH, v: 1 }) }),
  },

  "adds what players did up by the commit": {
    breaks: ["S19"],
    store: (inner) => {
      const all: Commit["players"][number][] = [];
      return {
        commit(commit) {
          all.push(...commit.players);
          const players = totalsOf(all);
          return inner.commit({ ...commit, players });
        },
      };
    },
  },

  "forgets nobody who took part": {
    breaks: ["S19"],
    store: (inner) => {
      const known = new Map<string, Commit["players"][number]>();
      return {
        commit(commit) {
          for (const player of commit.players) known.set(`${commit.match} ${player.id}`, player);
          const players = [...known].flatMap(([key, player]) =>
            key.startsWith(`${commit.match} `) ? [player] : [],
          );
          return inner.commit({ ...commit, players });
        },
      };
    },
  },

  "takes a best for another counter, and adds it up": {
    breaks: ["S27"],
    reader: (inner) => ({ totals: async (...of) => (await inner.totals(...of)).map(withBestsDoubled) }),
  },

  "has the best of all competitions in each": {
    breaks: ["S27", "S28"],
    reader: (inner) => ({
      async totals(sport, competition) {
        const all = new Map((await inner.totals(sport)).map(({ id, line }) => [id, line]));
        return (await inner.totals(sport, competition)).map((player) => {
          const bests = Object.entries(all.get(player.id) ?? {}).filter(([, value]) => isBest(value));
          return { ...player, line: { ...player.line, ...Object.fromEntries(bests) } };
        });
      },
    }),
  },

  "never lets a best fall": {
    breaks: ["S28", "S29"],
    reader: (inner) => {
      const seen = new Map<string, PlayerTotals[]>();
      return {
        async totals(...of) {
          const key = of.join();
          const before = (seen.get(key) ?? []).map(bestsAlone);
          const players = totalsOf([...before, ...(await inner.totals(...of))]);
          seen.set(key, [...players]);
          return players;
        },
      };
    },
  },

  "knows no competitions": {
    breaks: ["S18", "S22"],
    reader: (inner) => ({ totals: (sport) => inner.totals(sport) }),
  },

  "keeps a match in the competition of its first commit": {
    breaks: ["S22"],
    store: commits(async (commit, inner) => {
      const first = await inner.image(commit.match);
      return first ? { ...commit, doc: { ...commit.doc, competition: first.doc.competition } } : commit;
    }),
  },

  "tells a player's matches the oldest first": {
    breaks: ["S20"],
    reader: (inner) => ({
      async player(id) {
        const record = await inner.player(id);
        return record && { ...record, matches: record.matches.toReversed() };
      },
    }),
  },

  "gives a player the name that came first": {
    breaks: ["S21"],
    reader: (inner) => ({
      totals: async (...of) => (await inner.totals(...of)).map((player) => ({ ...player, name: "Ode" })),
    }),
  },
};

const isBest = (value: number | Best): value is Best => typeof value === "object";

const withLine = (
  player: PlayerTotals,
  change: (name: string, value: number | Best) => (readonly [string, number | Best])[],
): PlayerTotals => ({
  ...player,
  line: Object.fromEntries(Object.entries(player.line).flatMap(([name, value]) => change(name, value))),
});

const withBestsDoubled = (player: PlayerTotals): PlayerTotals =>
  withLine(player, (name, value) => [
    [name, isBest(value) ? value.map((member) => 2 * member) : value] as const,
  ]);

const bestsAlone = (player: PlayerTotals): PlayerTotals =>
  withLine(player, (name, value) => (isBest(value) ? [[name, value]] : []));

const STRAY: Entry = {
  seq: 1,
  at: "2026-06-01T14:00:00.000Z",
  period: 1,
  tone: "plain",
  lead: "of another match",
};
