/** The edge API on Bun: `bun edge/api/main-bun.ts`. */
import { type Listener, portTaken, run } from "./process.ts";

await run({
  env: (name) => process.env[name],
  memory: () => process.memoryUsage.rss(),
  peerOf: (connection) => (connection as Bun.SocketAddress | null)?.address,
  serve,
  exit: (code) => process.exit(code),
});

async function serve(listener: Listener): Promise<() => Promise<void>> {
  const { hostname, port, fetch } = listener;
  try {
    const server = Bun.serve({
      hostname,
      port,
      fetch: (request, bun) => fetch(request, bun.requestIP(request)),
    });
    return () => server.stop();
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE")) throw cause;
    throw portTaken(listener, cause);
  }
}
