/** Signed requests from ingest to rooms: HMAC-SHA-256 over the time, the path and the body. */

export const TIME_HEADER = "touchline-time";
export const SIGNATURE_HEADER = "touchline-signature";
/** A request whose time is further than this from the receiver's is refused, so that it cannot be replayed later. */
export const REPLAY_WINDOW_MS = 60_000;

export interface Signed {
  /** The request's URL path: a signature for one room is none for another. */
  readonly path: string;
  readonly body: string;
}

const encoder = new TextEncoder();
// Keys, not promises of keys: workerd frowns on a promise that one request makes and another awaits.
const keys = new Map<string, CryptoKey>();

async function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), hmac, false, ["sign", "verify"]);
  keys.set(secret, key);
  return key;
}

// Uint8Array's own toHex and fromHex are missing in the workerd that PartyKit brings.
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const unhex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const signedText = (time: string, { path, body }: Signed) => encoder.encode(`${time}\n${path}\n${body}`);

/** The headers that sign a request sent at `now` (milliseconds since 1970). */
export async function sign(secret: string, request: Signed, now: number): Promise<Record<string, string>> {
  const time = String(now);
  const mac = await crypto.subtle.sign("HMAC", await keyOf(secret), signedText(time, request));
  return { [TIME_HEADER]: time, [SIGNATURE_HEADER]: hex(new Uint8Array(mac)) };
}

/** What is wrong with a request's signature, or undefined if it is good. Compares in constant time. */
export async function flawOf(
  secret: string,
  request: Signed,
  headers: Headers,
  now: number,
): Promise<string | undefined> {
  const time = headers.get(TIME_HEADER);
  const signature = headers.get(SIGNATURE_HEADER);
  if (!time || !signature)
    return `the request is not signed: ${TIME_HEADER} and ${SIGNATURE_HEADER} are needed`;
  if (!(Math.abs(now - Number(time)) <= REPLAY_WINDOW_MS))
    return `${TIME_HEADER} is outside the replay window`;
  if (!/^[0-9a-f]{64}$/.test(signature)) return `${SIGNATURE_HEADER} is not 64 hexadecimal digits`;
  const mac = unhex(signature);
  const good = await crypto.subtle.verify("HMAC", await keyOf(secret), mac, signedText(time, request));
  return good ? undefined : "the signature does not match";
}
