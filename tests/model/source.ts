/** A match whose document and entries change at random, with all that it ever was. */
import type { Outgoing } from "../../ingest/outbox.ts";
import type { Entry } from "../../match/head.ts";
import { type Epoch, epoch } from "../../match/ids.ts";
import { type Image, IMAGE_ENTRIES } from "../../match/protocol.ts";
import type { Chance } from "./chance.ts";

/** A version as it was committed. */
interface Committed {
  readonly image: Image;
  /** All entries, newest first; an image has the newest of them. */
  readonly entries: readonly Entry[];
  /** When, milliseconds since 1970. */
  readonly at: number;
}

const keyOf = (of: Epoch | undefined, v: number) => `${of}:${v}`;

export class Source {
  readonly #chance: Chance;
  readonly #history: Committed[] = [];
  readonly #byVersion = new Map<string, Committed>();
  #entries = new Map<number, Entry>();
  #epoch: Epoch = epoch("epoch1");
  #epochs = 1;
  #v = 0;
  #doc: Record<string, Record<string, number>> = {};

  constructor(dice: Chance) {
    this.#chance = dice;
  }

  /** How many there were until now. */
  get epochs(): number {
    return this.#epochs;
  }

  /** What the store has. */
  get newest(): Committed {
    const newest = this.#history.at(-1);
    if (!newest) throw new Error("nothing has happened yet");
    return newest;
  }

  /** The next change as ingest tells it: the store has it already. */
  step(now: number): Outgoing {
    const { happens, upTo } = this.#chance;
    if (happens(0.01)) this.#beginAnew();
    this.#v += 1 + upTo(2);
    for (let i = upTo(3); i >= 0; i--) this.#change();
    const isAmendment = this.#v > 3 && happens(0.2);
    const entry = this.#entry(isAmendment ? 1 + upTo(this.#v - 1) : this.#v, now);
    this.#commit(now);
    return { ...this.newest.image, changed: [entry], live: true };
  }

  /** The version as it was committed; undefined if it never was. */
  find(of: Epoch | undefined, v: number): Committed | undefined {
    return this.#byVersion.get(keyOf(of, v));
  }

  /** What was the newest at a time, and later: undefined before the first. */
  since(time: number): readonly Committed[] {
    const first = this.#history.findLastIndex(({ at }) => at <= time);
    return this.#history.slice(Math.max(0, first));
  }

  #commit(now: number): void {
    const entries = [...this.#entries.values()].toSorted((a, b) => b.seq - a.seq);
    const at = new Date(now).toISOString();
    const image = {
      epoch: this.#epoch,
      v: this.#v,
      at,
      doc: this.#doc,
      entries: entries.slice(0, IMAGE_ENTRIES),
    };
    const committed = { image, entries, at: now };
    this.#history.push(committed);
    this.#byVersion.set(keyOf(this.#epoch, this.#v), committed);
  }

  #entry(seq: number, now: number): Entry {
    const at = new Date(now).toISOString();
    const entry: Entry = { seq, at, period: 1, tone: "plain", lead: `as of ${this.#v}` };
    this.#entries.set(seq, entry);
    return entry;
  }

  #change(): void {
    const { happens, upTo } = this.#chance;
    const [group, member] = [`group${upTo(3)}`, `member${upTo(5)}`];
    const { [group]: inner = {}, ...others } = this.#doc;
    const { [member]: _, ...kept } = inner;
    if (happens(0.05)) this.#doc = others;
    else if (happens(0.2)) this.#doc = { ...others, [group]: kept };
    else this.#doc = { ...others, [group]: { ...inner, [member]: upTo(1_000) } };
  }

  /** The store was lost: a new epoch begins. */
  #beginAnew(): void {
    this.#epoch = epoch(`epoch${++this.#epochs}`);
    this.#v = 0;
    this.#entries.clear();
  }
}
