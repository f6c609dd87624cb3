import { hc } from "hono/client";
import type { Api } from "../edge/api/resources/api.ts";

/** A line for each live match: "Kestrels v Redcliffe: Kestrels need 42 off 28". */
export async function liveScores(touchline: string): Promise<readonly string[]> {
  const client = hc<Api>(touchline);
  const answer = await client.v1.matches.$get({ query: { status: "live", limit: "5" } });
  if (answer.status === 400) throw new Error((await answer.json()).detail);
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  const { matches } = await answer.json();
  return matches.map(({ sides, headline }) => `${sides.a.name} v ${sides.b.name}: ${headline.text}`);
}
