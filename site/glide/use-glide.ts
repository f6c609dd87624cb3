import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { partOf } from "../late.tsx";

const gliding = partOf(async () => (await import("./glide.ts")).glide);

/** For a list whose children are keyed: they glide to their new places, once the code for it is here. */
export function useGlide<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null);
  const drawn = () => void (list.current && gliding.code()?.(list.current));
  useLayoutEffect(drawn);
  useEffect(() => void gliding.load().then(drawn, () => undefined), []);
  return list;
}
