/**
 * The relays right below a room. Each has one request in flight; what happens meanwhile is told in the next, so that a
 * relay that is slow or away costs no memory and holds up nobody.
 */
import * as v from "valibot";
import { fedBy, nameOf, type Place } from "../../match/places.ts";
import { PublicationAnswer } from "../../match/protocol.ts";
import type { Agenda } from "./agenda.ts";
import type { Reach } from "./reach.ts";
import type { Position } from "./session.ts";

export interface BranchesOptions {
  readonly at: Place;
  readonly reach: Reach;
  /** What a relay lacks that holds this, as a publication. */
  readonly lacking: (held: Position | undefined) => string | undefined;
  /** The newest beat, as a publication. */
  readonly beat: () => string | undefined;
  readonly agenda: Agenda;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly warn: (event: string, details: Record<string, unknown>) => void;
}

/** One relay as the room above knows it. */
interface Branch {
  readonly name: string;
  readonly place: number;
  held: Position | undefined;
  /** What it was told of the spread. */
  told: number | undefined;
  /** How many watched there and below when it answered last. */
  viewers: number;
  beatDue: boolean;
  failures: number;
  running: boolean;
  /** Since when it is no part of the tree: it is fed until its viewers have left. */
  leavingSince: number | undefined;
}

/** A publication to a relay, and what it is about: a beat unless it says so. */
interface Errand {
  readonly body: string;
  readonly relays?: number;
  readonly lacking?: true;
}

const RETRY_MS = { first: 250, most: 15_000 };
/** How long a relay that is no part of the tree is fed at most. */
const LEAVE_WITHIN_MS = 60_000;

export class Branches {
  readonly #options: BranchesOptions;
  readonly #branches = new Map<number, Branch>();
  #relays = 0;

  constructor(options: BranchesOptions) {
    this.#options = options;
  }

  /** How many watch in the relays below. */
  get viewers(): number {
    let sum = 0;
    for (const { viewers } of this.#branches.values()) sum += viewers;
    return sum;
  }

  /** Feeds the relays that are this room's in a tree of so many, and lets the others go. */
  grow(relays: number): void {
    const { at, agenda } = this.#options;
    this.#relays = relays;
    const wanted = new Set(fedBy(at.place, relays));
    for (const place of wanted) {
      const branch = this.#branches.get(place);
      if (branch) branch.leavingSince = undefined;
      else this.#branches.set(place, begin({ room: at.room, place }));
    }
    for (const [place, branch] of this.#branches)
      if (!wanted.has(place)) branch.leavingSince ??= agenda.now();
    this.feed();
  }

  /** Tells each relay what it lacks. */
  feed(): void {
    for (const branch of this.#branches.values()) if (!branch.running) void this.#feed(branch);
  }

  /** Passes the newest beat on, if there is one. */
  beat(): void {
    if (this.#options.beat() === undefined) return;
    for (const branch of this.#branches.values()) branch.beatDue = true;
    this.feed();
  }

  async #feed(branch: Branch): Promise<void> {
    const { agenda, random } = this.#options;
    branch.running = true;
    while (this.#branches.get(branch.place) === branch) {
      const errand = this.#next(branch);
      if (!errand) break;
      if (await agenda.awaited(this.#run(branch, errand))) {
        branch.failures = 0;
        continue;
      }
      const pause = Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** branch.failures++);
      await new Promise<void>((resolve) => agenda.after(pause * (0.5 + random() / 2), resolve));
    }
    branch.running = false;
  }

  /** What to tell next. The spread comes first: the answer says what the relay holds. */
  #next(branch: Branch): Errand | undefined {
    const relays = this.#relays;
    if (branch.told !== relays) return { body: JSON.stringify({ t: "p", relays }), relays };
    const lacking = this.#options.lacking(branch.held);
    if (lacking !== undefined) return { body: lacking, lacking: true };
    const beat = branch.beatDue ? this.#options.beat() : undefined;
    if (beat === undefined) return undefined;
    branch.beatDue = false;
    return { body: beat };
  }

  /** Tells a relay something; false if it came to nothing, and is to be tried again later. */
  async #run(branch: Branch, { body, relays, lacking }: Errand): Promise<boolean> {
    const before = branch.held;
    try {
      const { epoch, v: version, viewers } = await this.#publish(branch.name, body);
      branch.held = epoch && { epoch, v: version };
      branch.viewers = viewers;
    } catch (error) {
      if (branch.failures === 0)
        this.#options.warn("relay-away", { relay: branch.name, cause: String(error) });
      return false;
    }
    branch.told = relays ?? branch.told;
    if (this.#hasLeft(branch)) this.#branches.delete(branch.place);
    // A relay that takes a change and is where it was would be told it for ever.
    return !(lacking && isSame(before, branch.held));
  }

  async #publish(relay: string, body: string): Promise<PublicationAnswer> {
    const response = await this.#options.reach(relay, body);
    const text = await response.text();
    // 409 says what the relay holds, as 200 does: what it lacks comes next.
    if (response.status === 200 || response.status === 409)
      return v.parse(PublicationAnswer, JSON.parse(text));
    throw new Error(`${response.status} ${text}`);
  }

  #hasLeft({ leavingSince, viewers }: Branch): boolean {
    if (leavingSince === undefined) return false;
    return viewers === 0 || this.#options.agenda.now() - leavingSince > LEAVE_WITHIN_MS;
  }
}

const begin = ({ room, place }: Place): Branch => ({
  name: nameOf({ room, place }),
  place,
  held: undefined,
  told: undefined,
  viewers: 0,
  beatDue: false,
  failures: 0,
  running: false,
  leavingSince: undefined,
});

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.epoch === other?.epoch && one?.v === other?.v;
