/** Events on standard output, one JSON a line, as fast as the reader takes them. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { encodeEvent, type MatchEvent } from "../match/event.ts";

/** Resolves when all is written. Rejects with the stream's error, such as a reader that has gone away. */
export async function printEvents(events: Iterable<MatchEvent>, out: Writable): Promise<void> {
  let failure: Error | undefined;
  const fail = (error: Error) => (failure ??= error);
  out.on("error", fail);
  try {
    for (const event of events) {
      if (failure) throw failure;
      if (!out.write(`${encodeEvent(event)}\n`)) await once(out, "drain");
    }
    await new Promise<void>((resolve, reject) => {
      out.write("", (error) => (error ? reject(error) : resolve()));
    });
  } finally {
    out.off("error", fail);
  }
}

/** Whoever reads the output has had enough, as `head` has. */
export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EPIPE";
