/** The metrics as Prometheus has them. */
import { Counter, Histogram, Registry } from "prom-client";
import { countRequests } from "../../runtime/prometheus.ts";
import type { Metrics } from "./metrics.ts";

/** In seconds: an answer from memory takes less than a millisecond, a reading of a far store up to some hundred. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** `memory` is the process's resident memory in bytes. */
export function openPrometheus(memory: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = countRequests(registry, {
    prefix: "touchline_http",
    duration: "From a request to its answer, by the pattern of its route",
    buckets: BUCKETS,
    memory,
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
  return {
    ...requests,
    read: (kind, outcome, seconds) => reads.observe({ kind, outcome }, seconds),
    answer: (form) => answers.inc({ form }),
  };
}
