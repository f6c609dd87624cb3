/** The metrics as Prometheus has them. */
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Metrics } from "./metrics.ts";

/** In seconds: an answer from memory takes less than a millisecond, a reading of a far store up to some hundred. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** `memory` is the process's resident memory in bytes. */
export function openPrometheus(memory: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "touchline_http_requests_total",
    help: "Requests by the pattern of their route and the status of their answer",
    labelNames: ["route", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "touchline_http_request_duration_seconds",
    help: "From a request to its answer, by the pattern of its route",
    labelNames: ["route"],
    buckets: BUCKETS,
    registers,
  });
  const reads = new Histogram({
    name: "touchline_store_read_duration_seconds",
    help: "Readings of the store, by what was read and whether it answered",
    labelNames: ["kind", "outcome"],
    buckets: BUCKETS,
    registers,
  });
  const answers = new Counter({
    name: "touchline_answers_total",
    help: "Answers of what the store has: made anew, kept, unchanged (304), or stale because the store is away",
    labelNames: ["form"],
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
    read: (kind, outcome, seconds) => reads.observe({ kind, outcome }, seconds),
    answer: (form) => answers.inc({ form }),
    told: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
