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

interface Held {
  readonly place: number;
  readonly line: Line;
}

/** Moves by resuming: the new line has spoken before the old one is left. */
export function openPlaced(parts: PlaceParts): PlacedLine {
  const { room, open, opened, heard, closed, locate, after, random } = parts;
  let { relays } = parts;
  let aim = placeAmong(relays, 0, 0, random);
  let isOpen = false;
  let isClosed = false;
  let current = enter(aim);
  let next: Held | undefined;
  let cancelMove = () => {};

  function enter(place: number): Held {
    const line = open(nameOf({ room, place }), {
      opened() {
        if (held !== current) return;
        isOpen = true;
        opened();
      },
      heard(data) {
        // A relay that has nothing itself yet names no epoch.
        if (held === next && String(data).includes('"epoch":')) arrive(held);
        if (held === current) heard(data);
      },
      closed(code) {
        if (held !== current) return;
        if (!isOpen && locate) void locate().then(spread, () => {});
        isOpen = false;
        closed(code);
      },
    });
    const held = { place, line };
    return held;
  }

  function arrive(held: Held): void {
    const left = current;
    current = held;
    next = undefined;
    left.line.close();
    if (!isOpen) opened();
    isOpen = true;
  }

  function spread(now: number): void {
    if (isClosed) return;
    const before = aim;
    aim = placeAmong(now, aim, relays, random);
    relays = now;
    if (aim === before) return;
    cancelMove();
    next?.line.close();
    next = undefined;
    if (aim === current.place) return;
    const within = isOpen ? MOVE_WITHIN_MS : ENTER_WITHIN_MS;
    cancelMove = after(random() * within, () => void (next = enter(aim)));
  }

  return {
    spread,
    ask: (question) => current.line.ask(question),
    reconnect: () => current.line.reconnect(),
    close() {
      isClosed = true;
      cancelMove();
      next?.line.close();
      current.line.close();
    },
  };
}
