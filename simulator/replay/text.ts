/** A recorded file's bytes as text, whatever wrote them. */

/** Bytes that tell UTF-16 without a mark: of plain letters every other one is nought. */
const SAMPLE = 64;

/** UTF-8 or UTF-16, with a byte order mark or without; what is neither is taken as Windows-1252, which any bytes are. */
export function textOf(bytes: Uint8Array): string {
  for (const encoding of [markOf(bytes), "utf-8"]) {
    if (!encoding) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function markOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const noughts = (parity: number) => sample.filter((byte, at) => at % 2 === parity && byte === 0).length;
  if (noughts(1) > sample.length / 4) return "utf-16le";
  return noughts(0) > sample.length / 4 ? "utf-16be" : undefined;
}
