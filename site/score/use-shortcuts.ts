import { useLayoutEffect, useRef } from "preact/hooks";

/** Keys of a keyboard that tap for one: not while something is written, and not over a sheet. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const keysRef = useRef(keys);
  useLayoutEffect(() => {
    keysRef.current = keys;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const { target } = event;
      if (target instanceof Element && target.closest("input, textarea, select, dialog")) return;
      const tap = keysRef.current[event.key.toLowerCase()];
      if (!tap) return;
      event.preventDefault();
      tap();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
