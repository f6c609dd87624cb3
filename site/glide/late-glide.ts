import { type RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { partOf } from "../late.tsx";

const gliding = partOf(async () => (await import("./glide.ts")).glide);

/** Like `useGlide`, for what the first page shows: the code for it follows. */
export function useLateGlide<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null);
  const look = () => void (list.current && gliding.code()?.(list.current));
  useEffect(() => {
    // Where all stands before the first change, too.
    gliding.load().then(look, () => undefined);
  }, []);
  useLayoutEffect(look);
  return list;
}
