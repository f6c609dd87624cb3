/** Upstash's REST protocol in front of a real Redis, for tests: commands, pipelines, transactions, base64 answers. */
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { Redis } from "ioredis";
import * as v from "valibot";

export interface UpstashBridge extends AsyncDisposable {
  /** "http://127.0.0.1:8079" */
  readonly url: string;
  readonly token: string;
  /** Requests that were answered so far. */
  readonly requests: () => number;
}

type Answer = { readonly result: unknown } | { readonly error: string };

const Command = v.pipe(
  v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  v.minLength(1),
);
const Commands = v.array(Command);
const TOKEN = "bridge-token";

/** Starts a bridge to `redisUrl` on a free loopback port. */
export async function startUpstashBridge(redisUrl: string): Promise<UpstashBridge> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 0 });
  redis.on("error", () => {});
  let requests = 0;

  const server = createServer(async (request, response) => {
    const { status, body } = await answer(redis, request);
    requests++;
    const encoded = request.headers["upstash-encoding"] === "base64" ? inBase64(body) : plain(body);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(encoded));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no loopback port is free");
  return {
    url: `http://127.0.0.1:${address.port}`,
    token: TOKEN,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      redis.disconnect();
    },
  };
}

interface Answered {
  readonly status: number;
  readonly body: Answer | readonly Answer[];
}

async function answer(redis: Redis, request: IncomingMessage): Promise<Answered> {
  if (request.headers.authorization !== `Bearer ${TOKEN}`)
    return { status: 401, body: { error: "Unauthorized" } };
  try {
    const body: unknown = JSON.parse(await text(request));
    if (request.url === "/pipeline") {
      const replies = await Promise.allSettled(v.parse(Commands, body).map((command) => run(redis, command)));
      return { status: 200, body: replies.map(outcome) };
    }
    if (request.url === "/multi-exec") {
      return { status: 200, body: await transaction(redis, v.parse(Commands, body)) };
    }
    return { status: 200, body: { result: await run(redis, v.parse(Command, body)) } };
  } catch (error) {
    return { status: 400, body: { error: message(error) } };
  }
}

/** Upper case: ioredis has transformers of replies for the lower-case names that its own methods use. */
const run = (redis: Redis, [name = "", ...args]: string[]): Promise<unknown> =>
  redis.callBuffer(name.toUpperCase(), ...args);

async function transaction(redis: Redis, commands: readonly string[][]): Promise<readonly Answer[]> {
  const pending = [["MULTI"], ...commands, ["EXEC"]].map((command) => run(redis, command));
  const replies = (await Promise.all(pending)).at(-1);
  return Array.isArray(replies) ? replies.map((result) => ({ result })) : [{ error: "EXECABORT" }];
}

const outcome = (reply: PromiseSettledResult<unknown>): Answer =>
  reply.status === "fulfilled" ? { result: reply.value } : { error: message(reply.reason) };

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Every string of a result but "OK" is in base64; errors are plain. */
const inBase64 = mapText((bytes) => (bytes.toString() === "OK" ? "OK" : bytes.toString("base64")));
const plain = mapText((bytes) => bytes.toString());

function mapText(spell: (bytes: Buffer) => string): (value: unknown) => unknown {
  const each = (value: unknown): unknown => {
    if (Buffer.isBuffer(value)) return spell(value);
    if (Array.isArray(value)) return value.map(each);
    if (typeof value === "object" && value !== null && "result" in value)
      return { result: each(value.result) };
    return value;
  };
  return each;
}
