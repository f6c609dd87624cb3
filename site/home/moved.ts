import { useEffect, useState } from "preact/hooks";

/** So long a change is marked, in milliseconds: time enough to look up and find it. */
const MARKED_MS = 8_000;

/** Whether the value has changed a moment ago. */
export function useMoved(value: string): boolean {
  const [seen, setSeen] = useState({ value, moved: false });
  if (seen.value !== value) setSeen({ value, moved: true });
  useEffect(() => {
    if (!seen.moved) return undefined;
    const timer = setTimeout(() => setSeen((now) => ({ ...now, moved: false })), MARKED_MS);
    return () => clearTimeout(timer);
  }, [seen]);
  return seen.moved;
}
