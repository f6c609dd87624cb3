/** The edge API over an embedded store with matches of every sport, and a desk with keys. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { createApp } from "../../edge/api/app.ts";
import type { Desk } from "../../edge/api/desk.ts";
import { createDesk } from "../../desk/app.ts";
import { Chronicles } from "../../desk/chronicles.ts";
import { mintKey } from "../../desk/key.ts";
import { matchId, type MatchId } from "../../match/ids.ts";
import { sports } from "../../match/sports.ts";
import type { KeyRecord } from "../../store/desk.ts";
import { openEmbeddedDesk } from "../../store/desk-embedded.ts";
import { openEmbeddedReader, openEmbeddedStore } from "../../store/embedded.ts";
import { appParts, keptLogger } from "../api-parts.ts";
import { playedCommit } from "../played.ts";

export interface FullApp extends AsyncDisposable {
  readonly app: Hono;
  /** Two of each sport: one under way, one over. */
  readonly matches: readonly MatchId[];
  /** One that may do everything, one that may do little, one that may come once, and one that is none. */
  readonly keys: {
    readonly good: string;
    readonly narrow: string;
    readonly spent: string;
    readonly none: string;
  };
  /** What the API and the desk have logged. */
  readonly lines: readonly string[];
}

/** When it is in this app, in milliseconds since 1970. The clock stands still. */
const NOW = Date.UTC(2026, 5, 6, 15);

export async function openFullApp(): Promise<FullApp> {
  const folder = await mkdtemp(join(tmpdir(), "touchline-api-"));
  const file = join(folder, "touchline.sqlite");
  const [store, deskStore] = [openEmbeddedStore(file), openEmbeddedDesk(file)];
  const commits = sports.flatMap(({ name: sport }, at) =>
    [0.6, 1].map((share, half) => playedCommit({ sport, share }, 2 * at + half)),
  );
  for (const commit of commits) await store.commit(commit);
  const reader = openEmbeddedReader(file);
  const { logger, lines } = keptLogger();
  const now = () => NOW;
  const log = { append: async () => {} };
  const chronicles = new Chronicles(store);
  const scored = createDesk({ log, store, desk: deskStore, chronicles, logger, now });
  const desk: Desk = async ({ path, ...request }) => scored.request(path, request);

  async function newKey(over: Partial<KeyRecord> = {}): Promise<string> {
    const { id, hash, text } = mintKey();
    const createdAt = new Date(NOW).toISOString();
    const all = { label: "Hillside CC", scope: {}, announces: true, rate: 1_000_000 };
    await deskStore.putKey({ id, hash, createdAt, ...all, ...over });
    return text;
  }
  const keys = {
    good: await newKey(),
    narrow: await newKey({ scope: { matches: [matchId("no-other-than-this")] }, announces: false }),
    spent: await newKey({ rate: 1 }),
    none: mintKey().text,
  };
  return {
    app: createApp({ ...appParts(), reader, desk, logger, now }),
    matches: commits.map(({ match }) => match),
    keys,
    lines,
    async [Symbol.asyncDispose]() {
      for (const part of [reader, deskStore, store]) await part[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
