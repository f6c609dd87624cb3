import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/**
 * A figure that flashes once, softly, when it changes. Two classes in turn, so that the next change flashes again.
 * What stands in it keeps its direction among words of another.
 */
export function Changing({ value, children }: { value: string | number; children?: ComponentChildren }) {
  const [seen, setSeen] = useState({ value, turn: 0 });
  if (seen.value !== value) setSeen({ value, turn: seen.turn + 1 });
  const { turn } = seen;
  return <bdi class={turn === 0 ? "fig" : `fig flash-${turn % 2}`}>{children ?? value}</bdi>;
}
