/** `/reference`: the API's description for people, with what it answers here. */
import { type Context, Hono } from "hono";
import { CODE } from "./caching.ts";
import { WITH_KEY } from "./reference-examples.ts";
import { waitedFor } from "./newest.ts";
import type { Asked, Example, Pages } from "./pages.ts";
import type { SharedReader } from "./shared.ts";

export interface ReferenceParts {
  readonly reader: Pick<SharedReader, "board">;
  /** Answers what the examples ask. */
  readonly api: Pick<Hono, "request">;
  readonly describe: () => Promise<unknown>;
  readonly pages: Pick<Pages, "reference">;
  readonly askedOf: (c: Context) => Asked;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Described {
  readonly operationId: string;
  readonly security?: unknown;
}
interface Description {
  readonly paths: Readonly<Record<string, { readonly get?: Described }>>;
}

export function referenceRoutes({ reader, api, describe, pages, askedOf, now }: ReferenceParts): Hono {
  const ask = async (target: string) => (await api.request(target)).json();
  /** What was answered once shows the shape as well as what is answered now. */
  let kept: Promise<Readonly<Record<string, Example>>> | undefined;
  let keptAt = Number.NEGATIVE_INFINITY;

  return new Hono().get("/reference", async (c) => {
    const description = await describe();
    const { value: board } = await reader.board();
    const [match] = Object.values(board.doc.matches);
    if (match && !kept) {
      kept = examplesOf(description as Description, match.id);
      keptAt = now();
    }
    const examples = kept ? await kept.catch(() => undefined) : undefined;
    if (!examples) kept = undefined;
    const newest = examples && waitedFor(keptAt, now());
    c.header("Cache-Control", CODE);
    return c.html(pages.reference({ description, examples: examples ?? WITH_KEY, newest, ...askedOf(c) }));
  });

  /** Every resource that needs no key, asked for a match that there is. */
  async function examplesOf(
    { paths }: Description,
    match: string,
  ): Promise<Readonly<Record<string, Example>>> {
    const { v, doc } = await ask(`/v1/matches/${match}`);
    const { players } = await ask(`/v1/matches/${match}/players`);
    const { sports } = await ask("/v1/sports");
    const { statistics } = sports.find(({ name }: { name: string }) => name === doc.sport);
    const values: Readonly<Record<string, string>> = {
      id: match,
      sport: doc.sport,
      statistic: statistics.at(-1).name,
    };
    const player = encodeURIComponent(players[0]?.id ?? "nobody");
    const queries: Readonly<Record<string, string>> = {
      listMatches: `?sport=${doc.sport}&limit=2`,
      listTimeline: "?limit=2",
      listSteps: `?from=${Math.max(1, v - 2)}&limit=2`,
      listLeaders: "?limit=2",
      search: `?q=${encodeURIComponent(doc.sides.a.name)}`,
    };
    const open = Object.entries(paths).flatMap(([path, { get }]) =>
      get && !get.security ? [[path, get.operationId] as const] : [],
    );
    const examples = open.map(async ([path, operation]) => {
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        path.startsWith("/v1/players") ? player : (values[name] ?? ""),
      );
      const target = filled + (queries[operation] ?? "");
      return [operation, { target, answer: await ask(target) }] as const;
    });
    return { ...Object.fromEntries(await Promise.all(examples)), ...WITH_KEY };
  }
}
