/** The edge API in Deno. */
import { type Listener, portTaken, run } from "./process.ts";

await run({
  env: (name) => Deno.env.get(name),
  memory: () => Deno.memoryUsage().rss,
  // Hono passes on what Deno tells of the connection, which may be a socket in the file system.
  peerOf(connection) {
    const { remoteAddr } = connection as Deno.ServeHandlerInfo;
    return "hostname" in remoteAddr ? remoteAddr.hostname : undefined;
  },
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
