import { expect, test } from "vitest";
import { sayingsAlong } from "../../../tests/sayings.ts";
import { sports } from "../../../match/sports.ts";
import { noDesk, ROOMS } from "../../../tests/api-parts.ts";
import { embeddedPlace } from "../../../tests/places.ts";
import { Histories } from "../histories.ts";
import { Relays } from "../relays.ts";
import { Sender } from "../send.ts";
import { shareReads } from "../shared.ts";
import { createApi } from "./api.ts";
import { describer, descriptionRoutes } from "./description.ts";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly responses: Readonly<Record<number, { readonly content: Readonly<Record<string, Described>> }>>;
}
interface Described {
  readonly schema: { readonly $ref?: string; readonly properties?: object };
}

const describedApi = async () => {
  const now = () => 0;
  const reader = await (await embeddedPlace()).reader();
  const api = createApi({
    reader: shareReads({ reader, now }),
    desk: noDesk,
    histories: new Histories(reader),
    relays: new Relays(async () => 0, now),
    roomsUrl: ROOMS,
    send: new Sender({ encoders: {}, now }),
    now,
  });
  return { api, document: await (await descriptionRoutes(describer(api)).request("/openapi.json")).json() };
};

test("[A-1] every resource is described, with the schema of what it answers", async () => {
  const { api, document } = await describedApi();
  const served = api.routes.map(({ path }) => path.replaceAll(/:(\w+)/g, "{$1}"));
  expect(Object.keys(document.paths).toSorted()).toEqual([...new Set(served)].toSorted());
  for (const [path, { get }] of Object.entries<Record<"get", Operation>>(document.paths)) {
    expect([path, get.operationId, get.summary]).toEqual([path, expect.any(String), expect.any(String)]);
    const schema = get.responses[200]?.content["application/json"]?.schema;
    expect(schema?.$ref ?? schema?.properties).toBeDefined();
  }
});

test("[A-1] parameters are described as what they mean, by the schemas that check them", async () => {
  const { document } = await describedApi();
  const { parameters } = document.paths["/v1/matches/{id}/timeline"].get;
  expect(parameters).toContainEqual(expect.objectContaining({ in: "path", name: "id", required: true }));
  const limit = parameters.find(({ name }: { name: string }) => name === "limit");
  expect(limit).toMatchObject({ in: "query", schema: { type: "integer", minimum: 1, maximum: 200 } });
  expect(limit.required).toBeUndefined();
});

test.each(sports.map((sport) => [sport.name, sport] as const))(
  "[A-47] all that a match of %s may say is named in the description",
  async (name, { phrases }) => {
    const { document } = await describedApi();
    const { schemas } = document.components;
    const ref = `${name.charAt(0).toUpperCase()}${name.slice(1)}Sayings`;
    expect(schemas.Sayings.anyOf).toContainEqual({ $ref: `#/components/schemas/${ref}` });
    const { label, text, figures, a, b } = schemas[ref].properties;
    for (const phrase of [label, text.items, figures.items, a.items, b.items])
      expect(phrase.properties.say.enum).toEqual(phrases);
    const said = sayingsAlong(name).flatMap((each) => [
      each.label,
      ...each.text,
      ...[each.figures, each.a, each.b].flatMap((some) => some ?? []),
    ]);
    expect(new Set(said.map(({ say }) => say)).difference(new Set(phrases))).toEqual(new Set());
    expect(said.length).toBeGreaterThan(20);
  },
);
