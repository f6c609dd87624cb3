/** A scorer for tests: keeps a club match of two invented sides, event by event. */
import type { CricketFormat } from "./cricket/format.ts";
import type { DeliveryRuns, Wicket } from "./cricket/events.ts";
import { latestInnings } from "./cricket/outcome.ts";
import type { CricketDocument, Innings } from "./cricket/card.ts";
import type { Entry } from "./head.ts";
import type { Fact, Happening, MatchEvent } from "./event.ts";
import { apply, type Applied } from "./fold.ts";
import type { MatchDocument } from "./sports.ts";
import { matchId, otherSide, playerId, type PlayerId, type SideId } from "./ids.ts";

const MATCH = matchId("club-match");
export const T20: CricketFormat = {
  sport: "cricket",
  name: "Club",
  inningsPerSide: 1,
  overs: 20,
  ballsPerOver: 6,
};

type Bowled = Extract<Happening, { type: "cricket.delivery-bowled" }>;
type Particulars = Partial<Omit<Bowled, "type" | "runs">>;

/** "a1" opens for side a, "a11" bats last; bowlers are taken from the other end. */
export const player = (side: SideId, place: number): PlayerId => playerId(`${side}${place}`);

export function envelope(seq: number) {
  const at = new Date(Date.UTC(2026, 5, 1, 12) + seq * 1000).toISOString();
  return { v: 1, id: `e${seq}`, match: MATCH, seq, at } as const;
}

/** The document as cricket's own. Throws if it is of another sport, or none. */
export function cricketIn(doc: MatchDocument | undefined): CricketDocument {
  if (doc?.sport !== "cricket") throw new TypeError("no match of cricket");
  return doc;
}

export class Scorer {
  readonly events: MatchEvent[] = [];
  readonly entries: Entry[] = [];
  readonly #players: number;
  #doc: CricketDocument | undefined;

  constructor(format: CricketFormat = T20, players = 11) {
    this.#players = players;
    this.do({
      type: "announced",
      format,
      competition: "Village Cup",
      startsAt: "2026-06-01T12:00:00Z",
      sides: { a: { name: "Ashgrove", short: "ASH" }, b: { name: "Brookside", short: "BRO" } },
    });
    for (const side of ["a", "b"] as const) {
      const named = Array.from({ length: players }, (_, at) => ({
        id: player(side, at + 1),
        name: `${side.toUpperCase()} Number${at + 1}`,
      }));
      this.do({ type: "lineup-named", side, players: named });
    }
    this.do({ type: "started" });
  }

  get doc(): CricketDocument {
    if (!this.#doc) throw new Error("not announced");
    return this.#doc;
  }

  get innings(): Innings {
    const innings = latestInnings(this.doc.card);
    if (!innings) throw new Error("no innings");
    return innings;
  }

  /** Tries an event; a lawful one counts. */
  try(payload: Happening): Applied {
    const event = { ...envelope(this.events.length + 1), ...payload } as Fact;
    const applied = apply(this.#doc, event);
    if (applied.ok) {
      this.#doc = cricketIn(applied.doc);
      this.events.push(event);
      if (applied.entry) this.entries.push(applied.entry);
    }
    return applied;
  }

  /** An event that has to be lawful. */
  do(payload: Happening): this {
    const applied = this.try(payload);
    if (!applied.ok) throw new Error(`${payload.type}: ${applied.reason} [${applied.rule}]`);
    return this;
  }

  bat(batting: SideId, more: { target?: { runs: number; overs?: number }; superOver?: boolean } = {}): this {
    return this.do({ type: "cricket.innings-started", batting, ...more });
  }

  /** The next ball as it would lawfully come: the pair at the crease, the next batter, two bowlers in turn. */
  delivery(runs: Partial<DeliveryRuns> = {}, more: Particulars = {}): Bowled {
    const { innings } = this;
    const [striker, nonStriker] = this.#pair(innings);
    const bowler = player(otherSide(innings.batting), this.#players - (innings.overs % 2));
    return {
      type: "cricket.delivery-bowled",
      over: innings.overs,
      striker,
      nonStriker,
      bowler,
      runs: { batter: 0, ...runs },
      ...more,
    };
  }

  ball(runs: Partial<DeliveryRuns> = {}, more: Particulars = {}): this {
    return this.do(this.delivery(runs, more));
  }

  balls(count: number, runs: Partial<DeliveryRuns> = {}): this {
    for (let at = 0; at < count; at++) this.ball(runs);
    return this;
  }

  wicket(kind: Wicket["kind"] = "bowled", more: Particulars = {}): this {
    const [striker] = this.#pair(this.innings);
    return this.ball({}, { wickets: [{ player: striker, kind }], ...more });
  }

  #pair(innings: Innings): readonly [PlayerId, PlayerId] {
    const fresh = Array.from({ length: this.#players }, (_, at) => player(innings.batting, at + 1)).filter(
      (id) => innings.batters[id] === undefined,
    );
    const striker = innings.striker ?? fresh.shift();
    const nonStriker = innings.nonStriker ?? fresh.shift();
    if (!striker || !nonStriker) throw new Error("nobody left to bat");
    return [striker, nonStriker];
  }
}
