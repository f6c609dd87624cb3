import { useEffect, useState } from "preact/hooks";
import { type FoundPlayer, type HomeQuery, homePath, queryOf } from "./query.ts";

export interface Choice {
  readonly query: HomeQuery;
  /** Follows a link of the page without loading it anew. */
  readonly choose: (event: MouseEvent) => void;
  readonly type: (q: string) => void;
}

/** What the address asks for. A choice is a step that Back takes back; typing is none. */
export function useChoice(first: HomeQuery): Choice {
  const [query, setQuery] = useState(first);
  useEffect(() => {
    const read = () => setQuery(queryOf((name) => new URLSearchParams(location.search).get(name)));
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, []);
  return {
    query,
    choose(event) {
      const link =
        event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-choice]");
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      history.pushState(null, "", link.href);
      setQuery(queryOf((name) => new URL(link.href).searchParams.get(name)));
      scrollTo({ top: 0 });
    },
    type(q) {
      const { q: _, ...others } = query;
      const next = q === "" ? others : { ...others, q };
      const here = new URL(homePath(next), location.href);
      const lang = new URLSearchParams(location.search).get("lang");
      if (lang !== null) here.searchParams.set("lang", lang);
      history.replaceState(null, "", here);
      setQuery(next);
    },
  };
}

const PAUSE_MS = 200;
const LEAST = 2;

/** Players whose names fit, asked for once typing pauses; those that the page came with stand for its own query. */
export function usePlayers(
  q: string | undefined,
  came: { readonly q: string | undefined; readonly players: readonly FoundPlayer[] },
) {
  const [found, setFound] = useState(came);
  useEffect(() => {
    if (q === undefined || q.trim().length < LEAST || q === found.q) return undefined;
    const asking = new AbortController();
    const timer = setTimeout(() => void ask(q, asking.signal), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [q, found.q]);

  async function ask(sought: string, signal: AbortSignal): Promise<void> {
    try {
      const answer = await fetch(`/v1/search?q=${encodeURIComponent(sought)}`, { signal });
      if (!answer.ok) return;
      // The API of the same build serves it.
      const { players } = (await answer.json()) as { readonly players: readonly FoundPlayer[] };
      setFound({ q: sought, players });
    } catch {
      // Offline, or typed on: what the board has is shown all the same.
    }
  }

  return q === undefined ? [] : found.players;
}
