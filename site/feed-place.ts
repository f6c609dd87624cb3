/** A line to where a viewer belongs: its room, or one of the relays that the room's viewers are spread over. */
import { nameOf, placeAmong } from "../match/places.ts";
import type { After, Line, LineParts } from "./feed-line.ts";

type Ends = Pick<LineParts, "opened" | "heard" | "closed">;

export interface PlaceParts extends Ends {
  readonly room: string;
  /** How many relays there are, as far as the page knows. */
  readonly relays: number;
  /** Opens a line to a room of that name. Its ends are called later, never at once. */
  readonly open: (name: string, ends: Ends) => Line;
  /** Whether the viewer has a connection, as far as it was told. */
  readonly isOpen: () => boolean;
  /** Asks how many relays there are: a room that nobody gets into cannot tell. */
  readonly locate: (() => Promise<number>) | undefined;
  readonly after: After;
  /** A number from 0 to 1. */
  readonly random: () => number;
}

export interface PlacedLine extends Line {
  /** There are so many relays now: the viewer moves if it has to. */
  spread(relays: number): void;
}

/** Within this time viewers move, each at a moment of its own, milliseconds: until then they are told everything. */
const MOVE_WITHIN_MS = 10_000;
/** Whoever has no connection has nothing to wait for. */
const ENTER_WITHIN_MS = 1_000;

/** So long what the old room tells is held back for the answer of the new one. */
const HOLD_MS = 2_000;
/** A new room that is silent for longer after that is tried anew. */
const SPEAKS_WITHIN_MS = 10_000;

/**
 * Moves by resuming: the new line has spoken before the old one is left. What the old room tells while the new one answers is
 * held back, so that the answer, which begins at what the viewer has shown, fits it.
 */
export function openPlaced(parts: PlaceParts): PlacedLine {
  const { room, open, opened, heard, closed, isOpen, locate, after, random } = parts;
  let { relays } = parts;
  let aim = placeAmong(relays, 0, 0, random);
  let place = aim;
  let isClosed = false;
  let current = enter();
  /** Leads to where the viewer belongs. */
  let next: Line | undefined;
  let cancelMove = () => {};
  /** Told by the old room since the new one was asked. */
  let late: unknown[] | undefined;

  function enter(): Line {
    const line = open(nameOf({ room, place: aim }), {
      opened() {
        if (line === current) opened();
      },
      heard(data) {
        // A relay that has nothing itself yet names no epoch.
        if (line === next && String(data).includes('"epoch":')) {
          const left = current;
          current = line;
          place = aim;
          next = late = undefined;
          cancelMove();
          left.close();
          if (!isOpen()) opened();
        }
        if (line !== current) return;
        if (late) late.push(data);
        else heard(data);
      },
      closed(code) {
        if (line === current || line === next) release();
        if (line !== current) return;
        if (!isOpen()) void locate?.().then(spread, () => {});
        closed(code);
      },
    });
    return line;
  }

  /** The new room takes its time: the old one is heard again. */
  function release(): void {
    // What is heard here may lead here again.
    late?.splice(0).forEach(heard);
    late = undefined;
  }

  function stay(): void {
    cancelMove();
    next?.close();
    next = undefined;
    release();
  }

  function spread(now: number): void {
    const before = aim;
    aim = placeAmong(now, aim, relays, random);
    relays = now;
    if (aim === before || isClosed) return;
    stay();
    if (aim === place) return;
    cancelMove = after(random() * (isOpen() ? MOVE_WITHIN_MS : ENTER_WITHIN_MS), move);
  }

  function move(): void {
    next?.close();
    next = enter();
    late = [];
    cancelMove = after(HOLD_MS, () => {
      release();
      cancelMove = after(SPEAKS_WITHIN_MS, move);
    });
  }

  return {
    spread,
    ask: (question) => current.ask(question),
    reconnect: () => current.reconnect(),
    close() {
      isClosed = true;
      stay();
      current.close();
    },
  };
}
