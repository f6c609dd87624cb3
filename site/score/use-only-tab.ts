import { useEffect, useState } from "preact/hooks";

/**
 * Whether this tab has the book to itself: two tabs would write over each other's. Undefined while that is not known.
 * Where a browser has no locks, as without TLS, it is taken to be so.
 */
export function useOnlyTab(match: string): boolean | undefined {
  const [only, setOnly] = useState<boolean>();
  useEffect(() => {
    const locks: LockManager | undefined = navigator.locks;
    if (!locks) {
      setOnly(true);
      return undefined;
    }
    const left = new AbortController();
    const name = `touchline-score-${match}`;
    const held = () => {
      setOnly(true);
      return new Promise<void>((resolve) => left.signal.addEventListener("abort", () => resolve()));
    };
    void locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) return held();
      setOnly(false);
      // The other tab may be closed: this one then goes on.
      await locks.request(name, { signal: left.signal }, held).catch(() => undefined);
    });
    return () => left.abort();
  }, [match]);
  return only;
}
