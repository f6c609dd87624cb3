/** A key on its way to this device. */

const FORM = /^tl_[0-9a-f]{8}_[\w-]{43}$/;

export const isKey = (text: string): boolean => FORM.test(text);

/**
 * The key in the address's fragment, `#key=tl_…`, as a QR code has it. Fragments are never sent; this one is also taken
 * out of the address bar and of the history, so that nobody who looks on or shares the address has it.
 */
export function takeKey(
  { hash, pathname, search }: Pick<Location, "hash" | "pathname" | "search">,
  history: Pick<History, "replaceState">,
): string | undefined {
  const key = new URLSearchParams(hash.slice(1)).get("key");
  if (key === null) return undefined;
  history.replaceState(null, "", pathname + search);
  return isKey(key) ? key : undefined;
}
