/** Tests that need a real service say so here, and are skipped where there is none. */
import { inject, test } from "vitest";

export type ServiceName = "kafka" | "redis" | "chromium";

/** Where a service is (Kafka: `host:port`, Redis: a URL, Chromium: its path), or why there is none. */
export type Service = { readonly at: string } | { readonly why: string };

declare module "vitest" {
  export interface ProvidedContext {
    services: Readonly<Record<ServiceName, Service>>;
  }
}

/**
 * Defines tests that need `name`, given where it listens. Without the service they are skipped;
 * with `CI` set that is an error instead. Call it in the test file: the global setup starts what files ask for.
 */
export function needs(name: ServiceName, tests: (at: string) => void): void {
  const service = inject("services")[name];
  if ("at" in service) return tests(service.at);
  if (process.env["CI"]) throw new Error(`${name} is needed: ${service.why}`);
  // oxlint-disable-next-line vitest/no-disabled-tests, vitest/expect-expect -- a file without any test is an error
  test.skip(`needs ${name}: ${service.why}`, () => {});
}
