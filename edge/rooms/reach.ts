/** How a room reaches the others of its tree. */
import { sign } from "../../runtime/signature.ts";

/** Publishes `body` to a room, or asks how it is. Rejects when the room cannot be reached. */
export type Reach = (room: string, body?: string) => Promise<Response>;

const TIMEOUT_MS = 5_000;

/** Over HTTP, signed as ingest signs: where rooms are in processes of their own, or in this one. */
export const overHttp =
  (roomsUrl: string, secret: string): Reach =>
  async (room, body) => {
    const url = new URL(`/parties/main/${room}`, roomsUrl);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    if (body === undefined) return fetch(url, { signal });
    const signature = await sign(secret, { path: url.pathname, body }, Date.now());
    const headers = { "content-type": "application/json", ...signature };
    return fetch(url, { method: "POST", headers, body, signal });
  };
