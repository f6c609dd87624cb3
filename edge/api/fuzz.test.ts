/** What the API's own description allows and forbids is asked for, and every answer is held to it. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { flawOf } from "../../tests/openapi/answers.ts";
import { checker, type Document, type Operation, operationsOf } from "../../tests/openapi/document.ts";
import { openFullApp } from "../../tests/openapi/full-app.ts";
import { asCurl, type Known, requestOf } from "../../tests/openapi/requests.ts";

const ORIGIN = "http://127.0.0.1:8787";
/** Of each operation. */
const RUNS = 200;
/** The same everywhere, so that whoever changes nothing sees nothing new; FUZZ_SEED=random looks elsewhere each time. */
const { FUZZ_SEED = "1" } = process.env;
const seed = FUZZ_SEED === "random" ? Date.now() % 2 ** 31 : Number(FUZZ_SEED);

/** Of these a schema cannot say all: the runtime knows the zones, and a list its cursors. */
const opaque = new Set(["cursor", "zone"]);

const { app, matches, keys, ...open } = await openFullApp();
afterAll(() => open[Symbol.asyncDispose]());

const read = async (path: string) => (await app.request(ORIGIN + path)).json();
const document: Document = await read("/openapi.json");
const known: Known = {
  bodies: [
    { type: "noted", text: "Drinks are brought on." },
    [{ type: "paused", reason: "rain" }, { type: "resumed" }],
    { type: "noted", seq: 1, text: "An early one." },
  ],
  keys: [keys.good, keys.good, keys.good, keys.good, keys.narrow, keys.spent, keys.none]
    .map((key) => `Bearer ${key}`)
    .concat("Basic x"),
  values: {
    id: [...matches, "no-such-match"],
    "getPlayer id": await playersOf(matches[0]),
    statistic: (await read("/v1/sports")).sports.flatMap(
      ({ statistics }: { statistics: { name: string }[] }) => statistics.map(({ name }) => name),
    ),
    zone: ["UTC", "Europe/London", "Asia/Kolkata"],
    "listMatches cursor": [(await read("/v1/matches?limit=2")).next],
    "listTimeline cursor": [(await read(`/v1/matches/${matches[0]}/timeline?limit=2`)).next],
    at: ["1", "2", "3", "40", "1000000"],
    from: ["1", "2", "40", "1000000"],
  },
};

async function playersOf(match: string | undefined): Promise<string[]> {
  const { players } = await read(`/v1/matches/${match}/players`);
  return players.slice(0, 4).map(({ id }: { id: string }) => id);
}

/** Asks for an operation as `description` has it, until an answer is not as it says. */
async function fuzz(operation: Operation, description = document, numRuns = RUNS): Promise<void> {
  const check = checker(description);
  const asks = fc.asyncProperty(requestOf(description, operation, known, check), async (asked) => {
    const { method, target, headers, body } = asked;
    const answer = await app.request(ORIGIN + target, {
      method,
      headers: new Headers(headers.map(([name, value]) => [name, value])),
      ...(body !== undefined && { body }),
    });
    const flaw = await flawOf(answer, { operation, asked, check, opaque });
    if (flaw) throw new Error(`${flaw}\n\n${asCurl(asked, ORIGIN)}\n`);
  });
  await fc.assert(asks, { numRuns, seed });
}

/** The description with `limit` of matches up to another number. */
const withLimit = (maximum: number): Document =>
  JSON.parse(
    JSON.stringify(document, (name, value) =>
      value?.name === "limit" ? { ...value, schema: { ...value.schema, maximum } } : value,
    ),
  );
const withListing = (member: string): Document => {
  const { Listing, ...schemas } = document.components.schemas;
  const listing = {
    ...Listing,
    properties: { ...Listing?.properties, [member]: {} },
    required: [...(Listing?.required ?? []), member],
  };
  return { ...document, components: { schemas: { ...schemas, Listing: listing } } };
};
const without = (status: string): Document =>
  JSON.parse(JSON.stringify(document, (name, value) => (name === status ? undefined : value)));

describe("every answer is as it is described", () => {
  test.each(operationsOf(document).map((operation) => [operation.operationId, operation] as const))(
    "[A-14] %s",
    async (_, operation) => fuzz(operation),
  );
});

test.each([
  ["a member that is not there", withListing("crowd"), /not as declared.*'crowd'/],
  ["a limit that is lower than described", withLimit(500), /"limit" is as declared, and refused/],
  ["a limit that is higher than described", withLimit(10), /limit should be refused/],
  ["a status of which nothing is said", without("400"), /400 is not declared/],
])("[A-14] %s is found, with the request as a line for a shell", async (_, description, flaw) => {
  const operation = operationsOf(description).find(({ operationId }) => operationId === "listMatches");
  const found = await fuzz(operation as Operation, description, 10 * RUNS).catch((error: Error) =>
    String(error.cause),
  );
  expect(found).toMatch(flaw);
  expect(found).toMatch(/\n\ncurl -sS -X GET .*'http:\/\/127\.0\.0\.1:8787\/v1\/matches/);
});

test.each([
  [500, "application/problem+json", "{}", /answered 500/],
  [200, "text/html", "{}", /of the type text\/html/],
  [400, "application/problem+json", '{"detail":"at read (edge/api/send.ts:12:3)"}', /tells of the inside/],
])("[A-14] an answer of %d as %s that is %s is found", async (status, type, body, flaw) => {
  const operation = operationsOf(document).find(
    ({ operationId }) => operationId === "listMatches",
  ) as Operation;
  const asked = { method: "GET", target: operation.path, headers: [], wrong: [] };
  const answer = new Response(body, { status, headers: { "Content-Type": type } });
  expect(await flawOf(answer, { operation, asked, check: checker(document), opaque })).toMatch(flaw);
});
