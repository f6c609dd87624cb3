/** docs/api.md does what it says, and clients in TypeScript are told what the schemas say. */
import { readFile } from "node:fs/promises";
import { hc, type InferResponseType } from "hono/client";
import type * as v from "valibot";
import { expect, expectTypeOf, test } from "vitest";
import { liveScores } from "../docs/api-client.ts";
import type { Api } from "../edge/api/resources/api.ts";
import type { problemDetails } from "../edge/api/schemas/common.ts";
import type { keyHolder, log, taken } from "../edge/api/schemas/event.ts";
import type { boardImage, matchImage } from "../edge/api/schemas/match.ts";
import type { playerRecord } from "../edge/api/schemas/player.ts";
import { asMatcher, follow, readGuide } from "./guide.ts";
import { serveSite } from "./site-server.ts";

const LIVE = [
  { sport: "cricket", share: 0.5 },
  { sport: "football", share: 0.5 },
] as const;

test("[A-16] the guide to the API does what it says", async () => {
  await using site = await serveSite(LIVE);
  const { steps } = await readGuide("api.md");
  const printed = await follow(steps, { ...process.env, TOUCHLINE: site.address.origin });
  const answers = steps.flatMap(({ answer }, at) => (answer ? [{ at, answer }] : []));
  expect(answers.length).toBeGreaterThan(5);
  for (const { at, answer } of answers) expect(JSON.parse(printed[at] ?? "")).toEqual(asMatcher(answer));
});

test("[A-16] its client is the one that is compiled, and reads scores", async () => {
  const { text } = await readGuide("api.md");
  const client = await readFile(new URL("../docs/api-client.ts", import.meta.url), "utf8");
  expect(text).toContain(`\`\`\`ts\n${client}\`\`\``);
  await using site = await serveSite(LIVE);
  const lines = await liveScores(site.address.origin);
  expect(lines).toEqual([expect.stringMatching(/^.+ v .+: .+/), expect.stringMatching(/^.+ v .+: .+/)]);
});

/** What a schema says, in which what may be left out may be undefined: Hono tells clients so. */
type Told<S extends v.GenericSchema> = Loose<v.InferOutput<S>>;
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Loose<T[K]> | (object extends Pick<T, K> ? undefined : never) }
    : T;
const isOf = <Wanted>(_told: Wanted): void => {};
const given = <T>(): T => ({}) as T;

/** The compiler does the work: what is no answer of a schema, or is anything at all, does not compile. */
test("[A-16] a client is told what the schemas say, and checks what is asked", () => {
  const { v1 } = hc<Api>("http://127.0.0.1");
  const match = v1.matches[":id"];
  const player = v1.players[":id"];
  const { events } = match;
  isOf<Told<typeof boardImage>>(given<InferResponseType<typeof v1.board.$get, 200>>());
  isOf<Told<typeof matchImage>>(given<InferResponseType<typeof match.$get, 200>>());
  isOf<Told<typeof problemDetails>>(given<InferResponseType<typeof match.$get, 404>>());
  isOf<Told<typeof playerRecord>>(given<InferResponseType<typeof player.$get, 200>>());
  isOf<Told<typeof keyHolder>>(given<InferResponseType<typeof v1.key.$get, 200>>());
  isOf<Told<typeof log>>(given<InferResponseType<typeof events.$get, 200>>());
  isOf<Told<typeof taken>>(given<InferResponseType<typeof events.$post, 201>>());
  expectTypeOf<InferResponseType<typeof match.$get, 200>>().not.toBeAny();
  expectTypeOf<
    InferResponseType<typeof match.$get, 200>["doc"]["headline"]["text"]
  >().toEqualTypeOf<string>();
  expectTypeOf(v1.matches.$get).parameter(0).toExtend<{ readonly query: { readonly sport?: unknown } }>();
  expect(match.$url({ param: { id: "a-b-1" }, query: {} }).pathname).toBe("/v1/matches/a-b-1");
});
