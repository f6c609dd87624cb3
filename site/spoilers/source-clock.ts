/** The source's time, milliseconds since 1970, by the head of an answer; at most a second behind. Throws if none comes. */
export async function sourceNow(path: string): Promise<number> {
  const { headers } = await fetch(path, { method: "HEAD", cache: "no-store" });
  const at = Date.parse(headers.get("Date") ?? "");
  if (Number.isNaN(at)) throw new Error("an answer without a date");
  // What a cache gave out was dated when it was made (RFC 9111 §4.2.3).
  return at + 1_000 * Number(headers.get("Age") ?? 0);
}
