/** Files that a widget loads only where they are wanted: a sport's facts, a language's words, parts of the feed. */

/** Their addresses at the API, by name; put in by build-widget.ts. */
declare const LATER: Readonly<Record<string, string>>;

/**
 * Loads a file from `api`, named as above or by the address that another file knows; `T` is what it exports. The address is whole, because a script of another origin that was not
 * asked for by CORS has no address for others to be relative to (HTML Standard, "muted errors").
 */
export const later = async <T>(api: string, name: string): Promise<T> =>
  import(new URL(LATER[name] ?? name, api).href);

const here = new Map<string, unknown>();
const asked = new Map<string, Promise<unknown>>();

/** What that file exports, if it is here; otherwise `come` is called once it is. A page asks for it once. */
export function laterOf<T>(api: string, name: string, come: () => void): T | undefined {
  if (!here.has(name)) {
    const coming = asked.get(name) ?? later(api, name).then((file) => here.set(name, file));
    asked.set(name, coming);
    // Without it a widget says less.
    coming.then(come, () => {});
  }
  // Each name has one kind of file.
  return here.get(name) as T | undefined;
}
