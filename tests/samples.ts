/** Small documents, entries and events for tests of what carries them. */
import { listing } from "../match/listing.ts";
import type { Entry, Phase } from "../match/head.ts";
import type { MatchDocument } from "../match/sports.ts";
import type { MatchEvent } from "../match/event.ts";
import { type Epoch, epoch, type MatchId, matchId, playerId } from "../match/ids.ts";
import type { PlayerLine, PlayerOfMatch } from "../match/statistics.ts";
import type { Commit } from "../store/store.ts";

export const MATCH: MatchId = matchId("kestrels-redcliffe-1");
export const OTHER_MATCH: MatchId = matchId("harbour-moor-2");
export const EPOCH: Epoch = epoch("k3x9q1z7");

/** "2026-06-01T14:00:07.000Z" is the time of event 7. */
export const timeOf = (seq: number): string => new Date(Date.UTC(2026, 5, 1, 14) + seq * 1_000).toISOString();

export interface DocumentParts {
  readonly text?: string;
  readonly phase?: Phase;
  readonly startsAt?: string;
}

/** A match before its first ball; `text` is its headline. */
export const sampleDocument = (id: MatchId, parts: DocumentParts = {}): MatchDocument => ({
  id,
  sport: "cricket",
  competition: "Harbour Cup",
  startsAt: parts.startsAt ?? timeOf(0),
  sides: { a: { name: "Kestrels", short: "KES" }, b: { name: "Redcliffe", short: "RED" } },
  players: {},
  status: { phase: parts.phase ?? "live", label: "1st innings" },
  coverage: "full",
  headline: { order: ["a", "b"], a: { score: "12/1" }, b: {}, text: parts.text ?? "Kestrels 12/1" },
  card: {
    format: { sport: "cricket", name: "T20", inningsPerSide: 1, overs: 20, ballsPerOver: 6 },
    innings: {},
  },
});

export const sampleEntry = (seq: number, lead = `ball ${seq}`): Entry => ({
  seq,
  at: timeOf(seq),
  period: 1,
  tone: "plain",
  lead,
});

const sampleEvent = (match: MatchId, seq: number, text = `ball ${seq}`): MatchEvent => ({
  v: 1,
  id: `${match}/${seq}/${text}`,
  match,
  seq,
  at: timeOf(seq),
  type: "noted",
  text,
});

export const samplePlayer = (id: string, line: PlayerLine, name = `Player ${id}`): PlayerOfMatch => ({
  id: playerId(id),
  name,
  line: { matches: 1, ...line },
});

/** The step of `match` from version `from` to `to`, with one event and entry a version. `by` marks all of it. */
export function sampleCommit(match: MatchId, from: number, to: number, by = "ingest"): Commit {
  const text = `${by} at ${to}`;
  const doc = sampleDocument(match, { text });
  const seqs = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  return {
    match,
    from,
    v: to,
    at: timeOf(to),
    doc,
    listing: listing(doc, timeOf(to)),
    events: seqs.map((seq) => sampleEvent(match, seq, `${by} ${seq}`)),
    entries: seqs.map((seq) => sampleEntry(seq, `${by} ${seq}`)),
    players: [samplePlayer("ode", { runs: to }), samplePlayer("varga", { wickets: 1 })],
    epoch: EPOCH,
  };
}
