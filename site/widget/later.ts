/** Files that a widget loads only where they are wanted. */
import type * as delay from "../feed-delay.ts";
import type * as stream from "../feed-stream.ts";
import type * as ar from "./words/ar.ts";
import type * as es from "./words/es.ts";

interface Later {
  readonly "feed-stream": typeof stream;
  readonly "feed-delay": typeof delay;
  readonly es: typeof es;
  readonly ar: typeof ar;
}

/** Their addresses at the API, by name; put in by build-widget.ts. */
declare const LATER: Readonly<Record<keyof Later, string>>;

/**
 * Loads a file from `api`. The address is whole, because a script of another origin that was not asked for by CORS
 * has no address for others to be relative to (HTML Standard, "muted errors").
 */
export const later = <N extends keyof Later>(api: string, name: N): Promise<Later[N]> =>
  import(new URL(LATER[name], api).href);
