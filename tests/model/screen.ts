/** A feed in the model, and what must be true of everything that it shows. */
import { isDeepStrictEqual } from "node:util";
import type { Image } from "../../match/protocol.ts";
import { BEAT_MS } from "../../match/protocol.ts";
import { type Feed, openFeedOver } from "../../site/feed-core.ts";
import { Delay } from "../../site/feed-delay.ts";
import type { FeedState } from "../../site/feed-state.ts";
import type { Host } from "./host.ts";
import { ModelLine } from "./line.ts";
import { LONGEST_WAY_MS, type Network } from "./network.ts";
import type { Source } from "./source.ts";

const SILENCE_MS = 2 * BEAT_MS + 1_000;
/** While a viewer moves, what the old room tells is held back for so long at most. */
const HOLD_MS = 2_000;
/**
 * How old what a live screen shows may be when everything goes wrong at once: its last word came two periods ago, was as long
 * under way, and was then as old again as a relay's last word, and that as the room's.
 */
const OLDEST_LIVE_MS = 3 * (SILENCE_MS + LONGEST_WAY_MS);

export interface ScreenOptions {
  readonly room: string;
  readonly host: Host;
  readonly network: Network;
  readonly source: Source;
  /** What the page was rendered with. */
  readonly initial?: Image;
  /** How many relays the page knew of. */
  readonly relays: number;
  /** Against spoilers. */
  readonly delayMs?: number;
}

export class Screen {
  readonly #options: ScreenOptions;
  readonly #feed: Feed<object>;
  readonly #lines: ModelLine[] = [];
  #shown: FeedState<object>;

  constructor(options: ScreenOptions) {
    const { room, host, network, initial, relays, delayMs } = options;
    this.#options = options;
    const { time, dice } = network;
    this.#feed = openFeedOver(
      {
        socket: (parts) => {
          const line = new ModelLine(parts, host, network);
          this.#lines.push(line);
          return line;
        },
        stream: () => Promise.reject(new Error("the model has none")),
      },
      {
        rooms: new URL("http://rooms.example"),
        room,
        relays,
        initial,
        delay: delayMs === undefined ? undefined : new Delay(delayMs),
        now: () => time.now(),
        random: () => dice.random(),
        after(ms, run) {
          let isDue = true;
          time.after(ms, () => isDue && run());
          return () => void (isDue = false);
        },
      },
    );
    this.#shown = this.#feed.state();
    this.#feed.subscribe(() => this.check());
  }

  /** How often it moved, or began to. */
  get moves(): number {
    return this.#lines.length - 1;
  }

  get state(): FeedState<object> {
    return this.#feed.state();
  }

  /** Its lines: more than one while it moves. */
  get lines(): readonly ModelLine[] {
    return this.#lines.filter(({ isClosed }) => !isClosed);
  }

  close(): void {
    this.#feed.close();
  }

  /** Throws if it shows what it must not. */
  check(): void {
    const [before, now] = [this.#shown, this.state];
    this.#shown = now;
    if (now.doc !== before.doc || now.entries !== before.entries) this.#checkPublished(now);
    const { source, delayMs } = this.#options;
    // What a delay leaves out may have been of another epoch, in a room that woke with what it had before.
    if (now.epoch === before.epoch && (delayMs === undefined || source.epochs === 1))
      claim(now.v >= before.v, "went back", { before: before.v, now: now.v });
    if (delayMs !== undefined) this.#checkDelay(before, now, delayMs);
    else if (now.connection === "live") this.#checkLive(now);
  }

  /** Every version is shown as it was published: whole, with its entries, and no change twice or out of order. */
  #checkPublished({ epoch, v, doc, entries }: FeedState<object>): void {
    const published = this.#options.source.find(epoch, v);
    claim(published !== undefined, "shows what never was", { epoch, v });
    claim(isDeepStrictEqual(doc, published.image.doc), "shows another document", { v, doc, published });
    claim(entries.length >= published.image.entries.length, "lacks entries", { v, entries });
    const isSame = entries.every(({ seq, lead }, i) => {
      const entry = published.entries[i];
      return seq === entry?.seq && lead === entry.lead;
    });
    claim(isSame, "shows other entries", { v, entries, published });
  }

  #checkLive({ epoch, v }: FeedState<object>): void {
    const { source, network } = this.#options;
    const now = network.time.now();
    const [line, next] = this.lines;
    const told = line?.told;
    const isHeld = next !== undefined && told !== undefined && told.at >= now - HOLD_MS;
    const knows = !told || (epoch === told.epoch && v >= told.v);
    claim(knows || isHeld, "is live over a gap that it was told of", { epoch, v, told });
    const oldest = source.since(now - OLDEST_LIVE_MS).find(({ image }) => image.epoch === epoch);
    claim(oldest !== undefined && v >= oldest.image.v, "is live and long out of date", { epoch, v, oldest });
  }

  #checkDelay(before: FeedState<object>, { epoch, v }: FeedState<object>, delayMs: number): void {
    if (epoch === undefined || (epoch === before.epoch && v === before.v)) return;
    const { source, network } = this.#options;
    const age = network.time.now() - (source.find(epoch, v)?.at ?? Number.NaN);
    claim(age >= delayMs, "is shown too soon", { v, age });
  }
}

/** Cheaper than a matcher: it is claimed some ten thousand times a story. */
function claim(holds: boolean, flaw: string, details: object): asserts holds {
  if (!holds) throw new Error(`a screen ${flaw}: ${JSON.stringify(details)}`);
}
