/** Who may come to a room, decided before it wakes. */
import * as v from "valibot";
import { MatchId } from "../../match/ids.ts";
import { placeOf } from "../../match/places.ts";
import { flawOf } from "../../runtime/signature.ts";
import { problem } from "./problem.ts";

/** What is said of a room that cannot be. */
export const NAMES = "a room is named by a match id, or board; one of its relays by that and ~ and a number";

/** No publication is longer than this, bytes. */
export const PUBLICATION_MAX = 1_048_576;

/** The board's name is spelled like a match's id; a relay's is its room's with a number. */
export const isRoom = (name: string): boolean => v.is(MatchId, placeOf(name).room);

/** The request as the room may read it, or the answer that turns it away. */
export async function admit(
  request: Request,
  room: string,
  secret: string | undefined,
  now: number,
): Promise<Request | Response> {
  if (!isRoom(room)) return problem(404, "No such room", NAMES);
  if (request.method === "GET") return request;
  if (request.method !== "POST") {
    return problem(405, "Method not allowed", "a room takes GET and POST", { allow: "GET, POST" });
  }
  if (!secret)
    return problem(503, "Room without a secret", "ROOMS_SECRET is not set, nothing can be published");
  const body = await readBounded(request);
  if (body === undefined)
    return problem(413, "Too large", `a publication has at most ${PUBLICATION_MAX} bytes`);
  const { pathname } = new URL(request.url);
  const flaw = await flawOf(secret, { path: pathname, body }, request.headers, now);
  if (flaw !== undefined) return problem(401, "Not signed", flaw);
  return new Request(request.url, { method: "POST", headers: { "content-type": "application/json" }, body });
}

/** A request without what a viewer may not choose: two connections of one id confuse PartyKit. */
export function withoutId(request: Request): Request {
  const url = new URL(request.url);
  url.searchParams.delete("_pk");
  return new Request(url.href, request);
}

/** The body as text; undefined if it is too large, whatever its headers say. */
async function readBounded(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get("content-length")) > PUBLICATION_MAX) return undefined;
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > PUBLICATION_MAX) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
