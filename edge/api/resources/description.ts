/** `/openapi.json`: what the API can be asked, told by the schemas that check the questions. */
import { Hono } from "hono";
import { generateSpecs } from "hono-openapi";
import { CODE } from "../caching.ts";
import type { Api } from "./api.ts";

const documentation = {
  info: {
    title: "Touchline",
    version: "1",
    description:
      "Live matches: lists, documents, timelines, players and leaders. Reads are public; scoring needs a key.",
  },
  components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
} as const;

/** Makes the description once, when it is first asked for. */
export function describer(api: Api): () => Promise<unknown> {
  let described: Promise<unknown> | undefined;
  return () => (described ??= generateSpecs(api, { documentation, defaultValidationErrorResponse: false }));
}

export const descriptionRoutes = (describe: () => Promise<unknown>): Hono =>
  new Hono().get("/openapi.json", async (c) => c.json(await describe(), 200, { "Cache-Control": CODE }));
