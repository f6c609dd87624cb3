/** Where a room that has nothing finds its image: the edge API. */
import * as v from "valibot";
import { BOARD_ROOM, Image } from "../../match/protocol.ts";

export type Found =
  | { readonly status: "found"; readonly image: Image }
  /** The API answers that there is no such match. */
  | { readonly status: "unknown" }
  | { readonly status: "away"; readonly cause: string };

const TIMEOUT_MS = 4_000;

/** Asks the API at `apiUrl` for the image of `room`. Never throws. */
export async function findImage(apiUrl: string | undefined, room: string): Promise<Found> {
  if (!apiUrl) return { status: "away", cause: "API_URL is not set" };
  const path = room === BOARD_ROOM ? "v1/board" : `v1/matches/${room}`;
  try {
    const url = new URL(path, apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`);
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 404) return { status: "unknown" };
    if (!response.ok) return { status: "away", cause: `the API answered ${response.status}` };
    const parsed = v.safeParse(Image, await response.json());
    if (parsed.success) return { status: "found", image: parsed.output };
    const [issue] = parsed.issues;
    return { status: "away", cause: `the API's image: ${v.getDotPath(issue) ?? ""} ${issue.message}` };
  } catch (error) {
    return { status: "away", cause: String(error) };
  }
}
