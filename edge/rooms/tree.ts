/** A room and the relays that its viewers are spread over: how many there are, and what this room does for them. */
import * as v from "valibot";
import { placeOf } from "../../match/places.ts";
import type { Publication } from "../../match/protocol.ts";
import type { Agenda } from "./agenda.ts";
import { Branches } from "./branches.ts";
import type { Reach } from "./reach.ts";
import type { Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";
import { Spread } from "./spread.ts";

export interface TreeOptions {
  /** The room's name: of a match, of the board, or of one of their relays. */
  readonly name: string;
  /** How many viewers a room should have at most. */
  readonly limit: number;
  readonly session: Session;
  /** How many watch in this room. */
  readonly here: () => number;
  /** Sends frames to all who watch in this room. */
  readonly tell: (frames: readonly string[]) => void;
  readonly shelf: Shelf;
  readonly reach: Reach;
  readonly agenda: Agenda;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly warn: (event: string, details: Record<string, unknown>) => void;
}

/** The part of a room's health that its relays ask for. */
const Health = v.object({ relays: v.nullable(v.number()) });
/** Between two questions to the room of the match. */
const ASK_EVERY_MS = 5_000;

export class Tree {
  readonly #options: TreeOptions;
  readonly #branches: Branches;
  readonly #spread: Spread;
  readonly #room: string;
  readonly #place: number;
  /** A new number is being kept. */
  #growing = false;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(options: TreeOptions) {
    const { name, limit, session, here, reach, agenda, random, warn } = options;
    const at = placeOf(name);
    this.#options = options;
    this.#room = at.room;
    this.#place = at.place;
    this.#spread = new Spread(limit);
    this.#branches = new Branches({
      at,
      reach,
      lacking: (held) => session.lacking(held),
      beat: () => session.relayBeat(here(), agenda.now()),
      agenda,
      random,
      warn,
    });
  }

  /** How many watch in the relays below. */
  get viewers(): number {
    return this.#branches.viewers;
  }

  /** What the room knew before it lost its memory. Those who came meanwhile to the wrong place are told again. */
  async wake(): Promise<void> {
    const { session, shelf, tell, warn } = this.#options;
    const relays = await shelf.keptRelays().catch((error: unknown) => {
      warn("relays-not-read", { cause: String(error) });
    });
    if (relays === undefined) return;
    const frames = session.spreadOver(relays);
    if (this.#place > relays || (this.#place === 0 && relays > 0)) tell(frames);
  }

  /** The room has taken a publication: passes it on. */
  pass({ t }: Publication): void {
    const { session } = this.#options;
    if (t === "p") void this.#keep(session.relays ?? 0);
    this.#branches.grow(session.relays ?? 0);
    if (t === "h") this.#branches.beat();
    this.#decide();
  }

  /** A viewer came, or asked. */
  visit(): void {
    if (this.#place === 0) this.#decide();
    else if (this.#options.session.isLost(this.#options.agenda.now())) this.#askOnce();
  }

  /** The room of the match says how many relays there are; all others hear it from there. */
  #decide(): void {
    if (this.#place > 0 || this.#growing) return;
    const { session, here, agenda } = this.#options;
    const relays = session.relays ?? 0;
    const wanted = this.#spread.wanted(session.watching(here()), relays, agenda.now());
    if (wanted !== relays) void this.#spreadOver(wanted);
  }

  /** Kept before it is told: a room that forgot its relays would leave their viewers alone. */
  async #spreadOver(relays: number): Promise<void> {
    const { session, tell, agenda } = this.#options;
    this.#growing = true;
    const isKept = await agenda.awaited(this.#keep(relays));
    this.#growing = false;
    if (!isKept) return;
    const frames = session.spreadOver(relays);
    this.#branches.grow(relays);
    this.#branches.beat();
    tell(frames);
    // More may have come meanwhile.
    this.#decide();
  }

  async #keep(relays: number): Promise<boolean> {
    try {
      await this.#options.shelf.keepRelays(relays);
      return true;
    } catch (error) {
      this.#options.warn("relays-not-kept", { cause: String(error) });
      return false;
    }
  }

  #askOnce(): void {
    const { agenda } = this.#options;
    if (agenda.now() - this.#askedAt < ASK_EVERY_MS) return;
    this.#askedAt = agenda.now();
    void agenda.awaited(this.#ask());
  }

  /** A relay that nobody feeds learns whether it is one still; its viewers then go where they are told. */
  async #ask(): Promise<void> {
    const { session, reach, tell, warn } = this.#options;
    try {
      const response = await reach(this.#room);
      const relays = v.parse(Health, await response.json()).relays ?? 0;
      if (relays < this.#place) tell(session.spreadOver(relays));
    } catch (error) {
      warn("room-away", { room: this.#room, cause: String(error) });
    }
  }
}
