import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useWords } from "../../i18n/words.tsx";

/** So far below the view more is asked for, so that it is there before the reader is. */
const AHEAD = "0px 0px 800px";

interface ListEndProps {
  state: "idle" | "asking" | "failed";
  /** The entry before it. Wherever the end has come to, it is asked anew whether it is in view. */
  after: number | undefined;
  ask: () => void;
}

/** The end of a list that goes on: more is asked for as the reader comes to it, or asks by the button. */
export function ListEnd({ state, after, ask }: ListEndProps) {
  const say = useWords().words.match;
  const end = useRef<HTMLParagraphElement>(null);
  const askRef = useRef(ask);
  useLayoutEffect(() => void (askRef.current = ask));
  useEffect(() => {
    if (!end.current || state !== "idle") return undefined;
    const ifSeen = (seen: readonly IntersectionObserverEntry[]) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) askRef.current();
    };
    const watcher = new IntersectionObserver(ifSeen, { rootMargin: AHEAD });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [state, after]);
  return (
    <p class="older" ref={end}>
      <button type="button" class="button" aria-disabled={state === "asking"} onClick={ask}>
        {state === "asking" ? say.loading : say.earlier}
      </button>
      {state === "failed" && <span role="alert"> {say.failed}</span>}
    </p>
  );
}
