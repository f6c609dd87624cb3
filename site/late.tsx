/** Parts of a page whose code follows the first sight. */
import { type ComponentChild, hydrate, render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Language, LANGUAGES } from "./i18n/languages.ts";
import { Speaking, useWords } from "./i18n/words.tsx";

export interface Part<T> {
  /** Its code; undefined until it is loaded. */
  readonly code: () => T | undefined;
  /** With its words in a language, where it has some of its own. */
  readonly load: (language?: Language) => Promise<void>;
}

const parts: Part<unknown>[] = [];

/** A part that `load` gets from a module of its own, and its words with it. */
export function partOf<T>(load: (language: Language) => Promise<T>): Part<T> {
  let code: T | undefined;
  const part: Part<T> = {
    code: () => code,
    // Asked anew for every language: modules and words that are here already are not fetched again.
    load: async (language = "en") => void (code = await load(language)),
  };
  parts.push(part);
  return part;
}

/** For the server, which draws everything in every language. */
export async function loadAllParts(): Promise<void> {
  await Promise.all(parts.flatMap((part) => LANGUAGES.map((language) => part.load(language))));
}

interface LateProps<T> {
  part: Part<T>;
  children: (code: T) => ComponentChild;
}

/**
 * Draws a part that the server has drawn already. Until its code is here that drawing stands as it is; then it is taken
 * over in place, so that what the address names, what is open and what has the focus stay so.
 */
export function Late<T>({ part, children }: LateProps<T>) {
  const [wasHere] = useState(part.code() !== undefined);
  return wasHere ? <Here part={part}>{children}</Here> : <Coming part={part}>{children}</Coming>;
}

function Here<T>({ part, children }: LateProps<T>) {
  const code = part.code();
  return <div class="late">{code !== undefined && children(code)}</div>;
}

/** Hydration leaves alone what is given as inner HTML: the part is a tree of its own inside of that. */
function Coming<T>({ part, children }: LateProps<T>) {
  const speech = useWords();
  const box = useRef<HTMLDivElement>(null);
  const asServed = useRef(children);
  const [isTaken, take] = useState(false);
  const drawing = (draw: LateProps<T>["children"]) => {
    const code = part.code();
    return code !== undefined && <Speaking speech={speech}>{draw(code)}</Speaking>;
  };
  useEffect(() => {
    const into = box.current;
    const takeOver = async () => {
      await part.load(speech.language);
      if (into) hydrate(drawing(asServed.current), into);
      take(true);
    };
    // Without the code, offline say, the server's drawing goes on standing.
    takeOver().catch(() => undefined);
    return () => void (into && render(null, into));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- taken over once, as it was when it was served
  }, [part]);
  useLayoutEffect(() => {
    if (isTaken && box.current) render(drawing(children), box.current);
  });
  return <div class="late" ref={box} dangerouslySetInnerHTML={{ __html: "" }} />;
}
