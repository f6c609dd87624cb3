/** An umpire for tests: keeps a match of invented players, point by point. */
import type { Entry } from "../head.ts";
import type { Fact, Happening, MatchEvent } from "../event.ts";
import { apply, type Applied } from "../fold.ts";
import { matchId, playerId, SIDES, type SideId } from "../ids.ts";
import type { MatchDocument } from "../sports.ts";
import type { TennisCard, TennisDocument, TennisSet } from "./card.ts";
import type { TennisFormat } from "./format.ts";
import { latestSet } from "./sets.ts";

const MATCH = matchId("club-match");
const BEST_OF_THREE: TennisFormat = {
  sport: "tennis",
  draw: "singles",
  bestOf: 3,
  games: 6,
  finalSet: "tie-break",
};

type Played = Extract<Happening, { type: "tennis.point-played" }>;

export class Umpire {
  readonly events: MatchEvent[] = [];
  readonly entries: Entry[] = [];
  #doc: MatchDocument | undefined;

  constructor(format: Partial<TennisFormat> = {}) {
    const pairs = format.draw === "doubles";
    this.do({
      type: "announced",
      format: { ...BEST_OF_THREE, ...format },
      competition: "Village Open",
      startsAt: "2026-06-01T12:00:00Z",
      sides: {
        a: { name: pairs ? "Ashgrove / Alder" : "Ada Ashgrove", short: "ASH" },
        b: { name: pairs ? "Brook / Birch" : "Bo Brook", short: "BRO" },
      },
    });
    for (const side of SIDES) {
      const players = (pairs ? [1, 2] : [1]).map((place) => ({
        id: playerId(`${side}${place}`),
        name: `${side.toUpperCase()} Player${place}`,
      }));
      this.do({ type: "lineup-named", side, players });
    }
    this.do({ type: "tennis.toss-won", side: "a", chose: "serve" });
    this.do({ type: "started" });
  }

  get doc(): TennisDocument {
    if (this.#doc?.sport !== "tennis") throw new Error("not announced");
    return this.#doc;
  }

  get card(): TennisCard {
    return this.doc.card;
  }

  get set(): TennisSet {
    const set = latestSet(this.card);
    if (!set) throw new Error("no set");
    return set;
  }

  /** Tries an event; a lawful one counts. */
  try(payload: Happening): Applied {
    const seq = this.events.length + 1;
    const at = new Date(Date.UTC(2026, 5, 1, 12) + seq * 30_000).toISOString();
    const event = { v: 1, id: `e${seq}`, match: MATCH, seq, at, ...payload } as Fact;
    const applied = apply(this.#doc, event);
    if (applied.ok) {
      this.#doc = applied.doc;
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

  point(winner: SideId, more: Partial<Omit<Played, "type" | "winner">> = {}): this {
    return this.do({ type: "tennis.point-played", winner, ...more });
  }

  /** "aabab": who wins the points, in order. */
  points(winners: string): this {
    for (const side of winners) this.point(side === "a" ? "a" : "b");
    return this;
  }

  /** "aab": who wins the games to love. */
  games(winners: string): this {
    for (const side of winners) this.points(side.repeat(4));
    return this;
  }

  /** Sets to love, and the tie-break's beginning: six games each. */
  sixAll(): this {
    return this.games("ab".repeat(6));
  }
}
