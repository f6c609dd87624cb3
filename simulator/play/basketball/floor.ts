/** The game as the model sees it: the document, the time left, and who has the ball. */
import type { BasketballDocument, PlayerRow } from "../../../match/basketball/card.ts";
import { goneAt, lastPeriod } from "../../../match/basketball/periods.ts";
import type { Happening } from "../../../match/event.ts";
import type { SideId } from "../../../match/ids.ts";
import type { Chance } from "../chance.ts";
import { move, type Play } from "../play.ts";
import type { Fixture } from "./fixture.ts";
import type { Hooper } from "./squad.ts";

export type BasketballPlay<R = void> = Play<BasketballDocument, R>;

export class Floor {
  readonly fixture: Fixture;
  readonly random: Chance;
  /** Seconds left in the period. */
  left = 0;
  ball: SideId = "a";
  /** Seconds of the day that have gone by since the last event, beyond those told with the next. */
  waited = 0;
  #doc: BasketballDocument | undefined;

  constructor(fixture: Fixture, random: Chance) {
    this.fixture = fixture;
    this.random = random;
  }

  get doc(): BasketballDocument {
    if (!this.#doc) throw new TypeError("the game has not been announced");
    return this.#doc;
  }

  /** Something happens `after` seconds of the day. */
  *play(after: number, happening: Happening): BasketballPlay {
    const waited = this.waited + after;
    this.waited = 0;
    this.#doc = yield* move<BasketballDocument>(waited, happening);
  }

  /** Lets the clock in the hall run; returns how long it ran. */
  run(seconds: number): number {
    const before = this.left;
    const left = Math.max(0, before - seconds);
    this.left = left < 60 ? Math.round(left * 10) / 10 : Math.round(left);
    this.left = Math.min(before, this.left);
    return before - this.left;
  }

  get period(): number {
    return lastPeriod(this.doc.card)?.number ?? 1;
  }

  /** Seconds of the game gone. */
  get gone(): number {
    return goneAt(this.fixture.tempo.format, this.period, this.left);
  }

  row(player: Hooper): PlayerRow | undefined {
    return this.doc.card.players[player.id];
  }

  onCourt(side: SideId): readonly Hooper[] {
    const five = this.doc.card.court?.[side] ?? [];
    return this.fixture.squads[side].players.filter(({ id }) => five.includes(id));
  }

  /** One of those on the court, as likely as `weight` says; not `but`. */
  draw(side: SideId, weight: (player: Hooper) => number, but?: Hooper): Hooper {
    const others = this.onCourt(side).filter((player) => player !== but);
    return this.random.weighted(others.map((player) => [player, weight(player)] as const));
  }
}
