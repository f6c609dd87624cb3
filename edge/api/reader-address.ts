/** Who asks: the address of a reader, as far as anybody in between says it. */

/**
 * The network that counts as one reader: an IPv4 address, or the /64 of an IPv6 address, which is what one household has.
 * Undefined for addresses of one's own machine or network: there stands a proxy, which is no reader.
 */
export function readerOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
  if (plain.includes(":")) {
    const network = networkOf(plain);
    return network && !OWN_V6.test(network) && plain !== "::1" ? network : undefined;
  }
  const numbers = plain.split(".").map(Number);
  const isAddress =
    numbers.length === 4 && numbers.every((part) => Number.isInteger(part) && part >= 0 && part < 256);
  return isAddress && !OWN_V4.test(plain) ? plain : undefined;
}

/** RFC 1918, RFC 6598, RFC 3927 and loopback. */
const OWN_V4 =
  /^(?:10|127|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** RFC 4193 and link-local. */
const OWN_V6 = /^(?:f[cd]|fe[89ab])/;

/** The first four groups. */
function networkOf(address: string): string | undefined {
  const [left = "", right] = address.split("%", 1)[0]?.split("::") ?? [];
  const head = left === "" ? [] : left.split(":");
  const tail = right ? right.split(":") : [];
  const missing = 8 - head.length - tail.length;
  const groups = [
    ...head,
    ...Array<string>(right === undefined ? 0 : Math.max(0, missing)).fill("0"),
    ...tail,
  ];
  if (groups.length !== 8 || !groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** The address that a trusted proxy says: the last in its header, which it wrote itself. */
export const saidBy = (header: string | null): string | undefined => header?.split(",").at(-1)?.trim();
