import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { glide } from "./glide.ts";

/** For a list whose children are keyed: they glide to their new places. */
export function useGlide<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null);
  useLayoutEffect(() => void (list.current && glide(list.current)));
  return list;
}
