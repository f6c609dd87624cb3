/** Recorded real matches, which are no part of the project: a folder that TOUCHLINE_DATA names. */
import { test } from "vitest";

/**
 * Defines tests over the recorded matches in `folder`. Without TOUCHLINE_DATA they are skipped; with `CI` set that is
 * an error instead.
 */
export async function needsRecordings(tests: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = process.env["TOUCHLINE_DATA"];
  if (folder) return tests(folder);
  const why = "TOUCHLINE_DATA is unset: it names the folder of recorded matches";
  if (process.env["CI"]) throw new Error(why);
  // oxlint-disable-next-line vitest/no-disabled-tests, vitest/expect-expect -- a file without any test is an error
  test.skip(`needs recorded matches: ${why}`, () => {});
}
