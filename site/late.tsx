/** Parts of a page whose code follows the first sight. */
import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";

export interface Part<T> {
  /** Its code; undefined until it is loaded. */
  readonly code: () => T | undefined;
  readonly load: () => Promise<void>;
}

const parts: Part<unknown>[] = [];

/** A part that `load` gets from a module of its own. */
export function partOf<T>(load: () => Promise<T>): Part<T> {
  let code: T | undefined;
  const part: Part<T> = { code: () => code, load: async () => void (code ??= await load()) };
  parts.push(part);
  return part;
}

/** For the server, which draws everything. */
export async function loadAllParts(): Promise<void> {
  await Promise.all(parts.map((part) => part.load()));
}

interface LateProps<T> {
  part: Part<T>;
  children: (code: T) => ComponentChild;
}

/**
 * Draws a part that the server has drawn already: until its code is here that drawing stands as it is, for hydration
 * leaves alone what is given as inner HTML.
 */
export function Late<T>({ part, children }: LateProps<T>) {
  const [, redraw] = useState(false);
  const code = part.code();
  useEffect(() => {
    // Without the code, offline say, the drawing goes on standing.
    part.load().then(
      () => redraw(true),
      () => undefined,
    );
  }, [part]);
  return code === undefined ? (
    <div key="kept" class="late" dangerouslySetInnerHTML={{ __html: "" }} />
  ) : (
    <div key="drawn" class="late">
      {children(code)}
    </div>
  );
}
