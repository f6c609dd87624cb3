/** What moves because something came before it glides to its new place, so that a reader's eye can follow. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** In which what is left of the way becomes a third, milliseconds. */
const PACE_MS = 60;
/** Of what is nearer than this to its place nobody sees that it moves, pixels. */
const NEAR = 0.5;

interface Place {
  readonly x: number;
  readonly y: number;
}

const AT_PLACE: Place = { x: 0, y: 0 };

/**
 * For a list whose children are keyed: after each drawing they begin where they are seen (FLIP), and glide from there.
 * In the frame of the drawing nothing moves, whatever was under way: layout shift counts what moves otherwise than by a
 * transform. Where the list's head is out of view nothing glides: there what is read is held in its place.
 */
export function useGlide<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null);
  const [glide] = useState(() => new Glide());
  useLayoutEffect(() => {
    if (list.current) glide.drawn(list.current);
  });
  useLayoutEffect(() => () => glide.end(), [glide]);
  return list;
}

class Glide {
  #places = new WeakMap<Element, Place>();
  /** How far each is still from its place. */
  readonly #ways = new Map<HTMLElement, Place>();
  #frame = 0;
  #at = 0;
  #isDrawn = false;

  /** The list has been drawn: finds what has moved. */
  drawn(list: HTMLElement): void {
    const { top } = list.getBoundingClientRect();
    const isDrawn = list.offsetParent !== null;
    const shows = isDrawn && top >= 0;
    if (isDrawn && !shows) this.#hold(list, top);
    for (const child of list.children) {
      if (!(child instanceof HTMLElement)) continue;
      const before = this.#places.get(child);
      const now = { x: child.offsetLeft, y: child.offsetTop };
      this.#places.set(child, now);
      if (!before || !shows) continue;
      const left = this.#ways.get(child) ?? AT_PLACE;
      const way = { x: left.x + before.x - now.x, y: left.y + before.y - now.y };
      // What is out of view stays out of the work.
      if (top - list.offsetTop + Math.min(now.y, now.y + way.y) < innerHeight) this.#put(child, way);
      else this.#put(child, AT_PLACE);
    }
    this.#isDrawn = true;
    if (this.#ways.size > 0) this.#frame ||= requestAnimationFrame(this.#go);
  }

  /** Keeps what is read in its place where the browser does not (CSS Scroll Anchoring). */
  #hold(list: HTMLElement, top: number): void {
    if (getComputedStyle(document.documentElement).overflowAnchor === "auto") return;
    for (const child of list.children) {
      if (!(child instanceof HTMLElement)) continue;
      const before = this.#places.get(child);
      // Of what was there before, the first that was in view.
      if (!before || top - list.offsetTop + before.y + child.offsetHeight < 0) continue;
      scrollBy(0, child.offsetTop - before.y);
      return;
    }
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly #go = (now: number): void => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const part = this.#isDrawn ? 1 : still ? 0 : Math.exp((this.#at - now) / PACE_MS);
    this.#isDrawn = false;
    this.#at = now;
    for (const [child, { x, y }] of this.#ways) this.#put(child, { x: x * part, y: y * part });
    this.#frame = this.#ways.size > 0 ? requestAnimationFrame(this.#go) : 0;
  };

  #put(child: HTMLElement, { x, y }: Place): void {
    const isNear = Math.hypot(x, y) < NEAR;
    if (isNear) this.#ways.delete(child);
    else this.#ways.set(child, { x, y });
    child.style.transform = isNear ? "" : `translate(${x}px,${y}px)`;
  }
}
