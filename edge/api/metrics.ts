/** What is counted of the API's work. */
import type { Context } from "hono";
import { routePath } from "hono/route";
import type { RequestMetrics } from "../../runtime/metrics.ts";
import type { MatchReader } from "../../store/store.ts";

/** How an answer came about: made anew, from what is kept, by telling that nothing has changed; `stale` if the store is away. */
export type Form = "made" | "kept" | "unchanged" | "stale";

/** The port; without an implementation nothing is counted. */
export interface Metrics extends RequestMetrics {
  /** One reading of the store. */
  read(kind: string, outcome: "answered" | "failed", seconds: number): void;
  answer(form: Form): void;
}

/** The pattern of a request's route. Files have a route each, and what is nowhere only those of all paths. */
export function routeOf(c: Context): string {
  const path = routePath(c, -1);
  if (path.startsWith("/assets/")) return "/assets/*";
  return path === "/*" ? "none" : path;
}

const READS = [
  "board",
  "events",
  "image",
  "player",
  "results",
  "stamp",
  "timeline",
  "totals",
] as const satisfies readonly (keyof MatchReader)[];

/** `reader` with each of its readings counted. */
export function countedReads(reader: MatchReader, metrics: Metrics): MatchReader {
  return new Proxy(reader, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== "function") return found;
      const kind = READS.find((read) => read === name);
      if (!kind) return found.bind(target);
      return async (...args: unknown[]) => {
        const start = performance.now();
        const tell = (outcome: "answered" | "failed") =>
          metrics.read(kind, outcome, (performance.now() - start) / 1_000);
        try {
          const value: unknown = await Reflect.apply(found, target, args);
          tell("answered");
          return value;
        } catch (error) {
          tell("failed");
          throw error;
        }
      };
    },
  });
}
