/** Whether the ports are free before anything is started. */
import { createServer } from "node:net";
import type { Port } from "./processes.ts";

/** One line for each port that is taken: which it is, and what to set. */
export async function takenPorts(ports: readonly Port[]): Promise<readonly string[]> {
  const complaints = await Promise.all(
    ports.map(async ({ setting, port, host }) =>
      (await isFree(port, host)) ? [] : [`port ${port} is taken: free it, or set ${setting} to another`],
    ),
  );
  return complaints.flat();
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
