/** The edge API in Deno. */
import { type Listener, portTaken, run } from "./process.ts";

await run({
  env: (name) => Deno.env.get(name),
  memory: () => Deno.memoryUsage().rss,
  // Hono passes on what Deno tells of the connection.
  peerOf: (connection) => (connection as Deno.ServeHandlerInfo).remoteAddr.hostname,
  serve,
  exit: Deno.exit,
});

async function serve(listener: Listener): Promise<() => Promise<void>> {
  const { hostname, port, fetch } = listener;
  try {
    // It says by itself where it listens, on a line that nobody reads.
    const server = Deno.serve({ hostname, port, onListen() {} }, fetch);
    return () => server.shutdown();
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== "AddrInUse") throw cause;
    throw portTaken(listener, cause);
  }
}
