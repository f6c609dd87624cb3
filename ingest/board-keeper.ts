/** The board as this worker knows it, on its way to the board's room. */
import { type Board, boardOf, isOver, type Listing } from "../match/document.ts";
import { BOARD_ROOM } from "../match/protocol.ts";
import type { MatchReader, Stamp, Versioned } from "../store/store.ts";
import type { Outbox } from "./outbox.ts";

export class BoardKeeper {
  readonly #store: MatchReader;
  readonly #outbox: Pick<Outbox, "put">;
  #board: Versioned<Board> | undefined;
  #listed: Listing[] = [];

  constructor(store: MatchReader, outbox: Pick<Outbox, "put">) {
    this.#store = store;
    this.#outbox = outbox;
  }

  /** Reads the board, publishes it, and returns the matches that have not ended. */
  async open(): Promise<readonly Listing[]> {
    const board = await this.#read();
    return Object.values(board.doc.matches).filter((listing) => !isOver(listing));
  }

  /** Notes a listing that the store has taken; `publish` sends it. */
  list(listing: Listing): void {
    this.#listed.push(listing);
  }

  /** Publishes what was listed since the last time, which took the store's board through `steps`. */
  async publish(steps: readonly Stamp[]): Promise<void> {
    const listed = this.#listed;
    this.#listed = [];
    const last = steps.reduce<Stamp | undefined>(
      (newest, step) => (newest && newest.v > step.v ? newest : step),
      undefined,
    );
    if (!last) return;
    const board = this.#board;
    // Steps that are not all ours: another worker lists matches too, and only the store knows them.
    if (!board || board.epoch !== last.epoch || board.v + steps.length !== last.v) {
      await this.#read();
      return;
    }
    // A result that is taken back leaves room for one that only the store remembers.
    if (listed.some((listing) => !isOver(listing) && wasOver(board.doc, listing))) {
      await this.#read();
      return;
    }
    const known = {
      ...board.doc.matches,
      ...Object.fromEntries(listed.map((listing) => [listing.id, listing])),
    };
    const at = listed.at(-1)?.at ?? board.at;
    this.#publish({ epoch: last.epoch, v: last.v, at, doc: boardOf(Object.values(known)) });
  }

  async #read(): Promise<Versioned<Board>> {
    const board = await this.#store.board();
    this.#publish(board);
    return board;
  }

  #publish(board: Versioned<Board>): void {
    this.#board = board;
    const { epoch, v, at, doc } = board;
    this.#outbox.put(BOARD_ROOM, {
      epoch,
      v,
      at,
      doc: { matches: doc.matches },
      entries: [],
      changed: [],
      live: true,
    });
  }
}

function wasOver({ matches }: Board, { id }: Listing): boolean {
  const before = matches[id];
  return before !== undefined && isOver(before);
}
