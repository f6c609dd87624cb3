import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "site/dist/**", ".touchline/**"],
    globalSetup: ["tests/services/global.ts"],
    // Every file in a process of its own: what one leaves open cannot reach the next.
    pool: "forks",
    maxWorkers: 2,
    maxConcurrency: 20,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    // Browsers, brokers and servers on two busy cores: one more try, which the report names.
    retry: process.env.CI ? 1 : 0,
  },
});
