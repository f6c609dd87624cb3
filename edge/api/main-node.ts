/** The edge API on Node, 20 or newer: `bun run build:node && node edge/dist/node.js`. */
import { once } from "node:events";
import type { Server } from "node:http";
import { type HttpBindings, serve as listen } from "@hono/node-server";
import { type Listener, portTaken, run } from "./process.ts";

await run({
  env: (name) => process.env[name],
  memory: () => process.memoryUsage.rss(),
  peerOf: (connection) => (connection as HttpBindings).incoming.socket.remoteAddress,
  serve,
  exit: (code) => process.exit(code),
});

async function serve(listener: Listener): Promise<() => Promise<unknown>> {
  const server = listen(listener) as Server;
  try {
    await once(server, "listening");
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE")) throw cause;
    throw portTaken(listener, cause);
  }
  return () => {
    server.close();
    server.closeIdleConnections();
    return once(server, "close");
  };
}
