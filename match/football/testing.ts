/** A scorer for tests: keeps a football match of two invented sides, event by event. */
import type { Entry } from "../head.ts";
import type { Fact, Happening, MatchEvent } from "../event.ts";
import { apply, type Applied } from "../fold.ts";
import { matchId, playerId, type PlayerId, SIDES, type SideId } from "../ids.ts";
import type { FootballDocument } from "./card.ts";
import type { FootballFormat } from "./format.ts";
import type { PeriodName } from "./period.ts";

export const LEAGUE: FootballFormat = { sport: "football", halfMinutes: 45, substitutions: 5 };
export const CUP: FootballFormat = { ...LEAGUE, extraMinutes: 15, extraSubstitutions: 1, shootout: true };

const MATCH = matchId("park-match");
/** "a1" keeps goal for side a; from "a12" on they sit on the bench. */
export const player = (side: SideId, shirt: number): PlayerId => playerId(`${side}${shirt}`);

export function envelope(seq: number) {
  const at = new Date(Date.UTC(2026, 8, 5, 14) + seq * 1000).toISOString();
  return { v: 1, id: `e${seq}`, match: MATCH, seq, at } as const;
}

type Goal = Extract<Happening, { type: "football.goal-scored" }>;

export class Scorer {
  readonly events: MatchEvent[] = [];
  readonly entries: Entry[] = [];
  #doc: FootballDocument | undefined;

  /** Shirts named as goalkeepers are those of `keepers`. */
  constructor(format: FootballFormat = LEAGUE, keepers: readonly number[] = []) {
    this.do({
      type: "announced",
      format,
      competition: "Park Cup",
      startsAt: "2026-09-05T14:00:00Z",
      sides: { a: { name: "Ashgrove", short: "ASH" }, b: { name: "Brookside", short: "BRO" } },
    });
    for (const side of SIDES) {
      const players = Array.from({ length: 18 }, (_, at) => ({
        id: player(side, at + 1),
        name: `${side.toUpperCase()}. Number${at + 1}`,
        shirt: at + 1,
        ...(at > 10 && { bench: true }),
        ...(keepers.includes(at + 1) && { keeper: true }),
      }));
      this.do({ type: "lineup-named", side, players });
    }
    this.do({ type: "started" });
  }

  get doc(): FootballDocument {
    if (!this.#doc) throw new Error("not announced");
    return this.#doc;
  }

  get last(): Entry | undefined {
    return this.entries.at(-1);
  }

  /** Tries an event; a lawful one counts. */
  try(payload: Happening): Applied {
    const event = { ...envelope(this.events.length + 1), ...payload } as Fact;
    const applied = apply(this.#doc, event);
    if (applied.ok) {
      if (applied.doc.sport !== "football") throw new Error("not football");
      this.#doc = applied.doc;
      this.events.push(event);
      if (applied.entry) this.entries.push(applied.entry);
    }
    return applied;
  }

  /** The rule that forbids an event; "lawful" if none does. */
  rule(payload: Happening): string {
    const applied = this.try(payload);
    return applied.ok ? "lawful" : applied.rule;
  }

  /** An event that has to be lawful. */
  do(payload: Happening): this {
    const applied = this.try(payload);
    if (!applied.ok) throw new Error(`${payload.type}: ${applied.reason} [${applied.rule}]`);
    return this;
  }

  start(...periods: readonly PeriodName[]): this {
    for (const [at, period] of periods.entries()) {
      this.do({ type: "football.period-started", period });
      if (at < periods.length - 1) this.end(period);
    }
    return this;
  }

  end(period: PeriodName): this {
    return this.do({ type: "football.period-ended", period });
  }

  goal(side: SideId, minute: number, more: Partial<Omit<Goal, "type">> = {}): this {
    return this.do({ type: "football.goal-scored", side, minute, how: "open play", ...more });
  }

  kicks(...outcomes: readonly ("scored" | "saved" | "missed")[]): this {
    for (const [at, outcome] of outcomes.entries()) {
      this.do({ type: "football.shootout-kick-taken", side: at % 2 === 0 ? "a" : "b", outcome });
    }
    return this;
  }
}
