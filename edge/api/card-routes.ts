/** `/matches/:id/card.png`: what a chat shows of a link to a match, in the language of `?lang=` where cards have it. */
import { Hono } from "hono";
import * as v from "valibot";
import { MatchId } from "../../match/ids.ts";
import { type Card, type CardParts, createCards, TooManyCards } from "./cards.ts";
import { type Refuse, unknownMatch } from "./problem.ts";
import { includes } from "./send.ts";

/** What a card may be old in caches, in seconds. */
const CACHED_SECONDS = 10;
const RETRY_SECONDS = 5;

export function cardRoutes({ refuse, ...parts }: CardParts & { readonly refuse: Refuse }): Hono {
  const cardOf = createCards(parts);
  return new Hono().get("/matches/:id/card.png", async (c) => {
    const id = c.req.param("id");
    const match = v.safeParse(MatchId, id);
    let card: Card | undefined;
    try {
      card = match.success ? await cardOf(match.output, c.req.query("lang")) : undefined;
    } catch (error) {
      if (!(error instanceof TooManyCards)) throw error;
      c.header("Retry-After", String(RETRY_SECONDS));
      return refuse(c, {
        status: 503,
        detail: "Too many pictures are wanted at once. Try again in a moment.",
      });
    }
    if (!card) return refuse(c, unknownMatch(id));
    const etag = `"${card.version}"`;
    c.header("ETag", etag);
    c.header("Cache-Control", `public, max-age=${CACHED_SECONDS}`);
    if (includes(c.req.header("If-None-Match"), etag)) return c.body(null, 304);
    return c.body(card.png, 200, { "Content-Type": "image/png" });
  });
}
