/** Query parameters: what they may be, and what is said of one that is wrong. */
import * as v from "valibot";
import type { Problem } from "./problem.ts";

/** A whole number from 1 to `most`, as text. */
export const whole = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, "is a whole number"),
    v.transform(Number),
    v.minValue(1, "is at least 1"),
    v.maxValue(most, `is at most ${most}`),
  );

/** The problem with the first parameter that is wrong. */
export function badParameter([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Problem {
  const parameter = v.getDotPath(issue) ?? "";
  return { status: 400, detail: `The parameter "${parameter}" ${issue.message}.`, parameter };
}
