/** `/v1/key`: what the key that a scorer shows may do. */
import { Hono } from "hono";
import type { Answered } from "../desk.ts";
import { describe } from "../describe.ts";
import { keyHolder } from "../schemas/event.ts";
import type { ApiParts } from "./parts.ts";

const described = describe({
  id: "getKey",
  tag: "Scoring",
  summary: "Whose key this is, and what it may do",
  key: true,
  answer: keyHolder,
});

export const keyRoutes = ({ desk }: ApiParts) =>
  new Hono().get("/", described, async (c) => {
    const answer = await desk({ method: "GET", path: "/v1/key", headers: c.req.raw.headers });
    return answer as Answered<typeof keyHolder, 200>;
  });
