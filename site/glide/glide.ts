/** Lists whose children glide: what moves because something came before it, so that a reader's eye can follow. */

import { drawDue } from "../frames.ts";

/** In which what is left of the way becomes a third, milliseconds. */
const PACE_MS = 60;
/** Of what is nearer than this to its place nobody sees that it moves, pixels. */
const NEAR = 0.5;

/** Nor of what is further below the view than this; what holds the list may be moved in the same frame. Pixels. */
const NEARBY = 300;

interface Place {
  readonly x: number;
  readonly y: number;
}

const AT_PLACE: Place = { x: 0, y: 0 };

/** The lists that have been drawn just now. */
const drawn = new Set<HTMLElement>();
const glides = new WeakMap<HTMLElement, Glide>();

/**
 * To be told after each drawing of a list whose children are keyed: they begin where they are seen (FLIP), and glide from
 * there. In the frame of the drawing nothing moves, whatever was under way: layout shift counts what moves otherwise than
 * by a transform. Where the list's head is out of view nothing glides: there what is read is held in its place.
 */
export function glide(list: HTMLElement): void {
  if (drawn.size === 0) queueMicrotask(settle);
  drawn.add(list);
}

/** Looks at all lists before it touches any: a look after a touch makes the browser lay out the page once more. */
function settle(): void {
  const begins = Array.from(drawn, (list) => {
    const own = glides.get(list) ?? new Glide();
    glides.set(list, own);
    return own.look(list);
  });
  drawn.clear();
  for (const begin of begins) begin();
}

class Glide {
  readonly #places = new WeakMap<Element, Place>();
  /** How far each is still from its place. */
  readonly #ways = new Map<HTMLElement, Place>();
  #isGoing = false;
  #at = 0;
  #isDrawn = false;

  /** The list has been drawn: finds what has moved, and returns how to make it begin where it was seen. */
  look(list: HTMLElement): () => void {
    const { top } = list.getBoundingClientRect();
    const isDrawn = list.offsetParent !== null;
    const shows = isDrawn && top >= 0;
    const passed = isDrawn && !shows ? this.#passed(list, top) : 0;
    const moves: (readonly [HTMLElement, Place])[] = [];
    for (const child of boxesOf(list)) {
      // Behind another tab nothing has a place: what comes into view does not fly in from the corner.
      if (!isDrawn) {
        this.#places.delete(child);
        continue;
      }
      const before = this.#places.get(child);
      const now = { x: child.offsetLeft, y: child.offsetTop };
      this.#places.set(child, now);
      if (!before || !shows) continue;
      const left = this.#ways.get(child) ?? AT_PLACE;
      const way = { x: left.x + before.x - now.x, y: left.y + before.y - now.y };
      // What is far out of view stays out of the work.
      const isSeen = top - list.offsetTop + Math.min(now.y, now.y + way.y) < innerHeight + NEARBY;
      if (left !== AT_PLACE || isAway(way)) moves.push([child, isSeen ? way : AT_PLACE]);
    }
    return () => {
      if (passed !== 0) scrollBy(0, passed);
      for (const [child, way] of moves) this.#put(child, way);
      this.#isDrawn = true;
      if (!this.#isGoing) this.#goOn();
    };
  }

  /** How far what is read has moved, where the browser does not keep it in its place (CSS Scroll Anchoring). */
  #passed(list: HTMLElement, top: number): number {
    if (getComputedStyle(document.documentElement).overflowAnchor === "auto") return 0;
    for (const child of boxesOf(list)) {
      const before = this.#places.get(child);
      // Of what was there before, the first that was in view.
      if (!before || top - list.offsetTop + before.y + child.offsetHeight < 0) continue;
      return child.offsetTop - before.y;
    }
    return 0;
  }

  readonly #go = (now: number): void => {
    // What is drawn in this frame comes first: then nothing moves in it.
    drawDue();
    settle();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const part = this.#isDrawn ? 1 : still ? 0 : Math.exp((this.#at - now) / PACE_MS);
    this.#isDrawn = false;
    this.#at = now;
    for (const [child, { x, y }] of this.#ways) this.#put(child, { x: x * part, y: y * part });
    this.#goOn();
  };

  #goOn(): void {
    this.#isGoing = this.#ways.size > 0;
    if (this.#isGoing) requestAnimationFrame(this.#go);
  }

  #put(child: HTMLElement, way: Place): void {
    const away = isAway(way);
    if (away) this.#ways.set(child, way);
    else this.#ways.delete(child);
    child.style.transform = away ? `translate(${way.x}px,${way.y}px)` : "";
  }
}

/** Its children, and in the place of a part whose code follows, which has no box, the children of that. */
const boxesOf = (list: Element): readonly HTMLElement[] =>
  Array.from(list.children).flatMap((child) => {
    if (child.classList.contains("late")) return boxesOf(child);
    return child instanceof HTMLElement ? [child] : [];
  });

const isAway = ({ x, y }: Place): boolean => Math.hypot(x, y) >= NEAR;
