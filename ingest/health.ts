/** Ingest's own small answer to "are you well", for process managers and people. */

/** Serves `figures` as JSON at /healthz on loopback. Disposal stops it. Throws if the port is taken. */
export function serveHealth(port: number, figures: () => object): Disposable {
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port,
    routes: { "/healthz": () => Response.json({ status: "ok", ...figures() }) },
    fetch: () => new Response("not found\n", { status: 404 }),
  });
  return { [Symbol.dispose]: () => void server.stop(true) };
}
