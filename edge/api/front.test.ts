import fc from "fast-check";
import { expect, test } from "vitest";
import { openApp } from "../../tests/api-parts.ts";
import { MATCH, sampleCommit } from "../../tests/samples.ts";
import { createApp } from "./app.ts";
import { brotli } from "./brotli.ts";
import { gzip } from "./codings.ts";

/** All that is told of an answer. */
const contentOf = async (answer: Response) => ({
  status: answer.status,
  headers: Object.fromEntries(answer.headers),
  body: Buffer.from(await answer.arrayBuffer()).toString("base64"),
});

test("[A-13] an answer from the front is the one that the routes would give, headers and all", async () => {
  const paths = ["", "/timeline?limit=3", "/players", "?at=3"].map((rest) => `/v1/matches/${MATCH}${rest}`);
  const step = fc.record({
    path: fc.constantFrom(
      ...paths,
      "/v1/matches",
      `/matches/${MATCH}`,
      "/",
      "/embed/nobody",
      "/v1/matches/none",
    ),
    accepted: fc.constantFrom("", "gzip"),
    language: fc.constantFrom("", "es"),
    /** Asks for what it has, as a browser would. */
    again: fc.boolean(),
    ms: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 200, 900, 1_500),
    commits: fc.boolean(),
    method: fc.constantFrom("GET", "GET", "GET", "HEAD"),
  });
  const run = async (
    steps: readonly {
      path: string;
      accepted: string;
      language: string;
      again: boolean;
      ms: number;
      commits: boolean;
      method: string;
    }[],
  ) => {
    const encoders = { gzip, br: brotli };
    const { app, store, reader, clock, parts } = await openApp({ encoders });
    // The same routes with nothing before them.
    const bare = createApp({ ...parts, reader, front: false });
    const etags = new Map<string, string>();
    let v = 0;
    for (const { path, accepted, language, again, ms, commits, method } of steps) {
      if (commits) await store.commit(sampleCommit(MATCH, v, (v += 40)));
      clock.now += ms;
      const kind = `${path} ${accepted} ${language}`;
      const headers = {
        ...(accepted && { "accept-encoding": accepted }),
        ...(language && { "accept-language": language }),
        ...(again && { "if-none-match": etags.get(kind) ?? '"other"' }),
      };
      const [told, expected] = [
        await app.request(path, { method, headers }),
        await bare.request(path, { method, headers }),
      ];
      etags.set(kind, told.headers.get("etag") ?? "");
      expect(await contentOf(told)).toEqual(await contentOf(expected));
    }
    await store[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 120 }), run), {
    numRuns: 15,
    endOnFailure: true,
  });
});
