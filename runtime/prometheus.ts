/** A process's requests and memory as Prometheus has them. */
import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { RequestMetrics } from "./metrics.ts";

export interface Counted {
  /** What the figures' names begin with: "touchline_desk". */
  readonly prefix: string;
  /** What the duration is of. */
  readonly duration: string;
  /** In seconds. */
  readonly buckets: number[];
  /** The process's resident memory in bytes. */
  readonly memory: () => number;
}

/** Adds them to what `registry` tells. */
export function countRequests(
  registry: Registry,
  { prefix, duration: help, buckets, memory }: Counted,
): RequestMetrics {
  const registers = [registry];
  const requests = new Counter({
    name: `${prefix}_requests_total`,
    help: "Requests by the pattern of their route and the status of their answer",
    labelNames: ["route", "status"],
    registers,
  });
  const durations = new Histogram({
    name: `${prefix}_request_duration_seconds`,
    help,
    labelNames: ["route"],
    buckets,
    registers,
  });
  const resident: Gauge = new Gauge({
    name: "process_resident_memory_bytes",
    help: "Resident memory of the process",
    registers,
    collect: (): void => resident.set(memory()),
  });
  // Finding a figure by its labels takes longer than to count.
  const ofRoute = new Map<
    string,
    { readonly duration: Histogram.Internal<"route">; readonly statuses: Map<number, Counter.Internal> }
  >();
  const figuresOf = (route: string) => {
    const found = ofRoute.get(route) ?? { duration: durations.labels({ route }), statuses: new Map() };
    ofRoute.set(route, found);
    return found;
  };
  return {
    request(route, status, seconds) {
      const { duration, statuses } = figuresOf(route);
      const count = statuses.get(status) ?? requests.labels({ route, status });
      statuses.set(status, count);
      count.inc();
      duration.observe(seconds);
    },
    told: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
